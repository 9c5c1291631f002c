import { Notice } from '../../../ui/notice/notice.tsx';

/** What a person can still do once they have gone home, and what they need for it. */
export function ComeBack() {
  return (
    <Notice title="Keep your return link">
      <p>
        With it you can come back on any device: read what came of this, change whether we may quote you, and
        remove any of your words. Copy it or print it as a card under Help.
      </p>
    </Notice>
  );
}

import { UnsavedNotice } from '../../../../client/ui/unsaved-notice/unsaved-notice.tsx';

export function Case() {
  return (
    <section>
      <h2>Not saved</h2>
      <UnsavedNotice />
    </section>
  );
}

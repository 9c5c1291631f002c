import { Notice } from '../../../ui/notice/notice.tsx';

/** Says what went wrong with the last action, where it was tried. */
export function Problem({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <Notice kind="error">
      <p>{text}</p>
    </Notice>
  );
}

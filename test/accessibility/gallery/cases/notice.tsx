import { Notice } from '../../../../client/ui/notice/notice.tsx';

export function Case() {
  return (
    <section>
      <h2>Notices</h2>
      {(['info', 'warning', 'error', 'success'] as const).map((kind) => (
        <Notice key={kind} kind={kind} title="Something to know">
          <p>
            Here is more about it, with <a href="/join">a link</a>.
          </p>
        </Notice>
      ))}
    </section>
  );
}

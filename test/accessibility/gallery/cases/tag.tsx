import { Tag } from '../../../../client/ui/tag/tag.tsx';

export function Case() {
  return (
    <section>
      <h2>Tags</h2>
      <p>
        <Tag>sending</Tag> <Tag tone="strong">open</Tag> <Tag tone="warning">hidden</Tag>
      </p>
    </section>
  );
}

import { Loading } from '../../../../client/ui/loading/loading.tsx';
import { Skeleton } from '../../../../client/ui/loading/skeleton.tsx';

export function Case() {
  return (
    <section>
      <h2>Loading</h2>
      <Loading text="Opening the board …" />
      <Skeleton />
    </section>
  );
}

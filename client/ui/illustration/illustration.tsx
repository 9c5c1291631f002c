import { part } from '../../text/part.tsx';
import { classes } from '../classes.ts';
import styles from './illustration.module.css';

const drawings = {
  'round-table': part(async () => (await import('./round-table.tsx')).RoundTable),
  'quiet-finish': part(async () => (await import('./quiet-finish.tsx')).QuietFinish),
  'loose-end': part(async () => (await import('./loose-end.tsx')).LooseEnd),
};

/** A drawing that makes a page friendlier. It tells nothing that the words do not, so a screen reader passes it over. */
export function Illustration({ name }: { name: keyof typeof drawings }) {
  const Drawing = drawings[name];
  return (
    <div className={classes(styles['illustration'], styles[name])} aria-hidden="true">
      <Drawing />
    </div>
  );
}

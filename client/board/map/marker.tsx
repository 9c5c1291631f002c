import type { Layout } from './layout.ts';
import styles from './map.module.css';
import type { Place } from './places.ts';

interface MarkerProps {
  layout: Layout;
  target: Place;
  rtl: boolean;
}

const wide = 6;

/** A line where the note would go: before another, or under the last of a theme. For the eye; the place is said. */
export function Marker({ layout, target, rtl }: MarkerProps) {
  const area = layout.areas.find(({ themeId }) => themeId === target.themeId);
  if (!area) return undefined;
  const next = area.notes.find(({ id }) => id === target.before)?.rect;
  const { slot } = area;
  const style = next
    ? {
        left: rtl ? next.x + next.width + wide / 2 : next.x - wide * 1.5,
        top: next.y,
        width: wide,
        height: next.height,
      }
    : { left: slot.x, top: slot.y, width: slot.width, height: wide };
  return <div className={styles['marker']} style={style} aria-hidden="true" />;
}

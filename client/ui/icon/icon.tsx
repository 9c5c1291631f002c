import styles from './icon.module.css';

/** Each drawn in a square of 24, with round lines of 2. */
const shapes = {
  back: 'M20 12H5m6-7-7 7 7 7',
  check: 'm4 13 5 5L20 6',
  close: 'M5 5l14 14M19 5 5 19',
  comfort: 'M3 7h10m5 0h3M3 17h3m5 0h10M16 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  down: 'm5 9 7 7 7-7',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-6 6-6 12 0 18M12 3c6 6 6 12 0 18',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5A2.5 2.5 0 1 1 12 12v1.5M12 17v.1',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
  map: 'M4 5h7v6H4zM14 8h6v5h-6zM6 15h7v5H6z',
  more: 'M5 12v.1M12 12v.1M19 12v.1',
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  next: 'M4 12h15m-6-7 7 7-7 7',
  pause: 'M8 5v14M16 5v14',
  pencil: 'm4 20 1-5L16 4l4 4L9 19z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-7 12-7 12 0M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.5c2.5.8 3.5 3 3.5 5.5',
  plus: 'M12 5v14M5 12h14',
  speak: 'M4 9v6h4l5 5V4L8 9zM16.5 9a4 4 0 0 1 0 6M19 6a8 8 0 0 1 0 12',
  stop: 'M6 6h12v12H6z',
} as const;

export type IconName = keyof typeof shapes;

/** What stands beside words, never instead of them: hidden from screen readers. Arrows follow the direction of the page. */
export function Icon({ name }: { name: IconName }) {
  const turns = name === 'back' || name === 'next';
  return (
    <svg
      className={styles['icon']}
      data-turns={turns || undefined}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}

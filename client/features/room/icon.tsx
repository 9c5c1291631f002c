import styles from './icon.module.css';

/** Signs of the room, drawn with one pen. Each stands beside its word. */
const paths = {
  task: 'M5 4h14v16H5zM9 9h6M9 13h6',
  board: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  mine: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-5 3-7 8-7s8 2 8 7',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5c0-3.5 5-3 5 0 0 2-2.5 2-2.5 4M12 17h.01',
  break: 'M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10h1.5a2.5 2.5 0 0 1 0 5H16M8 3v2.5M12 3v2.5',
  comfort: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h5M13 12h7M11 10v4',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  heart: 'M12 20s-8-5-8-11a4.5 4.5 0 0 1 8-3 4.5 4.5 0 0 1 8 3c0 6-8 11-8 11z',
  check: 'M4 12.5l5 5L20 6.5',
  up: 'M12 20V5M5.5 11.5L12 5l6.5 6.5',
  again: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v4.5h-4.5',
  off: 'M4 4l16 16M5 12.5a10 10 0 0 1 5-2.7M14.5 10a10 10 0 0 1 4.5 2.5M8.5 16a5 5 0 0 1 6-.5M12 20h.01',
  one: 'M4 5h16v14H4zM10.5 9.5L12.5 8v8',
  all: 'M5 6h14M5 12h14M5 18h14',
} as const;

export type IconName = keyof typeof paths;

/** A sign for the eye alone: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={styles['icon']}>
      <path d={paths[name]} />
    </svg>
  );
}

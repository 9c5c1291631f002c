import { themeHue, themeLetter } from './letters.ts';
import styles from './theme-mark.module.css';

/** The letter of a theme in its colour, for the eye: the name beside it says the same. */
export function ThemeMark({ index }: { index: number }) {
  return (
    <span className={styles['mark']} data-hue={themeHue(index)} aria-hidden="true">
      {themeLetter(index)}
    </span>
  );
}

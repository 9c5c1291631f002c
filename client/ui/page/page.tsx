import { useEffect, type ReactNode } from 'react';
import { useText } from '../../text/use-text.ts';
import { classes } from '../classes.ts';
import { ComfortButton } from '../comfort/comfort-button.tsx';
import { Masthead } from '../masthead/masthead.tsx';
import { Status } from '../status/status.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import styles from './page.module.css';

interface PageProps {
  /** The one h1 of the page; also the document's title. */
  title: string;
  /** In which language the title is (BCP 47), where that is not the page's own. */
  titleLanguage?: string | undefined;
  /** Stands beside the title, such as what it is in other languages. */
  beside?: ReactNode;
  /** A line above the title, such as the workshop's name. */
  kicker?: ReactNode;
  /** Fills the bar at the top, beside the comfort settings; without it the program's own name stands there. */
  header?: ReactNode;
  /** What stands above all else of the main part, such as the choice of language. */
  top?: ReactNode;
  /** Languages that the workshop offers, for the comfort settings. */
  languages?: readonly string[];
  /** Stays at the bottom edge, such as the navigation on a phone. */
  footer?: ReactNode;
  /** Uses the whole width, for boards and tables. */
  wide?: boolean;
  /** Takes the window's height, no more: what is inside sees to the rest. On a low window the page scrolls as usual. */
  fill?: boolean;
  /** Hides the h1 from sight, where the header already shows it. */
  quietTitle?: boolean;
  children: ReactNode;
}

/** A whole page: skip link, header, main landmark with the h1, footer, and the live region for announcements. */
export function Page(props: PageProps) {
  const { title, titleLanguage, beside, kicker, header, top, languages, footer, wide, fill, quietTitle } =
    props;
  const t = useText();
  useEffect(() => {
    document.title = t('common.page.title', { page: title });
  }, [title, t]);
  useKeptPlace();
  const heading = (
    <h1 className={classes(quietTitle && styles['quiet'])} lang={titleLanguage} dir="auto">
      {title}
    </h1>
  );
  return (
    <div
      className={classes(
        styles['page'],
        footer !== undefined && styles['withFooter'],
        fill && styles['fill'],
      )}
    >
      <a className={styles['skip']} href="#main">
        {t('common.page.skip')}
      </a>
      {header === undefined ? (
        <header className={classes(styles['header'], styles['plain'])}>
          <Masthead languages={languages} />
        </header>
      ) : (
        <header className={classes(styles['header'], styles['bar'])}>
          <div className={styles['own']}>{header}</div>
          <ComfortButton compact languages={languages} />
        </header>
      )}
      <main id="main" tabIndex={-1} className={classes(styles['main'], wide && styles['wide'])}>
        {top}
        {kicker !== undefined && (
          <p className={styles['kicker']}>
            <bdi>{kicker}</bdi>
          </p>
        )}
        {beside === undefined ? (
          heading
        ) : (
          <div className={styles['titles']}>
            {heading}
            {beside}
          </div>
        )}
        {props.children}
      </main>
      {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
      <Status />
    </div>
  );
}

import type { RoomAbout } from '#shared/document/room.ts';
import { aboutIn, type AboutIn } from '#shared/domain/versions.ts';
import { consentChoices } from '../../../../text/consent.ts';
import { ownName } from '../../../../text/languages.ts';
import type { Translate } from '../../../../text/use-text.ts';
import styles from '../print.module.css';
import { Sheet, type SheetWords } from './sheet.tsx';

interface NoteSheetsProps extends SheetWords {
  about: RoomAbout;
  count: number;
}

const notesOnSheet = [1, 2, 3, 4];
const lines = [1, 2, 3, 4, 5, 6, 7];

/** Blank notes, four on a sheet, each with what has to be known about it. */
export function NoteSheets({ about, count, language, words: { t, language: own } }: NoteSheetsProps) {
  const said = aboutIn(about, language);
  return Array.from({ length: count }, (_, index) => (
    <Sheet key={index} name={t('paper.notes.name', { number: index + 1 })} language={own}>
      <p className={styles['lead']}>{t('paper.notes.lead')}</p>
      <div className={styles['notes']}>
        {notesOnSheet.map((place) => (
          <BlankNote key={place} t={t} groups={said.groups} language={language} />
        ))}
      </div>
    </Sheet>
  ));
}

function BlankNote({ t, groups, language }: { t: Translate; groups: AboutIn['groups']; language: string }) {
  return (
    <div className={styles['note']}>
      <div className={styles['lines']} aria-hidden="true">
        {lines.map((line) => (
          <span key={line} />
        ))}
      </div>
      <p className={styles['asks']}>
        <strong>{t('paper.notes.group')}</strong>{' '}
        {groups.map((group) => (
          <span key={group.id} className={styles['box']} lang={group.language}>
            <bdi>{group.text}</bdi>
          </span>
        ))}
      </p>
      <p className={styles['asks']}>
        <strong>{t('paper.notes.quote')}</strong>{' '}
        {consentChoices(t).map(({ value, short }) => (
          <span key={value} className={styles['box']}>
            {short}
          </span>
        ))}
      </p>
      <p className={styles['asks']}>
        <strong>{t('paper.notes.language')}</strong>{' '}
        <span className={styles['box']} lang={language}>
          {ownName(language)}
        </span>
        <span className={styles['box']}>
          <span className={styles['blank']} />
        </span>
      </p>
      <p className={styles['asks']}>
        <strong>{t('paper.notes.who')}</strong> <span className={styles['blank']} />
      </p>
    </div>
  );
}

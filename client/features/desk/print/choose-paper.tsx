import type { RoomAbout } from '#shared/document/room.ts';
import { ownName } from '../../../text/languages.ts';
import { useText } from '../../../text/use-text.ts';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Tick } from '../../../ui/tick/tick.tsx';
import { ReachableNotice } from '../doors/reach.tsx';
import styles from './print.module.css';
import { mostSheets, paperParts, partWords, type PaperChoice } from './parts.ts';

interface ChoosePaperProps {
  choice: PaperChoice;
  onChange: (choice: PaperChoice) => void;
  about: RoomAbout;
  /** Themes there are by now. */
  themes: number;
}

/** Which parts, how many of them, and in which languages. It is never printed itself. */
export function ChoosePaper({ choice, onChange, about, themes }: ChoosePaperProps) {
  const t = useText();
  const languages = [about.language, ...about.languages];
  return (
    <div className={styles['choose']}>
      <p>{t('paper.what')}</p>
      <fieldset>
        <legend className={styles['legend']}>{t('paper.parts')}</legend>
        <div className={styles['ticks']}>
          {paperParts
            .filter((part) => part !== 'themes' || themes > 0)
            .map((part) => (
              <Tick
                key={part}
                label={t(partWords[part].name)}
                hint={t(partWords[part].what)}
                checked={choice.parts.includes(part)}
                onChange={(on) => onChange({ ...choice, parts: toggle(paperParts, choice.parts, part, on) })}
              />
            ))}
        </div>
      </fieldset>
      {languages.length > 1 && (
        <fieldset>
          <legend className={styles['legend']}>{t('paper.languages')}</legend>
          <div className={styles['ticks']}>
            {languages.map((language) => (
              <Tick
                key={language}
                label={<span lang={language}>{ownName(language)}</span>}
                checked={choice.languages.includes(language)}
                onChange={(on) =>
                  onChange({ ...choice, languages: toggle(languages, choice.languages, language, on) })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <div className={styles['numbers']}>
        <HowMany
          label={t('paper.note-sheets')}
          value={choice.noteSheets}
          onChange={(noteSheets) => onChange({ ...choice, noteSheets })}
        />
        <HowMany
          label={t('paper.ballots')}
          value={choice.ballots}
          onChange={(ballots) => onChange({ ...choice, ballots })}
        />
      </div>
      {choice.parts.includes('join') && <ReachableNotice />}
    </div>
  );
}

/** What is chosen of all, in their order, once one of them is chosen or not. */
function toggle<T extends string>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): T[] {
  return all.filter((each) => (each === one ? on : chosen.includes(each)));
}

interface HowManyProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

function HowMany({ label, value, onChange }: HowManyProps) {
  return (
    <TextField
      label={label}
      type="number"
      min={0}
      max={mostSheets}
      inputMode="numeric"
      value={String(value)}
      onChange={(typed) => onChange(Math.min(mostSheets, Math.max(0, Math.trunc(Number(typed) || 0))))}
    />
  );
}

import { useState } from 'react';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { interfaceLanguages } from '#shared/domain/language.ts';
import { limits } from '#shared/domain/limits.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../../../state/documents.ts';
import { careLanguages, nameHere, ownName } from '../../../../text/languages.ts';
import { useText } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Picker } from '../../parts/picker.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWanted } from '../../parts/use-wanted.ts';
import { DraftPart } from '../part.tsx';
import { useEdit } from '../use-edit.ts';
import styles from './languages.module.css';
import { allMissing } from './passages.ts';
import { Translation } from './translation.tsx';

/** In which language the workshop is written, in which others it is offered, and what it says in those. */
export function LanguagesPanel({ about, open }: { about: RoomAbout; open: boolean }) {
  const t = useText();
  const { edit, problem } = useEdit();
  const stages = inOrder(useRows('room', 'stages'));
  const [own, wantOwn] = useWanted(about.language);
  const [offered, wantOffered] = useWanted(about.languages);
  const offer = (languages: string[], said: string) => wantOffered(languages, edit({ languages }, said));
  return (
    <DraftPart
      title={t('setup.languages')}
      id="languages"
      ready={about.languages.every((language) => allMissing(about, stages, language) === 0)}
      missing={t('setup.languages.missing')}
      open={open}
    >
      <p>{t('setup.languages.what')}</p>
      <Problem text={problem} />
      <Picker
        label={t('setup.languages.own')}
        hint={t('setup.languages.own.hint')}
        value={own}
        options={optionsOf([...new Set([own, ...careLanguages])])}
        onChange={(language) => {
          const languages = offered.filter((other) => other !== language);
          wantOwn(language, edit({ language, languages }, t('setup.saved')));
        }}
      />
      {offered.length > 0 && (
        <ul className={styles['offered']} aria-label={t('setup.languages.offered')}>
          {offered.map((language) => (
            <Offered
              key={language}
              about={about}
              stages={stages}
              language={language}
              onTakeOut={() =>
                offer(
                  offered.filter((other) => other !== language),
                  t('setup.languages.taken-out', { language: ownName(language) }),
                )
              }
            />
          ))}
        </ul>
      )}
      {offered.length < limits.languages && (
        <Picker
          label={t('setup.languages.add')}
          hint={t('setup.languages.add.hint', {
            names: interfaceLanguages.map(({ name }) => name).join(', '),
          })}
          value=""
          empty={t('setup.languages.add.choose')}
          options={optionsOf(
            careLanguages.filter((language) => language !== own && !offered.includes(language)),
          )}
          onChange={(language) => {
            if (language === '') return;
            offer([...offered, language], t('setup.languages.added', { language: ownName(language) }));
          }}
        />
      )}
    </DraftPart>
  );
}

interface OfferedProps {
  about: RoomAbout;
  stages: readonly RoomStage[];
  language: string;
  onTakeOut: () => void;
}

function Offered({ about, stages, language, onTakeOut }: OfferedProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const name = ownName(language);
  const missing = allMissing(about, stages, language);
  return (
    <li className={styles['language']}>
      <div className={styles['head']}>
        <h3 lang={language}>
          <bdi>{name}</bdi>
        </h3>
        <span className={styles['state']}>
          {missing === 0 ? t('setup.translate.complete') : t('setup.translate.missing', { missing })}
        </span>
        <span className={styles['buttons']}>
          <Button
            aria-expanded={open}
            aria-label={t(open ? 'setup.translate.close.name' : 'setup.translate.open.name', {
              language: name,
            })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'setup.translate.close' : 'setup.translate.open')}
          </Button>
          <Button
            variant="quiet"
            aria-label={t('setup.languages.take-out.name', { language: name })}
            onClick={onTakeOut}
          >
            {t('setup.languages.take-out')}
          </Button>
        </span>
      </div>
      {open && <Translation about={about} stages={stages} language={language} />}
    </li>
  );
}

/** Each language by its own name, and by its name in the language of the page. */
function optionsOf(languages: readonly string[]) {
  return languages.map((value) => {
    const own = ownName(value);
    const here = nameHere(value);
    return { value, label: own.toLowerCase() === here.toLowerCase() ? own : `${own} – ${here}` };
  });
}

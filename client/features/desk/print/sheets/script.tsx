import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useText } from '../../../../text/use-text.ts';
import styles from '../print.module.css';
import { currentLanguage } from '../../../../text/texts.ts';
import { Sheet } from './sheet.tsx';
import { phoneInWords } from '../../../../text/phone.ts';

interface ScriptProps {
  about: RoomAbout;
  stages: readonly RoomStage[];
}

/** For whoever leads, in the language of the page: each step with what to say, what may be hard, and when to go on. */
export function Script({ about, stages }: ScriptProps) {
  const t = useText();
  const { name, place, phone } = about.support;
  return (
    <Sheet name={t('paper.script.title')} language={currentLanguage()} long>
      <p className={styles['kicker']} dir="auto">
        {about.title}
      </p>
      <h2>{t('paper.script.title')}</h2>
      {name !== '' && <p>{t('paper.script.support', { name, place, phone: phoneInWords(phone) })}</p>}
      {stages.map((stage, index) => {
        const from = stages.slice(0, index).reduce((sum, before) => sum + before.minutes, 0);
        return (
          <div key={stage.id} className={styles['step']}>
            <h3>
              {index + 1}. <bdi lang={stage.language}>{stage.title}</bdi>
            </h3>
            <p className={styles['when']}>
              {t('paper.script.minutes', { minutes: stage.minutes, from, to: from + stage.minutes })}
            </p>
            <p className={styles['reads']} lang={stage.language} dir="auto">
              {stage.prompt}
            </p>
            <p>
              <strong>{t('paper.script.say')}</strong> {t(`desk.guide.${stage.kind}.say1`)}{' '}
              {t(`desk.guide.${stage.kind}.say2`)}
            </p>
            <p>
              <strong>{t('paper.script.hard')}</strong> {t(`desk.guide.${stage.kind}.hard`)}
            </p>
            <p>
              <strong>{t('paper.script.move')}</strong> {t(`desk.guide.${stage.kind}.move`)}
            </p>
          </div>
        );
      })}
    </Sheet>
  );
}

import type { ReactNode } from 'react';
import { type Comfort, readComfort, useComfort } from '../../state/comfort.ts';
import { useReadAloud } from '../../state/read-aloud.ts';
import { currentLocale } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../button/button.tsx';
import { LanguageChooser } from '../language-chooser/language-chooser.tsx';
import { Segmented } from '../segmented/segmented.tsx';
import { announce } from '../status/status.tsx';
import { Switch } from '../switch/switch.tsx';
import styles from './comfort-panel.module.css';

interface ComfortPanelProps {
  /** Languages that the workshop offers besides those of the interface. */
  languages?: readonly string[] | undefined;
}

/** Every comfort setting. A change is seen at once and kept on the device. */
export function ComfortPanel({ languages }: ComfortPanelProps) {
  const t = useText();
  const [comfort, change] = useComfort();
  const { speaks } = useReadAloud();
  const choice = <K extends keyof Comfort>(
    key: K,
    legend: string,
    options: readonly { value: Comfort[K] & string; label: string }[],
  ) => (
    <Segmented
      legend={legend}
      options={options}
      value={comfort[key] as Comfort[K] & string}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <div className={styles['panel']}>
      <p>{t('comfort.saved')}</p>
      <Part title={t('comfort.language')}>
        <LanguageChooser {...(languages && { more: languages })} />
      </Part>
      <Part title={t('comfort.look')}>
        {choice('textSize', t('comfort.text-size'), [
          { value: 'usual', label: t('comfort.text-size.usual') },
          { value: 'large', label: t('comfort.text-size.large') },
          { value: 'largest', label: t('comfort.text-size.largest') },
        ])}
        {choice('spacing', t('comfort.spacing'), [
          { value: 'usual', label: t('comfort.spacing.usual') },
          { value: 'wide', label: t('comfort.spacing.wide') },
        ])}
        {choice('appearance', t('comfort.appearance'), [
          { value: 'device', label: t('comfort.appearance.device') },
          { value: 'light', label: t('comfort.appearance.light') },
          { value: 'dark', label: t('comfort.appearance.dark') },
          { value: 'contrast', label: t('comfort.appearance.contrast') },
        ])}
        <Switch
          label={t('comfort.motion')}
          hint={t('comfort.motion.hint')}
          checked={comfort.motion === 'less'}
          onChange={(less) => change({ motion: less ? 'less' : 'device' })}
        />
      </Part>
      <Part title={t('comfort.work')}>
        <Switch
          label={t('comfort.one-thing')}
          hint={t('comfort.one-thing.hint')}
          checked={comfort.oneThing}
          onChange={(oneThing) => change({ oneThing })}
        />
        <Switch
          label={t('comfort.timer')}
          hint={t('comfort.timer.hint')}
          checked={comfort.hideTimer}
          onChange={(hideTimer) => change({ hideTimer })}
        />
        {choice('view', t('comfort.view'), [
          { value: 'auto', label: t('comfort.view.auto') },
          { value: 'list', label: t('comfort.view.list') },
          { value: 'map', label: t('comfort.view.map') },
        ])}
      </Part>
      <Part title={t('comfort.hear')}>
        <Switch
          label={t('comfort.read-aloud')}
          hint={t(speaks(currentLocale()) ? 'comfort.read-aloud.hint' : 'comfort.read-aloud.none')}
          checked={comfort.readAloud}
          onChange={(readAloud) => change({ readAloud })}
        />
        <Switch
          label={t('comfort.quiet')}
          hint={t('comfort.quiet.hint')}
          checked={comfort.quiet}
          onChange={(quiet) => change({ quiet })}
        />
        {choice('news', t('comfort.news'), [
          { value: 'off', label: t('comfort.news.off') },
          { value: 'summaries', label: t('comfort.news.summaries') },
          { value: 'everything', label: t('comfort.news.everything') },
        ])}
      </Part>
      <Button
        onClick={() => {
          change(readComfort(undefined));
          announce(t('comfort.reset.done'));
        }}
      >
        {t('comfort.reset')}
      </Button>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

import { limits } from '#shared/domain/limits.ts';
import { useText } from '../../text/use-text.ts';
import { Choice } from '../../ui/choice/choice.tsx';
import { TextArea } from '../../ui/text-area/text-area.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { Unseen } from '../../ui/unseen/unseen.tsx';
import { type Draft, supporting } from './answers.ts';
import type { GroupChoice } from './asking.ts';

interface QuestionProps {
  id: string;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  error?: string | undefined;
  /** The question is asked above already: its words are only heard. */
  quiet?: boolean;
}

/** What to be called. */
export function NameQuestion({ id, draft, change, error }: QuestionProps) {
  const t = useText();
  return (
    <TextField
      id={id}
      label={t('arrive.name')}
      value={draft.name}
      onChange={(name) => change({ name })}
      maxLength={limits.name}
      autoComplete="given-name"
      error={error}
    />
  );
}

/** The group that somebody belongs to today, or that they only support somebody. */
export function HereQuestion({ groups, ...rest }: QuestionProps & { groups: readonly GroupChoice[] }) {
  const t = useText();
  return (
    <Choice
      id={rest.id}
      legend={rest.quiet ? <Unseen>{t('arrive.here')}</Unseen> : t('arrive.here')}
      options={[
        ...groups.map(({ id, text, language }) => ({
          value: id,
          label: <span lang={language}>{text}</span>,
        })),
        { value: supporting, label: t('arrive.here.supporter'), hint: t('arrive.here.supporter.hint') },
      ]}
      value={rest.draft.here}
      onChange={(here) => rest.change({ here })}
      error={rest.error}
    />
  );
}

/** What somebody needs to take part; it may stay empty. */
export function NeedsQuestion({ id, draft, change }: QuestionProps) {
  const t = useText();
  return (
    <TextArea
      id={id}
      label={t('arrive.needs')}
      hint={t('arrive.needs.hint')}
      rows={2}
      value={draft.needs}
      onChange={(needs) => change({ needs })}
      maxLength={limits.paragraph}
    />
  );
}

/** Whether the device is one's own; what it remembers follows from it. */
export function DeviceQuestion({ id, draft, change, error, quiet }: QuestionProps) {
  const t = useText();
  return (
    <Choice
      id={id}
      legend={quiet ? <Unseen>{t('arrive.device')}</Unseen> : t('arrive.device')}
      options={[
        { value: 'yes', label: t('arrive.device.yes'), hint: t('arrive.device.yes.hint') },
        { value: 'no', label: t('arrive.device.no'), hint: t('arrive.device.no.hint') },
      ]}
      value={draft.device}
      onChange={(device) => change({ device })}
      error={error}
    />
  );
}

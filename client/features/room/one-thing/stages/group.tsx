import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useDoing } from '../../../../board/use-doing.ts';
import { useGrouping } from '../../../../board/use-grouping.ts';
import { usePending } from '../../../../state/commands.ts';
import { useOne, useRows } from '../../../../state/documents.ts';
import { useText } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Choice } from '../../../../ui/choice/choice.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { announce } from '../../../../ui/status/status.tsx';
import type { StageProps } from '../../task.tsx';
import styles from '../one-thing.module.css';
import { restStep, shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';
import { useKeptOrder } from './read.tsx';

const none = 'none';

/** The next note is a step on: nothing has to be held or let go. */
const doNothing = () => undefined;

/** One note at a time: where does it belong? Or, where the facilitators sort, only to look on. */
export function useGroupSteps({ stage, me }: StageProps): Step[] {
  const t = useText();
  const notes = useKeptOrder();
  const themes = inOrder(useRows('board', 'themes'));
  const pending = usePending();
  const now = useOne('room', 'now');
  const grouping = useGrouping(useDoing(doNothing));
  const [named, setNamed] = useState('');
  const [newFor, setNewFor] = useState<string>();
  const [tried, setTried] = useState(false);
  const maySort = me.kind === 'participant' && now?.everyoneGroups === true;
  const prompt: Step = { key: 'prompt', ...shortPrompt(t, stage) };
  if (!maySort) {
    return [
      { ...prompt, sentence: t('room.one.look-on') },
      ...themes.map((theme, place) => ({
        key: theme.id,
        sentence: t('room.one.theme', { place: place + 1, of: themes.length }),
        words: { text: theme.title, language: null },
        picture: null,
      })),
      restStep(t),
    ];
  }
  const themeOf = (noteId: string, stored: string | null) => {
    const moving = pending.findLast(
      (entry) => entry.name === 'note:move' && entry.body.noteIds.includes(noteId),
    );
    return (moving?.name === 'note:move' ? moving.body.themeId : stored) ?? none;
  };
  const steps = notes.flatMap((note): Step[] => {
    const place: Step = {
      key: note.id,
      sentence: t('room.one.belongs'),
      words: note,
      picture: null,
      content: (go) => (
        <>
          <Choice
            legend={t('room.one.belongs.choice')}
            options={[
              ...themes.map(({ id, title }) => ({ value: id, label: <bdi>{title}</bdi> })),
              { value: none, label: t('room.one.belongs.nowhere') },
            ]}
            value={themeOf(note.id, note.themeId)}
            onChange={(themeId) => {
              void grouping.move([note.id], themes.find(({ id }) => id === themeId) ?? null);
            }}
          />
          <div>
            <Button
              variant="quiet"
              onClick={() => {
                setNewFor(note.id);
                go.to(`new-${note.id}`);
              }}
            >
              {t('room.one.belongs.new')}
            </Button>
          </div>
        </>
      ),
    };
    if (newFor !== note.id) return [place];
    const name: Step = {
      key: `new-${note.id}`,
      sentence: t('room.one.new-theme'),
      words: note,
      picture: null,
      content: (go) => (
        <>
          <TextField
            label={t('room.one.new-theme.name')}
            value={named}
            onChange={setNamed}
            maxLength={limits.title}
            error={tried && named.trim() === '' ? t('room.one.new-theme.missing') : undefined}
          />
          <div className={styles['choices']}>
            <Button
              wide
              variant="primary"
              onClick={() => {
                setTried(named.trim() === '');
                if (named.trim() === '') return announce(t('room.one.new-theme.missing'), true);
                void grouping.add(named.trim(), [note.id]);
                setNamed('');
                setNewFor(undefined);
                go.next();
              }}
            >
              {t('room.one.new-theme.make')}
            </Button>
          </div>
        </>
      ),
      next: null,
    };
    return [place, name];
  });
  return [prompt, ...steps, restStep(t)];
}

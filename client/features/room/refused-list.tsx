import { useEffect } from 'react';
import type { Refusal } from '../../connection/ledger.ts';
import { useRefused } from '../../state/commands.ts';
import { useOwnLine } from '../../state/workshop-provider.tsx';
import { refusal } from '../../text/refusals.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { announce } from '../../ui/status/status.tsx';
import { heldWords } from './held-words.ts';
import { noteDraftKey } from './notes/draft-key.ts';
import styles from './room.module.css';

/**
 * What could not be done, with the words it held, until the person has seen it. Notes that came too late go back into
 * the composer, which offers to add them.
 */
export function RefusedList() {
  const t = useText();
  const { refused, dismiss } = useRefused();
  const { drafts } = useOwnLine();
  const shown = refused.filter((entry) => !saidElsewhere.has(entry.name));

  /** On one page only, where the person has several open. */
  const putBack = async (key: string, text: string, id: string) => {
    if (!(await dismiss(id))) return false;
    const typed = drafts.get(key);
    drafts.set(key, typed === '' ? text : `${typed}\n\n${text}`);
    return true;
  };
  useEffect(() => {
    for (const entry of refused) {
      if (saidElsewhere.has(entry.name)) void dismiss(entry.id);
      if (entry.name !== 'note:add' || entry.reply.code !== 'wrong-stage') continue;
      void putBack(noteDraftKey(entry.body.for), entry.body.text, entry.id).then((here) => {
        if (here) announce(t('room.refused.back'), true);
      });
    }
  });

  if (shown.length === 0) return undefined;
  return (
    <div className={styles['refused']}>
      {shown.map((entry) => {
        const text = heldWords(entry);
        return (
          <Notice key={entry.id} kind="error" role="alert">
            <p>{refusal(t, entry.reply.code, entry.reply.detail)}</p>
            {hasMoreToDo(entry.reply) && <p>{t(`room.refused.do.${entry.reply.code}`)}</p>}
            {text !== undefined && (
              <p className={styles['words']}>
                <Text id="room.refused.words" values={{ words: <bdi>{text}</bdi> }} />
              </p>
            )}
            <div className={styles['row']}>
              {entry.name === 'note:add' && text !== undefined && (
                <Button onClick={() => void putBack(noteDraftKey(entry.body.for), text, entry.id)}>
                  {t('room.refused.put-back')}
                </Button>
              )}
              <Button variant="quiet" onClick={() => void dismiss(entry.id)}>
                {t('room.read-this')}
              </Button>
            </div>
          </Notice>
        );
      })}
    </div>
  );
}

/** The sentence for these says what happened, but not what to do. */
function hasMoreToDo<R extends Refusal>(
  reply: R,
): reply is R & { code: 'closed' | 'not-found' | 'wrong-stage' } {
  const { code, detail } = reply;
  return detail === undefined && (code === 'closed' || code === 'not-found' || code === 'wrong-stage');
}

/** These say what went wrong where it was tapped. */
const saidElsewhere: ReadonlySet<string> = new Set([
  'note:move',
  'theme:add',
  'theme:rename',
  'theme:merge',
  'theme:order',
  'theme:dissolve',
  'undo',
  'participant:add',
]);

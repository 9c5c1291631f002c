import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import type { useUndoable } from '../parts/use-undoable.ts';
import { useWanted } from '../parts/use-wanted.ts';
import styles from './draft.module.css';

interface Item {
  id: string;
  text: string;
  /** May not be taken out. */
  fixed?: boolean;
}

interface ListEditorProps {
  /** What one item is. */
  noun: 'rule' | 'group';
  items: readonly Item[];
  /** Stores the whole list, in its new order; false when refused. */
  onSave: (items: readonly Item[], said: string) => Promise<boolean>;
  /** Takes back what was saved last. */
  undoable: Pick<ReturnType<typeof useUndoable>, 'last' | 'undo' | 'busy'>;
  /** Makes an item of new words. */
  make: (text: string) => Item;
  maxLength: number;
  most: number;
}

/** A short list of lines to add to, word anew, reorder and take from; what was taken out last can be put back. */
export function ListEditor(props: ListEditorProps) {
  const { noun, items: stored, onSave, undoable, make, maxLength, most } = props;
  const t = useText();
  const [fresh, setFresh] = useState('');
  const [asked, setAsked] = useState(false);
  // The whole list goes each time: a change that is still on its way must be in the next one.
  const [items, want] = useWanted(stored);
  const [takenOut, setTakenOut] = useState<{ index: number; text: string; said: string }>();
  const list = useRef<HTMLOListElement>(null);
  const save = (next: readonly Item[], said: string) => {
    setTakenOut(undefined);
    const sending = onSave(next, said);
    want(next, sending);
    return sending;
  };
  const add = async () => {
    const text = fresh.trim();
    setAsked(text === '');
    if (text === '') return;
    // The box is empty at once: who presses twice adds it once.
    setFresh('');
    if (!(await save([...items, make(text)], t('setup.list.added', { text }))))
      setFresh((now) => (now === '' ? text : now));
  };
  const move = (index: number, to: number) => {
    const item = items[index];
    if (!item) return;
    void save(
      items.toSpliced(index, 1).toSpliced(to, 0, item),
      t(`setup.list.${noun}.moved`, { place: to + 1, of: items.length }),
    );
  };
  const takeOut = (index: number, { text }: Item) => {
    const said = t('setup.list.taken-out', { text });
    void save(items.toSpliced(index, 1), said);
    setTakenOut({ index, text, said });
  };
  const putBack = async (index: number, text: string) => {
    if (await undoable.undo()) announce(t('setup.list.undone', { text }));
    setTakenOut(undefined);
    list.current?.children[index]?.querySelector<HTMLElement>('textarea')?.focus();
  };
  const reword = (index: number, text: string) =>
    save(
      items.map((item, at) => (at === index ? { ...item, text } : item)),
      t('setup.saved'),
    );
  return (
    <div className={styles['stack']}>
      <ol ref={list} className={styles['list']}>
        {items.map((item, index) => (
          <li key={item.id} className={styles['item']}>
            <SavedField
              area="sentence"
              label={t(`setup.list.${noun}.item`, { place: index + 1 })}
              value={item.text}
              onSave={(text) => reword(index, text)}
              maxLength={maxLength}
              required={t('setup.list.empty')}
            />
            <div className={styles['row']}>
              <Button
                variant="quiet"
                aria-disabled={index === 0}
                aria-label={t('setup.earlier.name', { text: item.text })}
                onClick={() => index > 0 && move(index, index - 1)}
              >
                {t('setup.earlier')}
              </Button>
              <Button
                variant="quiet"
                aria-disabled={index === items.length - 1}
                aria-label={t('setup.later.name', { text: item.text })}
                onClick={() => index < items.length - 1 && move(index, index + 1)}
              >
                {t('setup.later')}
              </Button>
              {!item.fixed && (
                <Button
                  variant="quiet"
                  aria-label={t('setup.take-out.name', { text: item.text })}
                  onClick={() => takeOut(index, item)}
                >
                  {t('setup.take-out')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {takenOut && undoable.last === takenOut.said && (
        <TakenOut
          said={takenOut.said}
          busy={undoable.busy}
          onUndo={() => void putBack(takenOut.index, takenOut.text)}
        />
      )}
      {items.length < most ? (
        <form
          className={styles['add']}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField
            label={t(`setup.list.${noun}.new`)}
            value={fresh}
            onChange={setFresh}
            maxLength={maxLength}
            dir="auto"
            error={asked && fresh.trim() === '' ? t('setup.list.missing') : undefined}
          />
          <Button type="submit">{t(`setup.list.${noun}.add`)}</Button>
        </form>
      ) : (
        <p>{t('setup.list.most')}</p>
      )}
    </div>
  );
}

/** What was taken out, and the way back. The line that had focus is gone: it comes here, unless somebody types by now. */
function TakenOut({ said, busy, onUndo }: { said: string; busy: boolean; onUndo: () => void }) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!document.activeElement?.matches('input, textarea')) button.current?.focus();
  }, []);
  return (
    <div className={styles['takenOut']}>
      <p>{said}</p>
      <Button ref={button} variant="quiet" busy={busy} onClick={onUndo}>
        {t('setup.list.undo')}
      </Button>
    </div>
  );
}

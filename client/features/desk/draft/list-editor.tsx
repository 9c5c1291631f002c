import { useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { SavedField } from '../parts/saved-field.tsx';
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
  /** Makes an item of new words. */
  make: (text: string) => Item;
  maxLength: number;
  most: number;
}

/** A short list of lines to add to, word anew, reorder and take from. */
export function ListEditor({ noun, items: stored, onSave, make, maxLength, most }: ListEditorProps) {
  const t = useText();
  const [fresh, setFresh] = useState('');
  const [asked, setAsked] = useState(false);
  // The whole list goes each time: a change that is still on its way must be in the next one.
  const [items, want] = useWanted(stored);
  const save = (next: readonly Item[], said: string) => {
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
  const reword = (index: number, text: string) =>
    save(
      items.map((item, at) => (at === index ? { ...item, text } : item)),
      t('setup.saved'),
    );
  return (
    <div className={styles['stack']}>
      <ol className={styles['list']}>
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
                  onClick={() => {
                    void save(items.toSpliced(index, 1), t('setup.list.taken-out', { text: item.text }));
                    setFresh(item.text);
                    announce(t('setup.list.put-back'));
                  }}
                >
                  {t('setup.take-out')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
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

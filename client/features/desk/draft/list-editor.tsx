import { useState } from 'react';
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
  /** What one item is called: "rule", "group". */
  noun: string;
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
  const [fresh, setFresh] = useState('');
  // The whole list goes each time: a change that is still on its way must be in the next one.
  const [items, want] = useWanted(stored);
  const save = (next: readonly Item[], said: string) => {
    const sending = onSave(next, said);
    want(next, sending);
    return sending;
  };
  const add = async () => {
    const text = fresh.trim();
    if (text === '') return;
    if (await save([...items, make(text)], `Added: ${text}`))
      setFresh((now) => (now.trim() === text ? '' : now));
  };
  const move = (index: number, to: number) => {
    const item = items[index];
    if (!item) return;
    void save(items.toSpliced(index, 1).toSpliced(to, 0, item), `Now ${noun} ${to + 1} of ${items.length}`);
  };
  const reword = (index: number, text: string) =>
    save(
      items.map((item, at) => (at === index ? { ...item, text } : item)),
      'Saved',
    );
  return (
    <div className={styles['stack']}>
      <ol className={styles['list']}>
        {items.map((item, index) => (
          <li key={item.id} className={styles['item']}>
            <SavedField
              label={`${sentence(noun)} ${index + 1}`}
              value={item.text}
              onSave={(text) => reword(index, text)}
              maxLength={maxLength}
              required="This cannot be empty. Take it out instead."
            />
            <div className={styles['row']}>
              <Button
                variant="quiet"
                aria-disabled={index === 0}
                aria-label={`Earlier: ${item.text}`}
                onClick={() => index > 0 && move(index, index - 1)}
              >
                Earlier
              </Button>
              <Button
                variant="quiet"
                aria-disabled={index === items.length - 1}
                aria-label={`Later: ${item.text}`}
                onClick={() => index < items.length - 1 && move(index, index + 1)}
              >
                Later
              </Button>
              {!item.fixed && (
                <Button
                  variant="quiet"
                  aria-label={`Take out: ${item.text}`}
                  onClick={() => {
                    void save(items.toSpliced(index, 1), `Taken out: ${item.text}`);
                    setFresh(item.text);
                    announce(`Taken out. To put it back, choose Add.`);
                  }}
                >
                  Take out
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
            label={`New ${noun}`}
            value={fresh}
            onChange={setFresh}
            maxLength={maxLength}
            dir="auto"
          />
          <Button type="submit">Add {noun}</Button>
        </form>
      ) : (
        <p>That is the most there can be.</p>
      )}
    </div>
  );
}

function sentence(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { BoardTheme } from '#shared/document/board.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Choice } from '../../ui/choice/choice.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { TextArea } from '../../ui/text-area/text-area.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import type { Grouping } from '../use-grouping.ts';
import styles from './dialogs.module.css';

interface ThemeDialogProps {
  theme: BoardTheme;
  /** All themes, in their order. */
  themes: BoardTheme[];
  grouping: Grouping;
  onClose: () => void;
}

/** Everything that can be done with one theme: name, order, merge, dissolve. */
export function ThemeDialog({ theme, themes, grouping, onClose }: ThemeDialogProps) {
  const t = useText();
  // What the person saw when they began; a change by someone else in the meantime is a conflict, not overwritten.
  const [seen] = useState(theme);
  const [title, setTitle] = useState(theme.title);
  const [summary, setSummary] = useState(theme.summary);
  const [into, setInto] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const at = themes.findIndex(({ id }) => id === theme.id);
  const others = themes.filter(({ id }) => id !== theme.id);

  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '' && (await grouping.rename(seen, title.trim(), summary.trim()))) onClose();
  };
  const target = others.find(({ id }) => id === into);

  return (
    <Dialog open title={t('board.theme.change.title', { title: theme.title })} onClose={onClose}>
      {grouping.problem !== undefined && (
        <Notice kind="error">
          <p>{grouping.problem}</p>
        </Notice>
      )}
      <form className={styles['part']} onSubmit={(event) => void rename(event)} noValidate>
        <TextField
          label={t('board.theme.name')}
          value={title}
          onChange={setTitle}
          maxLength={limits.title}
          error={title.trim() === '' ? t('board.theme.name-needed') : undefined}
        />
        <TextArea
          label={t('board.theme.about')}
          rows={2}
          value={summary}
          onChange={setSummary}
          maxLength={limits.paragraph}
        />
        <Button type="submit" variant="primary">
          {t('board.theme.save')}
        </Button>
      </form>
      <div className={styles['part']}>
        <h3>{t('board.theme.order', { at: at + 1, count: themes.length })}</h3>
        <div className={styles['buttons']}>
          <Button aria-disabled={at <= 0} onClick={() => at > 0 && void grouping.order(theme, at - 1)}>
            {t('board.theme.earlier')}
          </Button>
          <Button
            aria-disabled={at >= themes.length - 1}
            onClick={() => at < themes.length - 1 && void grouping.order(theme, at + 1)}
          >
            {t('board.theme.later')}
          </Button>
        </div>
      </div>
      {others.length > 0 && (
        <details>
          <summary>{t('board.theme.merge')}</summary>
          <div className={styles['part']}>
            <Choice
              legend={t('board.theme.merge.which')}
              options={others.map(({ id, title }) => ({ value: id, label: title }))}
              value={into}
              onChange={setInto}
            />
            <Button
              aria-disabled={!target}
              onClick={() => {
                if (!target) return;
                onClose();
                void grouping.merge(theme, target);
              }}
            >
              {target ? t('board.theme.merge.into', { title: target.title }) : t('board.theme.merge.choose')}
            </Button>
          </div>
        </details>
      )}
      <details>
        <summary>{t('board.theme.apart')}</summary>
        <div className={styles['part']}>
          <p>{t('board.theme.apart.what')}</p>
          <Button
            variant="danger"
            onClick={() => {
              if (!sure) return setSure(true);
              onClose();
              void grouping.dissolve(theme);
            }}
          >
            {sure ? t('board.theme.apart.sure') : t('board.theme.apart.do')}
          </Button>
        </div>
      </details>
    </Dialog>
  );
}

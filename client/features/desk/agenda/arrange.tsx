import {
  Button as DragButton,
  GridList,
  GridListItem,
  I18nProvider,
  useDragAndDrop,
} from 'react-aria-components';
import type { RoomStage } from '#shared/document/room.ts';
import { currentLocale } from '../../../text/texts.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './arrange.module.css';
import { placeAfterDrop } from './place.ts';
import { standInForStyle } from './stand-in.ts';

standInForStyle();

interface ArrangeProps {
  /** In the order of the agenda. */
  stages: readonly RoomStage[];
  onDone: () => void;
}

/** The agenda as a list to drag about: an extra for a mouse or a trackpad, beside the buttons that everyone has. */
export function Arrange({ stages, onDone }: ArrangeProps) {
  const t = useText();
  const { act, problem } = useAct();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      stages
        .filter((stage) => keys.has(stage.id) && stage.status === 'waiting')
        .map((stage) => ({ 'text/plain': stage.title })),
    onReorder({ keys, target }) {
      const moved = stages.find((stage) => keys.has(stage.id));
      if (!moved || moved.status !== 'waiting') return;
      const ids = stages.map((stage) => stage.id);
      const position = placeAfterDrop(ids, moved.id, String(target.key), target.dropPosition === 'after');
      void act(
        'stage:move',
        { stageId: moved.id, position },
        t('setup.agenda.moved', { title: moved.title, place: position + 1 }),
      );
    },
  });
  return (
    <div className={styles['arrange']}>
      <p>{t('setup.agenda.arrange.how')}</p>
      <Problem text={problem} />
      <I18nProvider locale={currentLocale()}>
        <GridList
          className={styles['list'] ?? ''}
          aria-label={t('setup.agenda')}
          items={stages}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(stage) => (
            <GridListItem className={styles['item'] ?? ''} textValue={stage.title}>
              {stage.status === 'waiting' && (
                <DragButton slot="drag" className={styles['handle'] ?? ''}>
                  <span aria-hidden="true">⠿</span>
                </DragButton>
              )}
              <bdi className={styles['title']}>{stage.title}</bdi>
              <span>{t('setup.agenda.minutes', { minutes: stage.minutes })}</span>
            </GridListItem>
          )}
        </GridList>
      </I18nProvider>
      <div>
        <Button onClick={onDone}>{t('setup.agenda.arrange.done')}</Button>
      </div>
    </div>
  );
}

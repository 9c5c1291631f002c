import { useState } from 'react';
import { Link } from 'wouter';
import { dayText } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';
import { Segmented } from '../../../ui/segmented/segmented.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Practise } from '../practice/practise.tsx';
import { workshopsInOrder, type ListedWorkshop, type ListOrder } from './in-order.ts';
import styles from './list.module.css';

interface WorkshopListProps {
  facilitatorId: string;
  workshops: readonly ListedWorkshop[];
}

const running: readonly string[] = ['lobby', 'live', 'paused'];

/** A facilitator's workshops: what each is called, where it stands, and the way in. */
export function WorkshopList({ facilitatorId, workshops }: WorkshopListProps) {
  const t = useText();
  const [order, setOrder] = useState<ListOrder>('newest');
  return (
    <section className={styles['list']} aria-label={t('setup.workshops')}>
      {workshops.length > 1 && (
        <Segmented
          legend={t('setup.workshops.order')}
          options={[
            { value: 'newest', label: t('setup.workshops.order.newest') },
            { value: 'status', label: t('setup.workshops.order.status') },
          ]}
          value={order}
          onChange={setOrder}
        />
      )}
      <ul className={styles['workshops']}>
        {workshopsInOrder(workshops, order).map(({ id, title, status, createdAt }) => (
          <li key={id} className={styles['workshop']} data-running={running.includes(status) || undefined}>
            <div className={styles['words']}>
              <Link href={`/f/${facilitatorId}/w/${id}`} dir="auto" className={styles['title']}>
                {title}
              </Link>
              <span className={styles['state']}>
                <Tag tone={status === 'live' ? 'strong' : 'plain'}>{t(`desk.status.${status}`)}</Tag>
                <span>{t('setup.workshops.made', { day: dayText(createdAt) })}</span>
              </span>
            </div>
            {status === 'draft' && <Practise facilitatorId={facilitatorId} workshopId={id} title={title} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

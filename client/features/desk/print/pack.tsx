import { useState } from 'react';
import { Link } from 'wouter';
import type { RoomAbout } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { ChoosePaper } from './choose-paper.tsx';
import styles from './print.module.css';
import { paperParts, type PaperChoice } from './parts.ts';
import { Sheets } from './sheets.tsx';

interface PackProps {
  about: RoomAbout;
  facilitatorId: string;
  workshopId: string;
}

/** Chooses what to print and shows every sheet as it will come out of the printer. */
export function Pack({ about, facilitatorId, workshopId }: PackProps) {
  const t = useText();
  const stages = inOrder(useRows('room', 'stages'));
  const themes = inOrder(useRows('board', 'themes'));
  const links = useOne('desk', 'links');
  const [choice, setChoice] = useState<PaperChoice>({
    parts: paperParts.filter((part) => part !== 'themes' || themes.length > 0),
    languages: [about.language, ...about.languages],
    noteSheets: 5,
    ballots: 10,
  });
  return (
    <Page
      title={t('paper.title')}
      kicker={about.title}
      wide
      header={
        <div className={styles['header']}>
          <Link href={`/f/${facilitatorId}/w/${workshopId}`}>{t('paper.back')}</Link>
          <Button variant="primary" onClick={() => print()}>
            {t('paper.print')}
          </Button>
        </div>
      }
    >
      <div className={styles['pack']}>
        <ChoosePaper choice={choice} onChange={setChoice} about={about} themes={themes.length} />
        {links && <Sheets choice={choice} about={about} stages={stages} themes={themes} links={links} />}
      </div>
    </Page>
  );
}

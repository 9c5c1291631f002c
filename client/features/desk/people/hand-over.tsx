import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { post } from '../../../connection/rest.ts';
import { refusalText } from '../../../text/refusals.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Unreachable } from '../doors/reach.tsx';
import { useServerState } from '../doors/use-server-state.ts';
import { Problem } from '../parts/problem.tsx';
import { QrPicture } from '../parts/qr.tsx';
import styles from './people.module.css';

interface HandOverProps {
  person: DeskPerson;
  /** The identity that asks: `f:ID`. */
  as: string;
  workshopId: string;
  /** The code that is shown. */
  svg: string | undefined;
  onCode: (svg: string) => void;
}

/** For somebody who lost their only device: a code that signs a new one in as the same person, once. */
export function HandOver({ person, as, workshopId, svg, onCode }: HandOverProps) {
  const server = useServerState();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { name } = person;
  const show = async () => {
    setBusy(true);
    const answer = await post('/api/people/hand-over', { as, workshopId, participantId: person.id });
    setBusy(false);
    setProblem(answer.ok ? undefined : refusalText(answer.code, answer.detail));
    if (answer.ok) {
      onCode(answer.svg);
      announce(`The code is here for ${name} to scan. The old return link has ended.`);
    }
  };
  return (
    <section className={styles['handOver']}>
      <h3>{name} has no device with them that is signed in?</h3>
      <p>
        Then show a code to scan. This makes a new link too. The code works once, within 10 minutes, for{' '}
        {name}’s own phone. If you open it yourself it is used up, and {name} is told that the link was
        renewed.
      </p>
      <Problem text={problem} />
      {svg !== undefined && <QrPicture svg={svg} alt={`Code for ${name} to scan with their own phone`} />}
      {server?.reachable === false && <Unreachable mend={server.mend} />}
      {server?.reachable === true && (
        <Button busy={busy} onClick={() => void show()}>
          {svg === undefined ? 'Show a code to scan' : 'Show a new code'}
        </Button>
      )}
    </section>
  );
}

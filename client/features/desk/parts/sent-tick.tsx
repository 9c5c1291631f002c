import type { ReactNode } from 'react';
import { Tick } from '../../../ui/tick/tick.tsx';
import { useWanted } from './use-wanted.ts';

interface SentTickProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  /** Sends the change; false when it was refused. */
  onChange: (checked: boolean) => Promise<boolean>;
}

/** A checkbox whose change is sent at once. */
export function SentTick({ checked, onChange, ...rest }: SentTickProps) {
  const [shown, want] = useWanted(checked);
  return <Tick {...rest} checked={shown} onChange={(next) => want(next, onChange(next))} />;
}

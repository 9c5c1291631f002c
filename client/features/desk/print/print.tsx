import { Door } from '../door.tsx';
import { Pack } from './pack.tsx';

interface PrintProps {
  facilitatorId: string;
  workshopId: string;
}

/** What is printed before the day, for people without a device and for the table. */
export function Print(desk: PrintProps) {
  return <Door {...desk}>{(about) => <Pack about={about} {...desk} />}</Door>;
}

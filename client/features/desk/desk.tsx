import { Door } from './door.tsx';
import { InsideDesk } from './inside-desk.tsx';
import type { Previews } from './preview/preview.tsx';

interface DeskProps {
  facilitatorId: string;
  workshopId: string;
  previews: Previews;
}

/** One workshop as its facilitators lead it, from the first draft to the report. */
export function Desk(desk: DeskProps) {
  return <Door {...desk}>{(about) => <InsideDesk about={about} {...desk} />}</Door>;
}

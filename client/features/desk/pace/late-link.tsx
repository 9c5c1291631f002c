import { useText } from '../../../text/use-text.ts';
import { JumpLink } from '../parts/jump.tsx';
import { isLate, usePace } from './use-pace.ts';

/** Where there is room for one place only: that it is late, and the way to what can be done about it. */
export function LateLink() {
  const t = useText();
  const pace = usePace();
  return isLate(pace) ? (
    <p>
      <JumpLink target="pace">{t('desk.pace.late', { minutes: pace.behind })}</JumpLink>
    </p>
  ) : null;
}

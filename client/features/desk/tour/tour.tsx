import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { Place } from '../layout/places.ts';
import styles from './tour.module.css';
import { tourSteps } from './use-tour.ts';

interface TourProps {
  /** The step that is shown, from 0. */
  step: number;
  onStep: (step: number) => void;
  onLeave: () => void;
}

/** A few words about one place of the desk at a time. It covers nothing, and can be left at any step. */
export function Tour({ step, onStep, onLeave }: TourProps) {
  const t = useText();
  const place: Place = tourSteps[step] ?? 'lead';
  const last = step === tourSteps.length - 1;
  return (
    <section className={styles['tour']} aria-label={t('desk.tour')}>
      <div role="status" className={styles['words']}>
        <h2>{t(`desk.tour.${place}.title`)}</h2>
        <p>{t(`desk.tour.${place}`)}</p>
      </div>
      <div className={styles['row']}>
        <span className={styles['at']}>{t('desk.tour.at', { at: step + 1, of: tourSteps.length })}</span>
        {step > 0 && <Button onClick={() => onStep(step - 1)}>{t('desk.tour.back')}</Button>}
        <Button onClick={() => (last ? onLeave() : onStep(step + 1))}>
          {t(last ? 'desk.tour.done' : 'desk.tour.next')}
        </Button>
        {!last && (
          <Button variant="quiet" onClick={onLeave}>
            {t('desk.tour.leave')}
          </Button>
        )}
      </div>
    </section>
  );
}

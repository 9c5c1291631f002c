import { ProgressBar } from '../../../../client/ui/progress/progress.tsx';
import { Steps } from '../../../../client/ui/progress/steps.tsx';

export function Case() {
  return (
    <section>
      <h2>Progress</h2>
      <ProgressBar label="Finished" value={9} max={16} text="9 of 16" />
      <Steps step={2} of={4} text="Question 2 of 4" />
    </section>
  );
}

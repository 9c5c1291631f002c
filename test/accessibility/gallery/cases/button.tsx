import { Button } from '../../../../client/ui/button/button.tsx';
import { ButtonLink } from '../../../../client/ui/button/button-link.tsx';
import { Icon } from '../../../../client/ui/icon/icon.tsx';

export function Case() {
  return (
    <section>
      <h2>Buttons</h2>
      {(['primary', 'plain', 'quiet', 'danger'] as const).map((variant) => (
        <p key={variant}>
          <Button variant={variant}>Add note</Button>{' '}
          <Button variant={variant} busy>
            Adding …
          </Button>{' '}
          <Button variant={variant} aria-disabled="true">
            No more
          </Button>
        </p>
      ))}
      <p>
        <Button aria-pressed="true">Chosen</Button> <Button aria-pressed="false">Not chosen</Button>
      </p>
      <Button wide variant="primary">
        <Icon name="plus" /> Add note
      </Button>
      <nav aria-label="Links">
        <ButtonLink href="/join">Join</ButtonLink>{' '}
        <ButtonLink href="/join" variant="primary">
          Join
        </ButtonLink>{' '}
        <ButtonLink href="/join" variant="quiet">
          Join
        </ButtonLink>
      </nav>
    </section>
  );
}

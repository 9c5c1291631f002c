import { useState } from 'react';
import { Button } from '../../../../client/ui/button/button.tsx';
import { Menu } from '../../../../client/ui/menu/menu.tsx';

export function Case() {
  const [chosen, setChosen] = useState('nothing');
  return (
    <section>
      <h2>Menu</h2>
      <Menu label="More" aria-label="More for “The waiting room”">
        <Button variant="quiet" onClick={() => setChosen('Move')}>
          Move
        </Button>
        <Button variant="quiet" onClick={() => setChosen('Hide')}>
          Hide
        </Button>
      </Menu>
      <p>Chosen: {chosen}</p>
    </section>
  );
}

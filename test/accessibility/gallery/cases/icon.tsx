import { Icon, type IconName } from '../../../../client/ui/icon/icon.tsx';

const names: IconName[] = [
  'back',
  'check',
  'close',
  'comfort',
  'down',
  'globe',
  'help',
  'list',
  'map',
  'more',
  'move',
  'next',
  'pause',
  'pencil',
  'people',
  'plus',
  'speak',
  'stop',
];

export function Case() {
  return (
    <section>
      <h2>Icons</h2>
      {names.map((name) => (
        <p key={name}>
          <Icon name={name} /> {name}
        </p>
      ))}
    </section>
  );
}

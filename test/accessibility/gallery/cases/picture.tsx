import { pictureNames } from '#shared/domain/pictures.ts';
import { Picture } from '../../../../client/ui/picture/picture.tsx';

export function Case() {
  return (
    <section>
      <h2>Pictures</h2>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem' }}>
        {pictureNames.map((name) => (
          <Picture key={name} name={name} text={`A picture of ${name}`} />
        ))}
      </p>
      <Picture name="heart" text="" size="small" />
      <Picture name="people" text="Three people" size="large" />
    </section>
  );
}

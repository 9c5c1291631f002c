import type { ScreenNow } from '#shared/document/screen.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Paged } from './paged.tsx';
import { Prompt } from './prompt.tsx';
import { aimOf, inLanguage } from './said.tsx';
import styles from './wall-stage.module.css';

/** Why we are here, how we work together, and whom to tell if someone is not safe. */
export function Welcome({ now }: { now: ScreenNow }) {
  const t = useText();
  return (
    <>
      <Prompt said={aimOf(now)} pictureOf={now.stage} more />
      <Paged columns="wide">
        {now.rules.length > 0 && (
          <>
            <h2>{t('screen.welcome.rules')}</h2>
            <ul className={styles['bullets']}>
              {now.rules.map((rule) => (
                <li key={rule} {...inLanguage(now)}>
                  {rule}
                </li>
              ))}
            </ul>
          </>
        )}
        {now.support.name !== '' && (
          <p className={styles['safety']}>
            <Safety support={now.support} />
          </p>
        )}
      </Paged>
    </>
  );
}

function Safety({ support: { name, place, phone } }: Pick<ScreenNow, 'support'>) {
  const values = { name: <bdi>{name}</bdi>, place: <bdi>{place}</bdi>, phone: <bdi>{phone}</bdi> };
  if (place === '' && phone === '') return <Text id="screen.welcome.safety" values={values} />;
  if (place === '') return <Text id="screen.welcome.safety.phone" values={values} />;
  if (phone === '') return <Text id="screen.welcome.safety.place" values={values} />;
  return <Text id="screen.welcome.safety.place-phone" values={values} />;
}

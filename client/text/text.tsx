import { Trans } from '@lingui/react';
import type { ReactElement, ReactNode } from 'react';
import type { TextId } from './ids.ts';

interface TextProps {
  id: TextId;
  /** Fills placeholders. What people wrote goes in as an element, `<bdi>{name}</bdi>`: a string is read as markup. */
  values?: Readonly<Record<string, number | ReactElement>>;
  /** Elements around parts of the sentence: `<link>the rules</link>` with `{ link: <a href="…" /> }`. */
  components?: Readonly<Record<string, ReactElement>>;
}

/** Words with elements inside them. For plain words, and for attributes, use `useText`. */
export function Text({ id, values, components }: TextProps): ReactNode {
  return (
    <Trans
      id={id}
      {...(values && { values: { ...values } })}
      {...(components && { components: { ...components } })}
    />
  );
}

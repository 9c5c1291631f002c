import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './tool-button.module.css';

interface ToolButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  /** The word under the sign. */
  word: string;
}

/** A sign with its word, small enough for the bar at the top. */
export function ToolButton({ icon, word, ...rest }: ToolButtonProps) {
  return (
    <button type="button" {...rest} className={styles['tool']}>
      <Icon name={icon} />
      <span>{word}</span>
    </button>
  );
}

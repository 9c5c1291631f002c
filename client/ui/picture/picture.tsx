import { isBuiltInPicture, type Picture as PictureOf, uploadedPictureId } from '#shared/domain/pictures.ts';
import { classes } from '../classes.ts';
import { drawings } from './drawings.ts';
import styles from './picture.module.css';

interface PictureProps extends PictureOf {
  /** Where an uploaded picture is, by its id. */
  address?: (id: string) => string;
  size?: 'small' | 'usual' | 'large';
}

/** A picture beside a prompt; one that this version does not know shows nothing. Its place is kept free while it loads, so that nothing moves. */
export function Picture({ name, text, address, size = 'usual' }: PictureProps) {
  const shape = classes(styles['picture'], size !== 'usual' && styles[size]);
  const uploaded = uploadedPictureId(name);
  if (uploaded !== undefined && address !== undefined) {
    return <img className={classes(shape, styles['upload'])} src={address(uploaded)} alt={text} />;
  }
  if (!isBuiltInPicture(name)) return null;
  const Drawing = drawings[name];
  return (
    <span
      className={shape}
      role={text === '' ? undefined : 'img'}
      aria-label={text || undefined}
      aria-hidden={text === '' || undefined}
    >
      <svg className={styles['drawing']} viewBox="0 0 96 96" aria-hidden="true">
        <path
          className={styles['ground']}
          d="M47 5c19-2 38 9 42 29s-3 44-24 52-46-1-56-19-7-41 6-51S31 7 47 5z"
        />
        <Drawing />
      </svg>
    </span>
  );
}

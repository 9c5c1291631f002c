import type { ComponentType } from 'react';
import type { PictureName } from '#shared/domain/pictures.ts';
import { part } from '../../text/part.tsx';

/** Every built-in picture, in a chunk of its own: none costs anything until it is shown. */
export const drawings: Readonly<Record<PictureName, ComponentType>> = {
  welcome: part(async () => (await import('./drawings/welcome.tsx')).Welcome),
  write: part(async () => (await import('./drawings/write.tsx')).Write),
  read: part(async () => (await import('./drawings/read.tsx')).Read),
  group: part(async () => (await import('./drawings/group.tsx')).Group),
  break: part(async () => (await import('./drawings/break.tsx')).Break),
  vote: part(async () => (await import('./drawings/vote.tsx')).Vote),
  decide: part(async () => (await import('./drawings/decide.tsx')).Decide),
  actions: part(async () => (await import('./drawings/actions.tsx')).Actions),
  close: part(async () => (await import('./drawings/close.tsx')).Close),
  talk: part(async () => (await import('./drawings/talk.tsx')).Talk),
  ward: part(async () => (await import('./drawings/ward.tsx')).Ward),
  home: part(async () => (await import('./drawings/home.tsx')).Home),
  phone: part(async () => (await import('./drawings/phone.tsx')).Phone),
  time: part(async () => (await import('./drawings/time.tsx')).Time),
  people: part(async () => (await import('./drawings/people.tsx')).People),
  heart: part(async () => (await import('./drawings/heart.tsx')).Heart),
};

import { lazy, type ComponentType } from 'react';
import type { PictureName } from '#shared/domain/pictures.ts';

/** Every built-in picture, in a chunk of its own: none costs anything until it is shown. */
export const drawings: Readonly<Record<PictureName, ComponentType>> = {
  welcome: drawing(async () => (await import('./drawings/welcome.tsx')).Welcome),
  write: drawing(async () => (await import('./drawings/write.tsx')).Write),
  read: drawing(async () => (await import('./drawings/read.tsx')).Read),
  group: drawing(async () => (await import('./drawings/group.tsx')).Group),
  break: drawing(async () => (await import('./drawings/break.tsx')).Break),
  vote: drawing(async () => (await import('./drawings/vote.tsx')).Vote),
  decide: drawing(async () => (await import('./drawings/decide.tsx')).Decide),
  actions: drawing(async () => (await import('./drawings/actions.tsx')).Actions),
  close: drawing(async () => (await import('./drawings/close.tsx')).Close),
  talk: drawing(async () => (await import('./drawings/talk.tsx')).Talk),
  ward: drawing(async () => (await import('./drawings/ward.tsx')).Ward),
  home: drawing(async () => (await import('./drawings/home.tsx')).Home),
  phone: drawing(async () => (await import('./drawings/phone.tsx')).Phone),
  time: drawing(async () => (await import('./drawings/time.tsx')).Time),
  people: drawing(async () => (await import('./drawings/people.tsx')).People),
  heart: drawing(async () => (await import('./drawings/heart.tsx')).Heart),
};

function drawing(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }));
}

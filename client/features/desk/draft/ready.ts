import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { agendaWarnings } from '#shared/domain/agenda.ts';
import type { TextId } from '../../../text/ids.ts';
import { allMissing } from './languages/passages.ts';

/** A part of what is filled in before the day. */
export interface DraftItem {
  /** The id of its place on the page. */
  target:
    | 'about'
    | 'run-by'
    | 'support'
    | 'rules'
    | 'groups'
    | 'agenda'
    | 'languages'
    | 'hear-back'
    | 'settings';
  label: TextId;
  ready: boolean;
  /** Said while it is not. */
  missing: TextId;
  /** The doors stay closed without it. */
  needed?: true;
}

/** Says whether people can read what the workshop is for. */
export function aboutReady({ aim, promise, influence }: RoomAbout): boolean {
  return aim !== '' && promise !== '' && influence !== '';
}

/** Says whether people can see who runs the workshop, and reach them. */
export function runByReady({ runBy, contact }: RoomAbout): boolean {
  return runBy !== '' && contact !== '';
}

/** Says whether the support contact is complete enough to open the doors. */
export function supportReady({ support }: Pick<RoomAbout, 'support'>): boolean {
  return support.name !== '' && support.phone !== '';
}

/** Says whether "You will hear from NAME by DATE. How: WAY" is complete. */
export function hearBackReady({ hearBack }: Pick<RoomAbout, 'hearBack'>): boolean {
  return hearBack.from !== '' && hearBack.by !== '' && hearBack.way !== '';
}

/** Every part, in the order in which it is filled in, and whether it is ready. */
export function draftItems(about: RoomAbout, stages: readonly RoomStage[]): DraftItem[] {
  return [
    { target: 'about', label: 'setup.about', ready: aboutReady(about), missing: 'setup.check.not-yet' },
    {
      target: 'run-by',
      label: 'setup.check.run-by',
      ready: runByReady(about),
      missing: 'setup.check.not-yet',
    },
    {
      target: 'support',
      label: 'setup.support',
      ready: supportReady(about),
      missing: 'setup.check.needed-now',
      needed: true,
    },
    { target: 'rules', label: 'setup.rules', ready: about.rules.length > 0, missing: 'setup.check.none' },
    { target: 'groups', label: 'setup.groups', ready: true, missing: 'setup.check.not-yet' },
    {
      target: 'agenda',
      label: 'setup.agenda',
      ready: agendaWarnings(stages).length === 0,
      missing: 'setup.check.no-break',
    },
    {
      target: 'languages',
      label: 'setup.languages',
      ready: about.languages.every((language) => allMissing(about, stages, language) === 0),
      missing: 'setup.languages.missing',
    },
    {
      target: 'hear-back',
      label: 'setup.hear-back',
      ready: hearBackReady(about),
      missing: 'setup.hear-back.needed',
    },
    { target: 'settings', label: 'setup.settings', ready: true, missing: 'setup.check.not-yet' },
  ];
}

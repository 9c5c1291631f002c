import type { RefusalCode, RefusalDetail } from '#shared/domain/errors.ts';
import type { HandshakeError } from '#shared/protocol/events.ts';
import type { Translate } from './use-text.ts';

const byDetail: Record<RefusalDetail, string> = {
  'reason-missing': 'Please write the reason first. People will want to know why.',
  'hear-back-missing':
    'First say who people will hear from, by when and how. You can do this under “You will hear from us”.',
  'support-missing': 'First add a support person: at least a name and a phone number.',
  'owner-missing': 'An action needs an owner who said yes, or who will find one and by when.',
  'themes-without-fate': 'Some themes have no decision yet. Choose each one, or set it aside and say why.',
  'too-many-people': 'This workshop is full. Please tell the person who runs it.',
  'no-votes-left': 'You have used all your dots. Take one back to use it somewhere else.',
  'too-many-on-one-theme': 'That is the most dots you can put on one theme.',
  'voting-over': 'Voting has closed, so this dot was not counted.',
  'joining-closed': 'Joining is closed. Please ask the person who runs the workshop to open it.',
  'not-open-yet': 'This workshop is not open yet. Please try again a little later.',
  'workshop-over': 'This workshop is over, so nobody can join now.',
  'stage-not-empty': 'This step has already begun, so it cannot be removed.',
  'threshold-fixed': 'Writing or voting has begun, so the smallest group to be shown can no longer change.',
  'anonymity-loosened': 'People wrote under stronger privacy. It can be made stronger, but not weaker.',
  'no-themes': 'There are no themes to vote on yet. Make some themes first.',
  'too-late-to-undo': 'This can no longer be undone. You can still change it by hand.',
};

const byCode: Record<RefusalCode, string> = {
  invalid: 'Something in this was not filled in as it should be. Please check it and try again.',
  forbidden: 'You cannot do this here. If you think you should, please ask the person who runs the workshop.',
  'wrong-stage': 'This is not possible at this step. Your words are kept on this device.',
  'limit-reached': 'That is the most there can be. Remove something to make room.',
  'not-found': 'This is not here any more. Someone may have removed it.',
  closed: 'The workshop is closed, so nothing new can be added.',
  conflict: 'Someone else changed this at the same time. Look at it again and then try once more.',
  'id-reused': 'This could not be sent. Please reload the page and try again.',
  'outdated-client': 'This page is out of date. Please reload it.',
  internal: 'Something went wrong on our side. Nothing was saved. Please try again.',
  'too-fast': 'That was a lot at once. Please wait a moment and try again.',
  unavailable: 'The workshop cannot save just now. Your words are kept here. We will keep trying.',
};

const byHandshake: Record<HandshakeError, string> = {
  'signed-out': 'This device is no longer signed in. Open your own link again, or ask for a new one.',
  'outdated-client': 'This page is out of date. Please reload it.',
  removed: 'You are no longer in this workshop. Please ask the person who runs it.',
  gone: 'This workshop is not here any more.',
  unavailable: 'The workshop cannot be reached just now. We will keep trying.',
};

/** One plain sentence for a refused command or request, saying what to do. */
export function refusalText(code: RefusalCode, detail?: RefusalDetail): string {
  return detail === undefined ? byCode[code] : byDetail[detail];
}

/** One plain sentence for a refused connection. */
export function handshakeText(error: HandshakeError): string {
  return byHandshake[error];
}

/** One plain sentence for a refused command or request, saying what to do. */
export function refusal(t: Translate, code: RefusalCode, detail?: RefusalDetail): string {
  return detail === undefined ? t(`common.refusal.${code}`) : t(`common.refusal.detail.${detail}`);
}

/** One plain sentence for a refused connection. */
export function handshake(t: Translate, error: HandshakeError): string {
  return t(`common.handshake.${error}`);
}

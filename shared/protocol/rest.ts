import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import type { WorkshopVersion } from '#shared/domain/versions.ts';
import type { WorkshopStatus } from '#shared/domain/workshop.ts';
import { joinAnswers } from './commands/participant.ts';
import { field } from './fields.ts';

const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const email = z.email().max(limits.address);
const passphrase = z.string().min(limits.passphraseShortest).max(limits.passphraseLongest);
/** Join codes are read aloud: case, spaces and hyphens do not matter. */
const code = z.string().max(limits.codeTyped);
/** A facilitator, and which desk is meant. */
/** As whom somebody asks: `f:ID`, `p:ID` and the like. */
const named = z.string().max(limits.identityName);
const desk = z.strictObject({ as: named, workshopId: field.id });
const linkOrCode = z.union([z.strictObject({ token }), z.strictObject({ code })]);

/** Bodies of the POST routes under /api, by path. */
export const restBodies = {
  /** The first facilitator, through the printed link; also a recovered passphrase (then name and email are ignored). */
  '/api/set-up': z.strictObject({ token, name: field.name, email, passphrase }),
  '/api/sign-in': z.strictObject({ email, passphrase: z.string().max(limits.passphraseLongest) }),
  '/api/sign-out': z.strictObject({ as: named }),
  /** What a one-time link is for, before it is used. */
  '/api/one-time/look': z.strictObject({ token }),
  /** Accepts an invitation: with a new account, or as the signed-in facilitator `as`. */
  '/api/invitations/accept': z.union([
    z.strictObject({ token, as: named }),
    z.strictObject({ token, name: field.name, email, passphrase }),
  ]),
  /** Invites a facilitator to the server, or to one workshop as co-facilitator. */
  '/api/invitations': z.strictObject({ as: named, workshopId: field.id.nullable() }),
  '/api/workshops': z.strictObject({ as: named, title: field.title }),
  '/api/workshops/delete': z.strictObject({
    as: named,
    workshopId: field.id,
    title: z.string().max(limits.title),
  }),
  /** What the join screen shows, and who this device already is. */
  '/api/join/look': linkOrCode,
  /** Joins by link or by code; exactly one of the two is given. */
  '/api/join': z
    .strictObject({ ...joinAnswers.shape, token: token.optional(), code: code.optional() })
    .refine((body) => (body.token === undefined) !== (body.code === undefined)),
  '/api/return': z.strictObject({ token, ownDevice: z.boolean() }),
  /** Exchanges a projector or support link for a cookie. */
  '/api/link': z.strictObject({ token }),
  /** Makes a link by which the desk goes on on another device. One that nobody has used yet ends. */
  '/api/hand-over': desk,
  /** Whether a link waits, and which devices came by one. */
  '/api/hand-over/look': desk,
  /** Ends a link that was not used, or signs out the device that came by it. */
  '/api/hand-over/end': z.strictObject({ ...desk.shape, id: field.id }),
  /** Whose desk such a link leads to; it is not used up. */
  '/api/continue/look': z.strictObject({ token }),
  /** Exchanges such a link for the facilitator's cookie. */
  '/api/continue': z.strictObject({ token }),
  /** The device that came signs out the one that it came from. */
  '/api/continue/sign-out-other': z.strictObject({ ...desk.shape, id: field.id }),
  /** Starts a rehearsal of a workshop with invented people, or finds the one that runs. */
  '/api/practice': desk,
  /** Whether this desk is a rehearsal. */
  '/api/practice/look': desk,
  /** Lets this browser see what one of the invented people sees. */
  '/api/practice/phone': desk,
  /** Ends a rehearsal; nothing of it stays. */
  '/api/practice/end': desk,
  /** A QR code, as SVG, of one of this server's own addresses. */
  '/api/qr': z.strictObject({ text: z.string().max(limits.address) }),
} as const;

/** The body that a POST route takes. */
export type RestBody<P extends keyof typeof restBodies> = z.input<(typeof restBodies)[P]>;

/** Answers of the routes under /api. A refusal is `{ok: false, code, detail?}` with a 4xx or 5xx status. */
export interface RestAnswers {
  '/api/set-up': { ok: true; facilitatorId: string };
  '/api/sign-in': { ok: true; facilitatorId: string };
  '/api/sign-out': { ok: true };
  '/api/one-time/look': {
    ok: true;
    kind: 'set-up' | 'recover' | 'invite' | 'co-facilitate';
    workshopTitle: string | null;
  };
  '/api/invitations/accept': { ok: true; facilitatorId: string; workshopId: string | null };
  '/api/invitations': { ok: true; link: string };
  '/api/workshops': { ok: true; workshopId: string };
  '/api/workshops/delete': { ok: true };
  '/api/join/look': { ok: true; workshop: JoinView; here: { participantId: string; name: string }[] };
  '/api/join': { ok: true; participantId: string };
  '/api/return': { ok: true; participantId: string };
  '/api/link': { ok: true; kind: 'screen' | 'support'; workshopId: string };
  '/api/hand-over': { ok: true; id: string; link: string; expiresAt: number };
  /** `here`: it is the device that asks. */
  '/api/hand-over/look': {
    ok: true;
    waiting: string | null;
    used: { id: string; at: number; here: boolean }[];
  };
  '/api/hand-over/end': { ok: true };
  '/api/continue/look': { ok: true; name: string; title: string };
  '/api/continue': { ok: true; facilitatorId: string; workshopId: string; handOverId: string };
  '/api/continue/sign-out-other': { ok: true };
  '/api/practice': { ok: true; workshopId: string };
  /** `of`: the workshop that is rehearsed here; null for one in earnest. */
  '/api/practice/look': { ok: true; of: string | null };
  '/api/practice/phone': { ok: true; participantId: string };
  '/api/practice/end': { ok: true; of: string };
  '/api/qr': { ok: true; svg: string };
}

/** POST /api/pictures?as=f:ID@WORKSHOP with a picture as its body: the name by which a stage shows it. */
export interface PictureTaken {
  ok: true;
  name: string;
}

/** What anyone with the join link may know before joining. */
export interface JoinView {
  title: string;
  aim: string;
  influence: string;
  runBy: string;
  contact: string;
  privacyUrl: string;
  keepDays: number;
  groups: { id: string; label: string }[];
  waitingRoom: boolean;
  supportName: string;
  language: string;
  /** Others it is offered in, each with what is said in it. */
  languages: string[];
  versions: Record<string, JoinVersion>;
}

/** What is said before joining, in another language. */
export type JoinVersion = Pick<WorkshopVersion, 'title' | 'aim' | 'influence' | 'groups'>;

/** GET /api/state: whether anyone is set up, and whether phones can reach this server. */
export interface ServerState {
  ok: true;
  setUp: boolean;
  publicUrl: string;
  /** False while the address is this machine's own. */
  reachable: boolean;
  /** The command line that makes it reachable; null when it is. */
  mend: string | null;
}

/** GET /api/me?as=f:ID: the signed-in facilitator and their workshops. */
export interface Me {
  ok: true;
  name: string;
  email: string;
  workshops: { id: string; title: string; status: WorkshopStatus; createdAt: number }[];
}

import { createHmac, createSecretKey } from 'node:crypto';
import type { Id } from '#shared/domain/ids.ts';
import { joinCodeLength, symbolsOfCode } from '#shared/domain/join-code.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Link } from '#shared/domain/workshop.ts';
import type { Draft, LinkKeeper } from '../handlers/handler.ts';
import { hashOf } from './key.ts';

/** Digits and letters that cannot be mistaken for one another when read aloud or from a wall. */
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codePattern = new RegExp(`^[${codeAlphabet}]{${joinCodeLength}}$`);
const tokenBytes = 16;

/**
 * Makes the links of a server that people open under `publicUrl`. They can be shown again: they are derived from the
 * server's key, never stored.
 */
export function createLinks(key: Buffer, publicUrl: string): LinkKeeper {
  const secret = createSecretKey(key);
  const mac = (kind: Link['kind'], id: string, generation: number) =>
    createHmac('sha256', secret).update(`${kind}|${id}|${generation}`).digest();
  const token = (kind: Link['kind'], id: string, generation: number) =>
    mac(kind, id, generation).subarray(0, tokenBytes).toString('base64url');

  function code(id: Id, generation: number): string {
    // 64 bits over 31^8 possibilities: the unevenness is below one in ten million.
    let rest = mac('code', id, generation).readBigUInt64BE();
    let symbols = '';
    for (let place = 0; place < joinCodeLength; place += 1) {
      symbols += codeAlphabet.charAt(Number(rest % BigInt(codeAlphabet.length)));
      rest /= BigInt(codeAlphabet.length);
    }
    return symbols;
  }

  return {
    set(draft, kind, generation) {
      const subjectId = draft.workshop.id;
      const rows: Link[] = [{ id: hashOf(token(kind, subjectId, generation)), kind, subjectId }];
      if (kind === 'join') rows.push({ id: hashOf(code(subjectId, generation)), kind: 'code', subjectId });
      const kinds = rows.map((row) => row.kind);
      replace(draft, (link) => kinds.includes(link.kind), rows);
    },
    setReturn(draft, participantId, generation) {
      const id = hashOf(token('return', personIn(draft, participantId), generation));
      replace(draft, (link) => isReturnOf(link, participantId), [
        { id, kind: 'return', subjectId: participantId },
      ]);
    },
    dropReturn(draft, participantId) {
      replace(draft, (link) => isReturnOf(link, participantId), []);
    },
    over: (state: StateView) => {
      const { id } = state.workshop;
      return {
        join: () => `${publicUrl}/join#${token('join', id, state.workshop.joinGeneration)}`,
        code: () => code(id, state.workshop.joinGeneration).replace(/^(.{4})/, '$1-'),
        screen: () => `${publicUrl}/screen#${token('screen', id, state.workshop.screenGeneration)}`,
        support: () => `${publicUrl}/support#${token('support', id, state.workshop.supportGeneration)}`,
        returnTo(participantId) {
          const generation = state.get('participants', participantId)?.linkGeneration;
          return generation === undefined
            ? ''
            : `${publicUrl}/return#${token('return', personIn(state, participantId), generation)}`;
        },
      };
    },
  };
}

/** The look-up id of a join code as a person typed it; undefined for what cannot be one. */
export function codeLookUpId(typed: string): string | undefined {
  const symbols = symbolsOfCode(typed);
  return codePattern.test(symbols) ? hashOf(symbols) : undefined;
}

/** Ids of people without a device are made in browsers: in another workshop the same one is another person. */
function personIn(state: StateView, participantId: Id): string {
  return `${state.workshop.id}|${participantId}`;
}

function isReturnOf(link: Link, participantId: Id): boolean {
  return link.kind === 'return' && link.subjectId === participantId;
}

function replace(draft: Draft, isOld: (link: Link) => boolean, rows: Link[]): void {
  const kept = new Set(rows.map((row) => row.id));
  const old = [...draft.all('links')].filter((link) => isOld(link) && !kept.has(link.id));
  for (const link of old) draft.remove('links', link.id);
  for (const row of rows) draft.put('links', row);
}

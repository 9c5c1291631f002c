import type { Id } from '#shared/domain/ids.ts';
import { consentOf, invented } from './invented.ts';
import { inOtherLanguages, translatedByFacilitator } from './languages.ts';
import { bringPeople, type People } from './people.ts';
import sample from './sample-workshop.json' with { type: 'json' };
import type { Script } from './script.ts';

/** Why these two themes were set aside. */
const setAside: Record<string, string> = {
  C: 'The pharmacy lead has begun this already. She takes the notes on, together with a lived-experience partner, and reports back in the autumn.',
  D: 'A group on leaving hospital safely works on this. It gets the notes, and a lived-experience partner from this workshop joins it.',
};

/** A workshop played as far as its notes are revealed. */
export interface Played {
  people: People;
  /** Our id of a note or theme of the sample. */
  noteId: (sampleId: string) => Id;
  themeId: (sampleId: string) => Id;
}

/** From the draft to the wall: people come in, agree to the rules and write; the notes are revealed. */
export async function playToReveal(script: Script, hearBy: string): Promise<Played> {
  const { aim, decisionPromise: promise, groundRules: rules } = sample.workshop;
  await script.facilitator('workshop:edit', { aim, promise, rules, hearBy, ...invented });
  await script.facilitator('workshop:edit', { languages: Object.keys(inOtherLanguages) });
  for (const [language, words] of Object.entries(inOtherLanguages)) {
    await script.facilitator('workshop:translate', { language, ...words });
  }
  await script.facilitator('workshop:open', {});
  const people = await bringPeople(script);
  await script.facilitator('workshop:start', {});
  await Promise.all(
    sample.participants.map(({ id }) => people.act(people.idOf(id), 'participant:agree', {})),
  );

  await script.open('write');
  const noteIds = new Map(sample.ideas.map((idea) => [idea.id, script.newId()]));
  const themeIds = new Map(sample.themes.map((theme) => [theme.id, script.newId()]));
  const noteId = (sampleId: string) => noteIds.get(sampleId) ?? '';
  const notes = sample.ideas.map(({ id, authorId, text, lang: language, quoteConsent }) => {
    const consent = consentOf(quoteConsent);
    return people.act(people.idOf(authorId), 'note:add', { noteId: noteId(id), text, language, consent });
  });
  await Promise.all(notes);
  await script.open('read');
  await translate(script, people, noteId);
  await script.facilitator('wall:set', { on: true });
  return { people, noteId, themeId: (sampleId) => themeIds.get(sampleId) ?? '' };
}

/** Notes in Welsh and Urdu get English words beside them, by their author or a supporter; one in English, Welsh ones. */
async function translate(script: Script, people: People, noteId: Played['noteId']): Promise<void> {
  for (const { id, authorId, lang, translationEn: text } of sample.ideas) {
    if (text === undefined) continue;
    const translator = lang === 'cy' ? people.idOf(authorId) : people.supporter;
    await script.participant(translator, 'translation:add', {
      translationId: script.newId(),
      noteId: noteId(id),
      language: 'en',
      text,
    });
  }
  const { note, ...words } = translatedByFacilitator;
  await script.facilitator('translation:add', {
    translationId: script.newId(),
    noteId: noteId(note),
    ...words,
  });
}

/** Opens grouping and makes the first themes of the sample. */
export async function playGrouping(script: Script, played: Played, themes: number): Promise<void> {
  const whoGroups = 'everyone';
  await script.facilitator('stage:edit', { stageId: script.stageId('group'), options: { whoGroups } });
  await script.open('group');
  for (const { id, label: title, summary, ideaIds } of sample.themes.slice(0, themes)) {
    const themeId = played.themeId(id);
    await script.facilitator('theme:add', { themeId, title, noteIds: ideaIds.map(played.noteId) });
    await script.facilitator('theme:rename', { themeId, title, summary, version: 1 });
  }
}

/** From the themes to the end: votes, priorities, what was set aside, actions, and the promise to report back. */
export async function playToEnd(script: Script, played: Played): Promise<void> {
  await playGrouping(script, played, sample.themes.length);
  await script.open('vote');
  const ballotId = await vote(script, played);
  await script.open('decide');
  await script.facilitator('results:show', { ballotId });
  await decide(script, played);
  await script.open('actions');
  for (const action of sample.actions) await agree(script, played, action);
  await creditAuthors(script, played);
  await script.open('close');
  await script.facilitator('workshop:close', {});
}

/** The sample says only the group of each ballot: they are handed out in order. */
async function vote(script: Script, { people, themeId }: Played): Promise<Id> {
  const [ballot] = script.room.state.all('ballots');
  const ballotId = ballot?.id ?? '';
  const voters = new Map(sample.roleGroups.map(({ id }) => [id, people.inGroup(id)]));
  const casts = sample.voting.ballots.flatMap(({ roleGroup, votes }) => {
    const voter = voters.get(roleGroup)?.shift() ?? '';
    return Object.entries(votes).map(([theme, dots]) =>
      people.act(voter, 'vote:cast', { ballotId, themeId: themeId(theme), dots: dots ?? 0 }),
    );
  });
  await Promise.all(casts);
  return ballotId;
}

async function decide(script: Script, { themeId }: Played): Promise<void> {
  for (const priority of sample.priorities) {
    const { themeId: theme, statement, howChosen } = priority;
    const reason = 'rationale' in priority ? `${howChosen}. ${priority.rationale}` : howChosen;
    await script.facilitator('priority:choose', {
      themeId: themeId(theme),
      statement,
      reason: sentence(reason),
      version: 0,
    });
  }
  for (const [theme, reason] of Object.entries(setAside)) {
    await script.facilitator('priority:set-aside', { themeId: themeId(theme), reason, version: 0 });
  }
}

async function agree(script: Script, played: Played, action: (typeof sample.actions)[number]): Promise<void> {
  const { people, noteId, themeId } = played;
  const actionId = script.newId();
  const theme = sample.priorities.find(({ id }) => id === action.priorityId)?.themeId;
  await script.facilitator('action:add', {
    actionId,
    themeId: theme === undefined ? null : themeId(theme),
    title: action.title,
    due: action.due,
    measure: action.measure,
    noteIds: action.ideaIds.map(noteId),
  });
  const owner = people.idOf(action.ownerParticipantId);
  const coLead = people.idOf(action.livedCoLeadId);
  await script.facilitator('action:owner', { actionId, owner: { kind: 'person', participantId: owner } });
  await people.act(owner, 'action:answer', { actionId, role: 'owner', yes: true });
  await script.facilitator('action:co-lead', { actionId, participantId: coLead });
  await people.act(coLead, 'action:answer', { actionId, role: 'co-lead', yes: true });
  await script.facilitator('action:agree', { actionId, agreed: true });
}

/** Whoever let a note be quoted with their name is named in "Made by" too. */
async function creditAuthors(script: Script, { people }: Played): Promise<void> {
  const authors = new Set(
    sample.ideas.filter((idea) => idea.quoteConsent === 'named').map((idea) => idea.authorId),
  );
  for (const { id, displayName: credit, joinedBy } of sample.participants) {
    if (!authors.has(id) || joinedBy === 'facilitator-entered') continue;
    await script.participant(people.idOf(id), 'participant:edit', { credit });
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

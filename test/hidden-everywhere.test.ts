// Reads everything there is to read before and after a team hid an objective with all that belongs to one: for everybody else nothing may have changed.
import { ORPCError } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as agendaItems from '../src/actions/agenda-items/index.ts';
import * as checkIns from '../src/actions/check-ins.ts';
import * as comments from '../src/actions/comments.ts';
import * as decisions from '../src/actions/decisions/decisions.ts';
import * as dependencies from '../src/actions/dependencies.ts';
import * as escalationAnswer from '../src/actions/escalations/answer.ts';
import * as escalations from '../src/actions/escalations/escalations.ts';
import * as findings from '../src/actions/findings.ts';
import * as initiatives from '../src/actions/initiatives.ts';
import { keyResults } from '../src/actions/key-results/index.ts';
import * as kpis from '../src/actions/kpis.ts';
import { meetings } from '../src/actions/meetings/index.ts';
import { objectives } from '../src/actions/objectives/index.ts';
import * as outcomes from '../src/actions/outcomes.ts';
import * as planning from '../src/actions/planning.ts';
import * as supports from '../src/actions/supports.ts';
import { readSpreadsheet } from '../src/connectors/spreadsheet/read.ts';
import type { Caller } from './caller.ts';
import { type Action, actions, nounOf, type Schema } from './shelf.ts';
import { midway, type Objective, type World, wanted, world } from './world.ts';

const word = 'Quillbackery';

let at: World;
/** What everybody may see and the hidden objective will be tied to. */
let open: Objective;
let outcomeId: string;
let kpiId: string;
let meetingId: string;
/** Ids of what is hidden, by noun. */
const hidden: Record<string, string> = {};
/** Who may not see it: of another team, who only reads, and one who leads the workspace's OKRs without being an admin. */
const readers: Record<string, Caller> = {};
const before = new Map<string, Map<string, string>>();

beforeAll(async () => {
  at = await world();
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  outcomeId = (await at.owner.ask(outcomes.create, { title: 'Nobody waits for a ferry', ...year })).id;
  kpiId = (await at.owner.ask(kpis.create, { name: 'Sailings on time', teamId: at.boarding })).id;
  open = await at.committed({ title: 'Seen by everybody' });
  await at.moveTo('running');
  await at.lead.ask(planning.rank, { objectiveId: open.id, beforeId: null }, midway);
  const meeting = await at.owner.ask(meetings.create, {
    kind: 'leadership review',
    startsAt: '2026-05-07T10:00:00Z',
    cycleId: at.cycleId,
  });
  meetingId = meeting.id;
  Object.assign(readers, {
    outsider: at.outsider,
    viewer: at.viewer,
    lead: await at.join('Ola Grieg', 'lead'),
  });
  for (const [name, who] of Object.entries(readers)) before.set(name, await everything(who));
  await plant();
});
afterAll(() => at.drop());

// One of everything an objective can have, each with the word in it.
async function plant(): Promise<void> {
  const { member, lead, owner } = at;
  const made = await member.ask(
    objectives.create,
    { title: `${word} passengers`, why: word, teamId: at.boarding, cycleId: at.cycleId, visibility: 'team' },
    midway,
  );
  const objectiveId = made.id;
  const [first] = wanted;
  const title = `${word}: ${first!.title}`;
  const keyResult = await member.ask(keyResults.create, { objectiveId, ...first!, title, kpiId }, midway);
  const removed = await member.ask(
    keyResults.create,
    { objectiveId, ...first!, title: `${word} gone` },
    midway,
  );
  await member.ask(keyResults.remove, { id: removed.id, version: removed.version }, midway);
  const because = `${word} decides it`;
  const toOutcome = { objectiveId, toKind: 'outcome' as const, toId: outcomeId, because };
  const support = await member.ask(supports.create, toOutcome, midway);
  await member.ask(supports.create, { objectiveId, toKind: 'objective', toId: open.id, because }, midway);
  const toKeyResult = { objectiveId, toKind: 'key result' as const, toId: open.keyResults[0]!.id, because };
  await member.ask(supports.create, toKeyResult, midway);
  const need = { objectiveId, toTeamId: at.teamId, need: word, neededOn: '2026-05-20' };
  const dependency = await member.ask(dependencies.ask, { ...need, keyResultId: keyResult.id }, midway);
  await owner.ask(
    dependencies.answer,
    { id: dependency.id, version: dependency.version, answer: 'refused', reason: word },
    midway,
  );
  await lead.ask(planning.rank, { objectiveId, beforeId: null }, midway);
  const initiative = await member.ask(
    initiatives.create,
    { objectiveId, title: word, hypothesis: word },
    midway,
  );
  const { findings: said } = await member.ask(findings.list, { objectiveId }, midway);
  for (const { rule, at: where, textHash } of said)
    await member.ask(findings.answer, { objectiveId, rule, at: where, textHash, reason: word }, midway);
  await member.ask(objectives.propose, await standing(objectiveId), midway);
  const tradeOff = { ...at.paid, because: word };
  const committing = { ...(await standing(objectiveId)), overLimitReason: word, tradeOff };
  await lead.ask(objectives.commit, committing, midway);
  const checkIn = await member.ask(
    checkIns.record,
    { keyResultId: keyResult.id, value: 9, confidence: 0.1, moved: word, blocks: word, needs: word },
    midway,
  );
  const about = { objectiveId, keyResultId: keyResult.id };
  const decision = await lead.ask(decisions.record, { choice: word, context: word, ...about }, midway);
  const asking = { keyResultId: keyResult.id, need: word };
  const escalation = await member.ask(escalations.raise, asking, midway);
  const { id, version } = escalation;
  const no = { id, version, answer: 'no' as const, words: word };
  await lead.ask(escalationAnswer.answer, no, midway);
  const mentionIds = [lead.personId, member.personId];
  const comment = await member.ask(
    comments.create,
    { objectiveId, body: `${word}, see?`, mentionIds },
    midway,
  );
  const draft = await owner.ask(objectives.duplicate, { id: objectiveId, cycleId: at.cycleId }, midway);
  await lead.ask(planning.park, { objectiveId: draft.id, reason: word }, midway);
  // As it would have been judged at a review: moving the cycle there and back would change what everybody sees.
  await at.ask(
    `insert into bet_judgement (workspace_id, id, support_id, objective_id, audience, outcome_id, judged, then_what, sentence, judged_by)
      values ($1, $2, $3, $4, $5, $6, 'wrong', 'kept', $7, $8)`,
    [at.workspaceId, crypto.randomUUID(), support.id, objectiveId, at.boarding, outcomeId, word, at.ownerId],
  );
  const item = await lead.ask(
    agendaItems.create,
    { meetingId, title: word, objectiveId, said: word },
    midway,
  );
  Object.assign(hidden, {
    objectives: objectiveId,
    'agenda-items': item.id,
    'key-results': keyResult.id,
    'check-ins': checkIn.id,
    comments: comment.id,
    initiatives: initiative.id,
    supports: support.id,
    dependencies: dependency.id,
    decisions: decision.id,
    escalations: escalation.id,
    removed: removed.id,
    draft: draft.id,
  });
}

async function standing(id: string): Promise<{ id: string; version: number }> {
  const { version } = await at.owner.ask(objectives.get, { id }, midway);
  return { id, version };
}

const reads = actions.filter(({ mode, asks }) => mode === 'read' && asks === 'person');

/** What stands in a field with an id, of the things everybody may see. */
function seen(action: Action, field: string): string[] {
  const people = [at.member.personId, at.lead.personId, at.ownerId];
  const known: Record<string, string[]> = {
    teams: [at.boarding, at.teamId],
    people,
    cycles: [at.cycleId],
    outcomes: [outcomeId],
    kpis: [kpiId],
    meetings: [meetingId],
    objectives: [open.id],
    'key-results': open.keyResults.map(({ id }) => id),
    'check-ins': [],
    imports: [],
  };
  const kinds: Record<string, string> = {
    teamId: 'teams',
    teamIds: 'teams',
    ownerId: 'people',
    involves: 'people',
    contributes: 'people',
    cycleId: 'cycles',
    objectiveId: 'objectives',
    keyResultId: 'key-results',
    outcomeId: 'outcomes',
    kpiId: 'kpis',
  };
  return known[field === 'id' ? nounOf(action) : (kinds[field] ?? '')] ?? [];
}

function valuesOf(action: Action, field: string, schema: Schema): unknown[] {
  if (schema.format === 'uuid') return seen(action, field);
  if (schema.format === 'date-time') return ['2026-05-01T00:00:00Z'];
  if (schema.enum) return schema.enum;
  if (schema.type === 'array') return valuesOf(action, field, schema.items ?? {}).map((each) => [each]);
  if (schema.type === 'boolean') return [true];
  if (schema.type === 'string') return [word, 'passengers'];
  return [1];
}

/** The smallest question of an action, and one more for every value of everything else it can be narrowed by. */
function questionsOf(action: Action): Record<string, unknown>[] {
  const { properties = {}, required = [] } = action.schema;
  let asked: Record<string, unknown>[] = [{}];
  for (const field of required) {
    const values = valuesOf(action, field, properties[field] ?? {});
    asked = asked.flatMap((input) => values.map((value) => ({ ...input, [field]: value })));
  }
  const narrowed = Object.entries(properties).flatMap(([field, schema]) =>
    required.includes(field) ? [] : valuesOf(action, field, schema).map((value) => ({ [field]: value })),
  );
  return asked.flatMap((input) => [input, ...narrowed.map((more) => ({ ...input, ...more }))]);
}

async function answerTo(who: Caller, action: Action, input: unknown): Promise<string> {
  try {
    const answer: unknown = await who.ask(action.procedure, input as never, midway);
    return answer instanceof File ? await wordsIn(answer) : JSON.stringify(answer);
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return JSON.stringify([error.code, error.status, error.message, { ...error.data, requestId: '' }]);
  }
}

async function wordsIn(file: File): Promise<string> {
  if (!file.name.endsWith('.xlsx')) return file.text();
  return JSON.stringify(readSpreadsheet(new Uint8Array(await file.arrayBuffer())));
}

/** Every answer to every question, by the question. */
async function everything(who: Caller): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const action of reads)
    for (const input of questionsOf(action))
      answers.set(`${action.name} ${JSON.stringify(input)}`, await answerTo(who, action, input));
  return answers;
}

describe.each(['outsider', 'viewer', 'lead'])('for the %s', (who) => {
  it('no answer of any reading action is another one than before', async () => {
    const after = await everything(readers[who]!);
    expect(after.size).toBeGreaterThan(150);
    expect([...after.keys()]).toEqual([...before.get(who)!.keys()]);
    for (const [question, answer] of after)
      expect([question, answer]).toEqual([question, before.get(who)!.get(question)]);
  });

  it('every hidden id is answered like one that was made up', async () => {
    for (const action of reads) {
      for (const [field, schema] of Object.entries(action.schema.properties ?? {})) {
        const isId = schema.format === 'uuid' || schema.items?.format === 'uuid';
        if (!isId) continue;
        const [beside = {}] = questionsOf(action);
        const inputWith = (id: string) => ({ ...beside, [field]: schema.items ? [id] : id });
        const madeUp = await answerTo(readers[who]!, action, inputWith(crypto.randomUUID()));
        for (const id of Object.values(hidden))
          expect([action.name, field, await answerTo(readers[who]!, action, inputWith(id))]).toEqual([
            action.name,
            field,
            madeUp,
          ]);
      }
    }
  });
});

it('is there for those who may see it, so that this test looks at something', async () => {
  for (const who of [at.member, at.owner]) {
    const text = [...(await everything(who)).values()].join('\n');
    expect(text).toContain(word);
    for (const noun of ['objectives', 'key-results', 'comments', 'draft'])
      expect(text).toContain(hidden[noun]);
  }
});

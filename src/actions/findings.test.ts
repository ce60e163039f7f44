// Findings on the server: the same critic as in the browser, with answers that hold until the words change.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type World, world } from '../../test/world.ts';
import { challenge } from '../challenge/challenge.ts';
import * as cycles from './cycles.ts';
import * as finding from './finding-facts.ts';
import * as findings from './findings.ts';
import { judge } from './judge.ts';
import type { FindingWithAnswer } from './judged.ts';
import { keyResults } from './key-results/index.ts';
import { objectives } from './objectives/index.ts';
import * as workspaces from './workspaces.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

const title = 'Hold 12 workshops with the crews';

/** A draft with one key result that is a task, and what is said about it. */
async function task() {
  const draft = await at.draft();
  const made = await at.member.ask(keyResults.create, { objectiveId: draft.id, title }, midway);
  const { findings: said } = await at.member.ask(findings.list, { objectiveId: draft.id });
  const error = said.find(({ severity, at: place }) => severity === 'error' && place.part === 'key result')!;
  return { draft, keyResult: made, error };
}
const answerTo = (objectiveId: string, { rule, at: place, textHash }: FindingWithAnswer) => ({
  objectiveId,
  rule,
  at: place,
  textHash,
  reason: 'The authority asks for the count itself',
});

it('says what the critic says in the browser about the same words and facts', async () => {
  const { draft } = await task();
  const { title: aim, why, keyResults: own } = await at.show(draft.id);
  const facts = await at.member.ask(finding.facts, { objectiveId: draft.id });
  const inBrowser = challenge({ objective: { title: aim, why }, keyResults: own }, facts);
  const { findings: onServer } = await at.member.ask(findings.list, { objectiveId: draft.id });
  expect(onServer.map(({ rule, at: place }) => [rule, place])).toEqual(
    inBrowser.map(({ rule, at: place }) => [rule, place]),
  );
});

it('keeps an answer with who gave it, until the words change or it is taken back', async () => {
  const { draft, keyResult, error } = await task();
  const input = answerTo(draft.id, error);
  const answered = await at.member.ask(findings.answer, input);
  expect(answered.answer).toMatchObject({ reason: input.reason, answeredByName: 'Duarte Lopes' });
  const current = async () => {
    const { findings: said } = await at.lead.ask(findings.list, { objectiveId: draft.id });
    return said.find(({ rule, at: place }) => rule === error.rule && place.part === 'key result')?.answer;
  };
  const second = await at.lead.ask(findings.answer, { ...input, reason: 'It is the law' });
  expect((await current())?.reason).toBe('It is the law');
  await at.member.ask(findings.withdraw, { id: second.answer!.id });
  expect(await current()).toBeNull();
  await at.member.ask(findings.answer, input);
  const fields = { title: 'Hold 18 workshops with the crews' };
  await at.member.ask(keyResults.edit, { id: keyResult.id, version: 1, fields }, midway);
  expect(await current()).toBeNull();
});

it('takes no answer for words that have changed, for a finding that is not there, or without a reason', async () => {
  const { draft, error } = await task();
  const input = answerTo(draft.id, error);
  const stale = await at.member.refused(findings.answer, { ...input, textHash: '0000000000000000' });
  expect(stale).toMatchObject({
    code: 'stale-version',
    data: { detail: { current: { rule: error.rule, textHash: error.textHash } } },
  });
  expect((await at.member.refused(findings.answer, { ...input, rule: 'no-such-rule' })).code).toBe(
    'not-found',
  );
  expect((await at.member.refused(findings.answer, { ...input, reason: ' ' })).code).toBe('bad-input');
  expect((await at.outsider.refused(findings.answer, input)).code).toBe('forbidden');
});

it('holds a commit up as strictly as the workspace wants it', async () => {
  const { draft, error } = await task();
  const commit = { id: draft.id, version: draft.version };
  const target = { target: 12, baseline: 0 };
  const { keyResults: own } = await at.show(draft.id);
  await at.member.ask(keyResults.edit, { id: own[2]!.id, version: 1, fields: target }, midway);
  expect(await at.lead.refused(objectives.commit, commit)).toMatchObject({
    code: 'findings-open',
    data: { detail: { findings: [expect.objectContaining({ rule: error.rule })] } },
  });
  const { version } = await at.owner.ask(workspaces.get, {});
  await at.owner.ask(workspaces.edit, { version, fields: { profile: 'delivery' } });
  expect((await at.lead.ask(objectives.commit, commit, midway)).state).toBe('committed');
});

it('asks about the same aim in another team, and only where the reader may see it', async () => {
  const open = { title: 'Our fishing boats clear of the ramp', teamId: at.engines };
  const theirs = await at.outsider.ask(objectives.create, { ...open, why: '', cycleId: at.cycleId }, midway);
  const ours = await at.draft({ title: 'Fishing boats clear of the ramp' });
  const doubles = async () => {
    const { findings: said } = await at.member.ask(findings.list, { objectiveId: ours.id });
    return said.filter(({ rule, message }) => rule === 'duplicate' && message.includes('Engine room'));
  };
  expect(await doubles()).toMatchObject([
    { severity: 'question', message: 'Engine room has “Our fishing boats clear of the ramp” as well.' },
  ]);
  const { id, version } = theirs;
  await at.outsider.ask(objectives.edit, { id, version, fields: { visibility: 'team' } }, midway);
  expect(await doubles()).toEqual([]);
});

it('knows what the team had in the cycle before', async () => {
  const dates = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
  const { rhythm, quietWeeks } = await at.owner.ask(cycles.get, { id: at.cycleId });
  const before = await at.owner.ask(cycles.create, { name: 'Low water', ...dates, rhythm, quietWeeks });
  const earlier = await at.draft({ title: 'Gangways dry before the first commuter', cycleId: before.id });
  const again = await at.draft({ title: earlier.title });
  const { lastCycle } = await at.member.ask(finding.facts, { objectiveId: again.id });
  expect(lastCycle).toMatchObject({
    objectives: [earlier.title],
    keyResults: [{ score: null }, { score: null }],
  });
  const { findings: said } = await at.member.ask(findings.list, { objectiveId: again.id });
  expect(said.map(({ rule }) => rule)).toContain('carried-over');
});

it('judges texts that are stored nowhere, by the school of the workspace or another', async () => {
  const lines = [{ id: 'a', kind: 'key_result' as const, title }];
  const verdict = async (more: object) =>
    (await at.viewer.ask(judge, { lines, ...more })).answers[0]?.verdict;
  expect(await verdict({ profile: 'outcome' })).toBe('error');
  expect(await verdict({ profile: 'outcome', rules: { effort: 'off' } })).not.toBe('error');
  expect(await at.viewer.refused(judge, { lines, rules: { effrot: 'off' } })).toMatchObject({
    code: 'bad-input',
  });
});

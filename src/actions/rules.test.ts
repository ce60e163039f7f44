// What a workspace decides about the critic, and that every door follows it: the editor's facts, the commit gate, the workshop, texts that are stored nowhere.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { midway, type World, world } from '../../test/world.ts';
import { inScope } from '../db/scope.ts';
import { list as told } from './audit.ts';
import * as finding from './finding-facts.ts';
import * as findings from './findings.ts';
import { judge } from './judge.ts';
import { type FindingWithAnswer, judgedOf } from './judged.ts';
import { keyResults } from './key-results/index.ts';
import { objectives } from './objectives/index.ts';
import * as rules from './rules.ts';
import * as workshops from './workshops.ts';
import * as workspaces from './workspaces.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.drop());

const title = 'Hold 12 workshops with the crews';
const reason = 'The authority asks for the count itself';
const ruleOf = async (slug: string) => {
  const { rules: all } = await at.viewer.ask(rules.list, {});
  return all.find(({ rule }) => rule === slug)!;
};
const weigh = async (rule: string, severity: 'off' | 'question' | 'warning' | 'error' | null, why = reason) =>
  at.owner.ask(rules.choose, { rule, severity, reason: why, version: (await ruleOf(rule)).version });

it('weighs every rule by the profile until somebody decides otherwise, and everybody can read why', async () => {
  const before = await ruleOf('effort');
  expect(before).toMatchObject({ severity: 'error', byProfile: 'error', choice: null, version: 0 });
  const after = await weigh('effort', 'question');
  expect(after).toMatchObject({ severity: 'question', byProfile: 'error', version: 1 });
  expect((await ruleOf('effort')).choice).toMatchObject({ reason, chosenByName: 'Ines Carvalho' });
  const { entries } = await at.owner.ask(told, { kinds: ['rule.chosen'] });
  expect(entries[0]?.body).toMatchObject({
    rule: 'effort',
    changes: { severity: [null, 'question'], reason: ['', reason] },
  });
  expect(await weigh('effort', null, '')).toMatchObject({ severity: 'error', choice: null, version: 2 });
});

it('takes no weight without a reason, from somebody without the right, for no rule, or over what another decided meanwhile', async () => {
  const input = { rule: 'vanity', severity: 'off' as const, reason: 'We sell reach', version: 0 };
  expect((await at.owner.refused(rules.choose, { ...input, reason: ' ' })).code).toBe('incomplete');
  expect((await at.lead.refused(rules.choose, input)).code).toBe('forbidden');
  expect((await at.owner.refused(rules.choose, { ...input, rule: 'vanities' })).code).toBe('bad-input');
  await at.owner.ask(rules.choose, input);
  expect(await at.owner.refused(rules.choose, { ...input, severity: 'error' })).toMatchObject({
    code: 'stale-version',
    data: { detail: { yours: { severity: 'error' }, current: { severity: 'off', version: 1 } } },
  });
});

it('is followed by the findings, the workshop, the judging of loose texts and the commit', async () => {
  const draft = await at.draft();
  const made = await at.member.ask(keyResults.create, { objectiveId: draft.id, title }, midway);
  await at.member.ask(
    keyResults.edit,
    { id: made.id, version: made.version, fields: { target: 12, baseline: 0 } },
    midway,
  );
  const lines = [{ id: 'a', kind: 'key_result' as const, title }];
  const said = async () => {
    const { findings: all } = await at.member.ask(findings.list, { objectiveId: draft.id });
    const { drafts } = await at.member.ask(workshops.drafts, { cycleId: at.cycleId, teamIds: [at.boarding] });
    const { answers } = await at.viewer.ask(judge, { lines });
    return {
      listed: all.find(({ rule }) => rule === 'effort')?.severity,
      atTheTable: drafts.find(({ id }) => id === draft.id)!.open.error,
      loose: answers[0]!.findings.find(({ rule }) => rule === 'effort')?.severity,
    };
  };
  expect(await said()).toEqual({ listed: 'error', atTheTable: 1, loose: 'error' });
  const commit = { id: draft.id, version: draft.version };
  expect((await at.lead.refused(objectives.commit, commit, midway)).code).toBe('findings-open');
  await weigh('effort', 'warning');
  expect(await said()).toEqual({ listed: 'warning', atTheTable: 0, loose: 'warning' });
  const outcome = { lines, profile: 'outcome' as const };
  const { answers } = await at.viewer.ask(judge, outcome);
  expect(answers[0]!.findings.find(({ rule }) => rule === 'effort')?.severity).toBe('error');
  await weigh('effort', 'off');
  expect(await said()).toEqual({ listed: undefined, atTheTable: 0, loose: undefined });
  expect((await at.lead.ask(objectives.commit, commit, midway)).state).toBe('committed');
  await weigh('effort', null);
});

it('holds a commit up for a rule the workspace made an error', async () => {
  const draft = await at.draft({ title: 'Boats that need no apology' });
  await weigh('not-linked', 'error');
  const { version } = await at.show(draft.id);
  const commit = { id: draft.id, version };
  const held = await at.lead.refused(objectives.commit, commit, midway);
  const { findings: open } = held.data.detail as { findings: FindingWithAnswer[] };
  expect([held.code, open.map(({ rule }) => rule)]).toEqual(['findings-open', ['not-linked']]);
  await at.lead.ask(findings.answer, answerTo(draft.id, open[0]!));
  expect((await at.lead.ask(objectives.commit, commit, midway)).state).toBe('committed');
  await weigh('not-linked', null);
});

const answerTo = (
  objectiveId: string,
  { rule, at: place, textHash }: Pick<FindingWithAnswer, 'rule' | 'at' | 'textHash'>,
) => ({ objectiveId, rule, at: place, textHash, reason });

it('says of many drafts at once what it says of each alone', async () => {
  const aims = ['Calm decks at night', 'Calm decks by day', 'Night boats full again', 'Calm decks at night'];
  const teams = [at.boarding, at.engines, at.boarding, at.engines];
  for (const [index, aim] of aims.entries())
    await at.owner.ask(objectives.create, { title: aim, teamId: teams[index]!, cycleId: at.cycleId }, midway);
  const { objectives: all } = await at.owner.ask(objectives.list, { cycleId: at.cycleId });
  const ids = all.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(5);
  const { id: workspaceId } = await at.owner.ask(workspaces.get, {});
  const scope = { workspaceId, seesAll: true };
  const { together, alone } = await inScope(at.db, scope, 'read', async (tx) => ({
    together: await judgedOf(tx, workspaceId, ids),
    alone: await Promise.all(ids.map(async (id) => (await judgedOf(tx, workspaceId, [id])).get(id))),
  }));
  expect(ids.map((id) => together.get(id))).toEqual(alone);
  expect(alone.flat().filter((each) => each?.rule === 'duplicate').length).toBeGreaterThan(1);
});

it('lets nothing of what a team keeps to itself through to others: no title, no hint that there is one', async () => {
  const secret = 'Quillbackery for every deckhand';
  const seen = await at.draft({ title: 'Boats clear of weed before spring' });
  const twin = await at.owner.ask(
    objectives.create,
    { title: secret, teamId: at.engines, cycleId: at.cycleId },
    midway,
  );
  const all = async () => {
    const { findings: said } = await at.outsider.ask(findings.list, { objectiveId: seen.id });
    const facts = await at.outsider.ask(finding.facts, { objectiveId: seen.id });
    const { drafts } = await at.outsider.ask(workshops.drafts, { cycleId: at.cycleId });
    const theirs = await at.outsider.ask(findings.list, { objectiveId: twin.id });
    return JSON.stringify([said, facts, drafts, theirs]);
  };
  const before = await all();
  // A sibling in the team of one, and the same words in another team as the other.
  const hidden = await at.draft({ title: secret, visibility: 'team' });
  expect(await all()).toBe(before);
  const { findings: toMember } = await at.member.ask(findings.list, { objectiveId: hidden.id });
  expect(toMember.map(({ rule }) => rule)).toContain('duplicate');
});

it('follows another profile at once, and keeps what was decided beside it', async () => {
  const { version } = await at.owner.ask(workspaces.get, {});
  await weigh('weak-verb', 'off');
  await at.owner.ask(workspaces.edit, { version, fields: { profile: 'delivery' } });
  const { profile, rules: all } = await at.viewer.ask(rules.list, {});
  const of = (slug: string) => all.find(({ rule }) => rule === slug)!;
  expect(profile).toBe('delivery');
  expect(of('effort').severity).not.toBe('error');
  expect(of('weak-verb')).toMatchObject({ severity: 'off', choice: { severity: 'off' } });
});

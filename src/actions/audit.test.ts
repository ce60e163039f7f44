// Looking up what happened: by who, what, thing, words and days; for those who keep the workspace and nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { midway, type Objective, type World, world } from '../../test/world.ts';
import * as audit from './audit.ts';
import * as comments from './comments.ts';

let at: World;
let made: Objective;
beforeAll(async () => {
  at = await world();
  made = await at.draft({ title: '=Crossings leave on time', visibility: 'team' });
  const body = 'Fog';
  await at.member.ask(comments.create, { objectiveId: made.id, body }, midway);
});
afterAll(() => at.drop());

const kinds = async (input: Parameters<typeof at.owner.ask<typeof audit.list>>[1]) =>
  (await at.owner.ask(audit.list, input)).entries.map(({ kind }) => kind);

describe('finds', () => {
  it('who did it, with the name of what it was done to', async () => {
    const { entries } = await at.owner.ask(audit.list, { personId: at.member.personId });
    expect(new Set(entries.map(({ actorName }) => actorName))).toEqual(new Set(['Duarte Lopes']));
    expect(entries[0]).toMatchObject({ kind: 'comment.made', objectiveTitle: '=Crossings leave on time' });
  });

  it('one kind, one thing and all in it, words whatever their accents, and days', async () => {
    expect(new Set(await kinds({ kinds: ['team.created'] }))).toEqual(new Set(['team.created']));
    const inIt = await kinds({ thingId: made.id });
    expect(inIt).toContain('objective.created');
    expect(inIt).toContain('key-result.created');
    expect(await kinds({ thingId: made.id, text: 'CRÓSSINGS', kinds: ['comment.made'] })).toEqual([
      'comment.made',
    ]);
    expect(await kinds({ text: '100%' })).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await kinds({ from: today, to: today })).length).toBeGreaterThan(10);
    expect(await kinds({ to: '2020-01-01' })).toEqual([]);
  });

  it('page by page, each entry once', async () => {
    const seen: number[] = [];
    for (let before: number | undefined; ; ) {
      const { entries, hasMore } = await at.owner.ask(audit.list, { before, limit: 7 });
      seen.push(...entries.map(({ sequence }) => sequence));
      if (!hasMore) break;
      before = seen.at(-1);
    }
    expect(new Set(seen).size).toBe(seen.length);
    const [row] = await at.ask<{ count: number }>(
      `select count(*)::int as count from event where workspace_id = $1`,
      [at.workspaceId],
    );
    expect(seen.length).toBe(row!.count);
  });
});

it('comes as a file that runs nothing in a spreadsheet', async () => {
  const file = await at.owner.ask(audit.file, { thingId: made.id });
  expect(file.name).toMatch(/^What happened .*\.csv$/);
  const text = await file.text();
  expect(text).toContain(`'=Crossings leave on time`);
  expect(text).not.toMatch(/(^|,)=/m);
});

it('is refused to everybody who does not keep the workspace', async () => {
  for (const who of [at.member, at.lead, at.viewer]) {
    expect((await who.refused(audit.list, {})).code).toBe('forbidden');
    expect((await who.refused(audit.file, {})).code).toBe('forbidden');
  }
});

// Strategic outcomes: kept in order, closed rather than removed once something supports them, and never a way to see what is hidden.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../test/world.ts';
import { create, edit, get, list, order, remove } from './outcomes.ts';
import * as supports from './supports.ts';
import { create as createWorkspace } from './workspaces.ts';

let server: World;
beforeAll(async () => {
  server = await world();
});
afterAll(() => server.drop());

const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const made = (title: string, more: object = {}) => server.owner.ask(create, { title, ...year, ...more });

describe('outcomes', () => {
  it('are written by those who run things, and by their sponsor', async () => {
    const fields = { title: 'Islands reached all winter', ...year };
    for (const nobody of [server.member, server.viewer])
      expect((await nobody.refused(create, fields)).code).toBe('forbidden');
    const { id, version } = await made('Islands reached all winter', {
      sponsorId: server.member.personId,
      stops: ['The summer-only route', '  The   second brochure '],
    });
    const named = { id, version, fields: { metric: 'Days without a crossing', baseline: 31, target: 9 } };
    expect((await server.outsider.refused(edit, named)).code).toBe('forbidden');
    expect(await server.member.ask(edit, named)).toMatchObject({
      baseline: 31,
      target: 9,
      state: 'draft',
      sponsorName: 'Duarte Lopes',
      stops: ['The summer-only route', 'The second brochure'],
      version: version + 1,
    });
    const refusal = await server.member.refused(edit, { id, version, fields: { target: 5 } });
    expect(refusal).toMatchObject({
      code: 'stale-version',
      data: { detail: { yours: { target: 5 }, current: { target: 9 } } },
    });
  });

  it('end after they start and have a sponsor who is here', async () => {
    const backwards = { title: 'Backwards', startsOn: '2026-12-31', endsOn: '2026-01-01' };
    expect((await server.owner.refused(create, backwards)).code).toBe('bad-input');
    const { id, version } = await made('Forwards');
    const early = { id, version, fields: { endsOn: '2025-12-31' } };
    expect((await server.owner.refused(edit, early)).code).toBe('bad-input');
    const nobody = { id, version, fields: { sponsorId: crypto.randomUUID() } };
    expect((await server.owner.refused(edit, nobody)).code).toBe('not-found');
  });

  it('close, stay as they are while closed, and open again', async () => {
    const { id, version } = await made('Cleaner crossings', { state: 'active' });
    await server.owner.ask(edit, { id, version, fields: { state: 'closed', current: 4 } });
    const late = { id, version: version + 1, fields: { current: 5 } };
    expect((await server.owner.refused(edit, late)).code).toBe('wrong-state');
    await server.owner.ask(edit, { ...late, fields: { state: 'active' } });
    const states = (await server.viewer.ask(list, { states: ['active'] })).outcomes.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['active']));
    const kinds = await server.ask<{ kind: string }>(
      `select kind from event where thing_id = $1 order by sequence`,
      [id],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['outcome.created', 'outcome.closed', 'outcome.edited']);
  });

  it('stand in the order they were put in', async () => {
    const before = (await server.owner.ask(list, {})).outcomes.map(({ id }) => id);
    const ids = [...before].reverse();
    expect((await server.member.refused(order, { ids })).code).toBe('forbidden');
    const after = await server.owner.ask(order, { ids });
    expect(after.outcomes.map(({ id }) => id)).toEqual(ids);
    expect((await server.owner.refused(order, { ids: ids.slice(1) })).code).toBe('stale-version');
    expect((await server.owner.refused(order, { ids: [...ids, crypto.randomUUID()] })).code).toBe(
      'not-found',
    );
    const last = await made('The newest');
    expect((await server.owner.ask(list, {})).outcomes.at(-1)?.id).toBe(last.id);
  });

  it('show what supports them to whoever may see it, and stay while anything does', async () => {
    const { id, version } = await made('Passengers come back', { state: 'active' });
    const because = 'People who board in time come again';
    const to = { toKind: 'outcome' as const, toId: id, because };
    const open = await server.draft({ title: 'Boarding in ten minutes' });
    const hidden = await server.draft({ title: 'A quiet trial', visibility: 'team' });
    await server.member.ask(supports.create, { ...to, objectiveId: open.id });
    await server.member.ask(supports.create, { ...to, objectiveId: hidden.id });
    const seen = await server.outsider.ask(get, { id });
    expect(seen.objectives).toBe(1);
    expect(seen.supporters).toMatchObject([
      {
        id: open.id,
        title: open.title,
        teamName: 'Boarding',
        because,
        state: 'draft',
        status: 'not started',
        onTrack: 0,
        of: 2,
        cycleName: 'Spring tides',
      },
    ]);
    expect((await server.member.ask(get, { id })).supporters).toHaveLength(2);
    expect((await server.owner.refused(remove, { id, version })).code).toBe('still-in-use');
    const link = (await server.owner.ask(get, { id })).supporters;
    expect(link.map(({ title }) => title).sort()).toEqual(['A quiet trial', 'Boarding in ten minutes']);
  });

  it('go when nothing supports them', async () => {
    const { id, version } = await made('A passing thought');
    expect((await server.member.refused(remove, { id, version })).code).toBe('forbidden');
    expect((await server.owner.refused(remove, { id, version: version + 1 })).code).toBe('stale-version');
    await server.owner.ask(remove, { id, version });
    expect((await server.owner.refused(get, { id })).code).toBe('not-found');
  });

  it('answer to another workspace as if there were none', async () => {
    const { id } = await made('Ours alone');
    const stranger = await server.join('Xavier Pinto');
    await stranger.ask(createWorkspace, { name: 'Lighthouse Guild', zone: 'Europe/Lisbon' });
    for (const each of [id, crypto.randomUUID()]) {
      expect((await stranger.refused(get, { id: each })).code).toBe('not-found');
      expect((await stranger.refused(edit, { id: each, version: 1, fields: { why: 'Mine' } })).code).toBe(
        'not-found',
      );
      expect((await stranger.refused(remove, { id: each, version: 1 })).code).toBe('not-found');
      expect((await stranger.refused(order, { ids: [each] })).code).toBe('not-found');
    }
    expect((await stranger.ask(list, {})).outcomes).toEqual([]);
  });
});

// What can be achieved here. An edition is never changed: whoever holds one was told what it takes, and that stays so.
import { z } from 'zod';
import type { Achievement as Credential } from '../academy/credential/shape/achievement.ts';
import { AchievementFields } from '../core/award.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as achievements from '../db/achievements.ts';
import * as issuers from '../db/issuers.ts';
import { newId } from '../db/new-id.ts';
import { inScope } from '../db/scope.ts';
import { change, ofAnyone, read } from './pipeline.ts';

const Achievement = AchievementFields.extend({
  id: Id,
  edition: z.number().int(),
  followsId: Id.nullable().describe('The edition before it'),
  publishedAt: z.iso.datetime(),
  isCurrent: z.boolean().describe('Only the newest edition is awarded'),
  awarded: z.number().int().describe('How many awards there are of this edition'),
});

export const list = read({
  name: 'achievements.list',
  summary: 'What can be achieved, every edition of it',
  input: z.object({}),
  output: z.object({ achievements: z.array(Achievement) }),
  run: async ({ actor, tx }) => ({ achievements: await achievements.list(tx, actor.workspaceId) }),
});

export const publish = change({
  name: 'achievements.publish',
  summary: 'Publish an achievement, or the next edition of one; what was awarded keeps its own',
  input: AchievementFields,
  output: Achievement,
  refuses: ['forbidden'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'achievements.publish');
    const { workspaceId, personId } = actor;
    const before = await achievements.newest(tx, workspaceId, input.slug);
    const id = newId();
    const edition = (before?.edition ?? 0) + 1;
    await achievements.insert(tx, workspaceId, {
      ...input,
      id,
      edition,
      followsId: before?.id ?? null,
      by: personId,
    });
    record({
      kind: 'achievement.published',
      thingId: id,
      body: { name: input.name, slug: input.slug, edition },
    });
    return (await achievements.find(tx, workspaceId, id)) ?? refuse('not-found');
  },
});

export const open = ofAnyone({
  mode: 'read',
  name: 'achievements.open',
  summary: 'An achievement as awards name it, for whoever follows its address',
  input: z.object({ id: Id }),
  output: z.object({ text: z.string() }),
  refuses: ['not-found'],
  run: async ({ input: { id }, call }) => {
    const workspaceId = (await issuers.workspaceOfPublic(call.db, 'achievement', id)) ?? refuse('not-found');
    const row = await inScope(call.db, { workspaceId }, 'read', (tx) =>
      achievements.find(tx, workspaceId, id),
    );
    return { text: JSON.stringify(inCredential(row ?? refuse('not-found'), call.baseUrl)) };
  },
});

/** The achievement as a credential says it. */
export function inCredential(of: achievements.AchievementRow, baseUrl: string): Credential {
  const address = (id: Id) => `${baseUrl}/achievements/${id}`;
  return {
    id: address(of.id),
    type: ['Achievement'],
    name: of.name,
    description: of.description,
    achievementType: of.kind,
    criteria: { narrative: of.criteria },
    version: String(of.edition),
    ...(of.followsId && {
      related: [{ id: address(of.followsId), type: ['Related'], version: String(of.edition - 1) }],
    }),
  };
}

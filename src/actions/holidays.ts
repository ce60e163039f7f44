// Days off of the workspace. Clocks do not count them and no ceremony is placed on one.
import { z } from 'zod';
import { must } from '../core/permission.ts';
import { Name } from '../core/text.ts';
import * as holidays from '../db/holidays.ts';
import { change, read } from './pipeline.ts';

const Days = z.object({ days: z.array(z.object({ day: z.iso.date(), name: z.string() })) });

export const list = read({
  name: 'holidays.list',
  summary: 'The days off of the workspace',
  input: z.object({}),
  output: Days,
  run: async ({ actor, tx }) => ({ days: await holidays.list(tx, actor.workspaceId) }),
});

export const replace = change({
  name: 'holidays.replace',
  summary: 'Put these days off in place of all there are',
  input: z.object({ days: z.array(z.object({ day: z.iso.date(), name: Name })).max(2000) }),
  output: Days,
  refuses: ['forbidden'],
  run: async ({ input, actor, tx, record }) => {
    must(actor, 'holidays.edit');
    const once = [...new Map(input.days.map((each) => [each.day, each])).values()];
    await holidays.replace(tx, actor.workspaceId, once);
    record({ kind: 'calendar.days-off', body: { days: once.map(({ day }) => day).sort() } });
    return { days: await holidays.list(tx, actor.workspaceId) };
  },
});

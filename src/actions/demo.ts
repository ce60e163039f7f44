// The demo company: laid beside your own workspace to look around in, and taken away again with everything in it.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Name } from '../core/text.ts';
import { layDemo } from '../db/demo/lay.ts';
import * as demo from '../db/demo/sign-ins.ts';
import { visitorsChair } from '../db/demo/story/people.ts';
import * as logins from '../db/logins.ts';
import * as sessions from '../db/sessions.ts';
import * as workspaces from '../db/workspaces.ts';
import { change, ofLogin } from './pipeline.ts';

export const create = ofLogin({
  name: 'demo.create',
  summary: 'Make the demo company beside your workspace; you take the chair of its programme lead',
  mode: 'change',
  input: z.object({}),
  output: z.object({ id: Id, personId: Id }),
  run: async ({ who, tx, call }) => {
    const login = (await logins.find(tx, who.loginId)) ?? refuse('not-found');
    await demo.takeTurn(tx);
    const own = await sessions.workspacesOf(tx, call.credential?.secret ?? '');
    const standing = own.find(({ isDemo }) => isDemo);
    if (standing) {
      await logins.setLastWorkspace(tx, login.id, standing.id);
      return { id: standing.id, personId: standing.personId };
    }
    const chair = { person: visitorsChair, loginId: login.id, name: login.name, email: login.email };
    const { workspaceId, personIds } = await layDemo(tx, call.now, [chair]);
    await logins.setLastWorkspace(tx, login.id, workspaceId);
    return { id: workspaceId, personId: personIds.get(visitorsChair) ?? refuse('not-found') };
  },
});

export const remove = change({
  name: 'demo.remove',
  summary: 'Take the demo away: its workspace, everything in it, and the people who could only sign in there',
  input: z.object({ name: Name.describe('The name of the demo workspace, typed to confirm') }),
  output: z.object({ removed: z.literal(true) }),
  refuses: ['forbidden', 'incomplete'],
  run: async ({ input, actor, tx }) => {
    const workspace = (await workspaces.find(tx, actor.workspaceId)) ?? refuse('not-found');
    must(actor, 'workspaces.remove-demo');
    if (!workspace.isDemo)
      refuse('forbidden', { say: 'This is not the demo: only the demo can be removed.' });
    if (input.name !== workspace.name)
      refuse('incomplete', { missing: [{ field: 'name', say: `Type “${workspace.name}” to remove it` }] });
    if (!(await demo.remove(tx))) refuse('not-found');
    return { removed: true as const };
  },
});

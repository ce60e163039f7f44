// The first start of a server: one link, printed by the server itself, makes the first login, workspace and cycle in one transaction.
import { z } from 'zod';
import { CalendarRule } from '../core/calendar/quarters.ts';
import { CycleFields } from '../core/cycle.ts';
import { Id } from '../core/id.ts';
import { mustBeStrong } from '../core/password.ts';
import { Email } from '../core/person.ts';
import { refuse } from '../core/refusal.ts';
import { Name } from '../core/text.ts';
import { defaultLimits, defaultRhythm, WorkspaceFields, Zone } from '../core/workspace.ts';
import * as cycles from '../db/cycles.ts';
import { append } from '../db/events.ts';
import * as logins from '../db/logins.ts';
import { newId } from '../db/new-id.ts';
import { inScope } from '../db/scope.ts';
import * as setup from '../db/setup.ts';
import * as workspaces from '../db/workspaces.ts';
import { hashPassword, passwordFits } from '../platform/secret.ts';
import type { Call } from './call.ts';
import { ofAnyone } from './pipeline.ts';
import { Password } from './sessions.ts';
import { beginSession, countTry, hand, limits } from './sign-in.ts';

const Token = z.string().max(100);

export const get = ofAnyone({
  name: 'setup.get',
  summary: 'Whether this server still waits for its first set-up',
  mode: 'read',
  input: z.object({ token: Token.optional() }),
  output: z.object({
    isOpen: z.boolean(),
    canSignIn: z
      .boolean()
      .describe('Whether anybody has a login: beside an open set-up, the people of the demo'),
    isLinkGood: z.boolean().describe('Whether the token of the link still opens it'),
  }),
  run: ({ input, call }) => setup.state(call.db, input.token ?? null),
});

const FirstCycle = z
  .object({ name: Name, startsOn: z.iso.date(), endsOn: z.iso.date() })
  .superRefine((cycle, context) => {
    const { error } = CycleFields.safeParse({ ...cycle, quietWeeks: [], rhythm: defaultRhythm });
    for (const { message, path } of error?.issues ?? []) context.addIssue({ code: 'custom', message, path });
  });

export const finish = ofAnyone({
  name: 'setup.finish',
  summary: 'Set this server up: the first login, its workspace and the first cycle',
  mode: 'change',
  input: z.object({
    token: Token,
    you: z.object({ name: Name, email: Email, password: Password, zone: Zone }),
    workspace: z.object({
      name: Name,
      zone: Zone,
      calendar: CalendarRule,
      rhythm: WorkspaceFields.shape.rhythm,
    }),
    firstCycle: FirstCycle,
    startWith: z.enum(['demo', 'import', 'empty']).describe('What to go on to; nothing is filled in here'),
  }),
  output: z.object({
    workspaceId: Id,
    personId: Id,
    teamId: Id,
    cycleId: Id,
    startWith: z.enum(['demo', 'import', 'empty']),
  }),
  refuses: ['link-spent', 'password-weak', 'already-exists', 'too-many-tries', 'busy'],
  run: async ({ input: { token, you, workspace, firstCycle, startWith }, call }) => {
    const { isLinkGood } = await setup.state(call.db, token);
    if (!isLinkGood) refuse('link-spent');
    mustBeStrong(you.password, [you.name, you.email, workspace.name]);
    const known = await logins.forSignIn(call.db, you.email, call.address);
    if (known) await mustBeTheirs(call, known, you.password);
    const passwordHash = known ? null : await hashPassword(you.password);
    const [loginId, workspaceId, cycleId] = [known?.loginId ?? newId(), newId(), newId()];
    const made = await inScope(call.db, { loginId }, 'change', async (tx) => {
      if (!(await setup.spendLink(tx, token))) refuse('link-spent');
      if (passwordHash)
        await logins.insert(tx, { id: loginId, email: you.email, name: you.name, passwordHash });
      const laid = await workspaces.lay(
        tx,
        { ...workspace, id: workspaceId, limits: defaultLimits, profile: 'outcome', startedWith: startWith },
        { loginId, name: you.name, email: you.email, zone: you.zone === workspace.zone ? null : you.zone },
      );
      const cycle = { ...firstCycle, quietWeeks: [], rhythm: workspace.rhythm };
      await cycles.insert(tx, workspaceId, cycleId, cycle);
      await logins.setLastWorkspace(tx, loginId, workspaceId);
      await append(tx, { workspaceId, actorId: laid.personId, via: call.via }, [
        { kind: 'workspace.created', thingId: workspaceId, body: { name: workspace.name } },
        { kind: 'cycle.created', cycleId, thingId: cycleId, body: cycle },
      ]);
      return { ...laid, secret: await beginSession(tx, call, loginId) };
    });
    await hand(call, made.secret);
    return { workspaceId, personId: made.personId, teamId: made.teamId, cycleId, startWith };
  },
});

// Whoever was let into the demo has a login already, and keeps it for a workspace of their own.
async function mustBeTheirs(call: Call, known: logins.SignInRow, password: string): Promise<void> {
  await countTry(call, limits.password(known.loginId));
  const login = await inScope(call.db, { loginId: known.loginId }, 'read', (tx) =>
    logins.find(tx, known.loginId),
  );
  const fits = await passwordFits(password, known.passwordHash);
  if (fits && !known.hasSecondStep && !login?.isDemo) return;
  refuse('already-exists', {
    say: 'Somebody signs in here with this e-mail already. Enter the password they sign in with, or another e-mail.',
  });
}

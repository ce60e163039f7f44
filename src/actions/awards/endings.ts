// Taking an award back takes two: one asks and says why, another confirms. The bit, the signed list and the record are one transaction.
import { z } from 'zod';
import type { endings } from '../../core/award.ts';
import type { EventKind } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Line } from '../../core/text.ts';
import * as awards from '../../db/awards.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { Award, findFor, show } from './shapes.ts';
import { turnBit } from './status-list.ts';

const One = z.object({ id: Id, version: Version });
const Why = One.extend({ reason: Line });
const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state'] as const;

type Work<I extends z.infer<typeof One>> = ChangeWork<I>;
type Shown = Promise<z.infer<typeof Award>>;

export const revoke = change({
  name: 'awards.revoke',
  summary: 'Ask for an award to be revoked for good; somebody else confirms',
  input: Why,
  output: Award,
  refuses: usual,
  run: (work) => askFor(work, 'revocation'),
});

export const suspend = change({
  name: 'awards.suspend',
  summary: 'Ask for an award to be suspended; somebody else confirms',
  input: Why,
  output: Award,
  refuses: usual,
  run: (work) => askFor(work, 'suspension'),
});

export const confirm = change({
  name: 'awards.confirm',
  summary: 'Confirm what somebody else asked for: the status list is turned and signed at once',
  input: One,
  output: Award,
  refuses: [...usual, 'incomplete'],
  run: async (work) => {
    const { input, actor, tx } = work;
    const before = await begun(work);
    const { askedEnding, askedReason, askedBy } = before;
    if (!askedEnding) refuse('wrong-state', { say: 'Nobody has asked for an end of this award.' });
    if (askedBy === actor.personId)
      refuse('forbidden', { say: 'You asked for this yourself: somebody else has to confirm it.' });
    await turn(work, true);
    const state = askedEnding === 'revocation' ? 'revoked' : 'suspended';
    const reason = askedReason ?? '';
    if (!(await awards.setState(tx, actor.workspaceId, input.id, input.version, { state, reason })))
      return stale(work, { state });
    return done(work, state === 'revoked' ? 'award.revoked' : 'award.suspended', { reason, askedBy });
  },
});

export const withdraw = change({
  name: 'awards.withdraw',
  summary: 'Withdraw what was asked for before anybody confirmed it',
  input: One,
  output: Award,
  refuses: usual,
  run: async (work) => {
    const { input, actor, tx } = work;
    const before = await begun(work);
    if (!before.askedEnding) refuse('wrong-state', { say: 'Nobody has asked for an end of this award.' });
    if (!(await awards.askEnding(tx, actor.workspaceId, input.id, input.version, null)))
      return stale(work, { withdrawn: true });
    return done(work, 'award.end-withdrawn', { ending: before.askedEnding });
  },
});

export const resume = change({
  name: 'awards.resume',
  summary: 'End a suspension',
  input: Why,
  output: Award,
  refuses: [...usual, 'incomplete'],
  run: async (work) => {
    const { input, actor, tx } = work;
    const { id, version, reason } = input;
    const before = await begun(work);
    if (before.state !== 'suspended') refuse('wrong-state', { state: before.state });
    await turn(work, false);
    if (!(await awards.setState(tx, actor.workspaceId, id, version, { state: 'active', reason })))
      return stale(work, { state: 'active' });
    return done(work, 'award.resumed', { reason });
  },
});

async function askFor(work: Work<z.infer<typeof Why>>, ending: (typeof endings)[number]): Shown {
  const { input, actor, tx } = work;
  const before = await begun(work);
  const isPossible = before.state === 'active' || (ending === 'revocation' && before.state === 'suspended');
  if (!isPossible) refuse('wrong-state', { state: before.state });
  if (ending === 'suspension' && before.endsBy === 'revocation')
    refuse('wrong-state', {
      say: 'This award names the list of revocations, and Open Badges 3.0 allows one list: whoever verifies it could not see a suspension. Publish an edition that ends by suspension for later awards.',
    });
  const asked = { ending, reason: input.reason, by: actor.personId };
  if (before.askedEnding)
    refuse('wrong-state', { say: 'An end was asked for already: confirm it or withdraw it first.' });
  if (!(await awards.askEnding(tx, actor.workspaceId, input.id, input.version, asked)))
    return stale(work, { ending, reason: input.reason });
  return done(work, 'award.end-asked', { ending, reason: input.reason });
}

async function begun({ input, actor, tx }: Work<z.infer<typeof One>>): Promise<awards.AwardRow> {
  const before = await findFor(tx, actor, input.id);
  must(actor, 'awards.end');
  return before;
}

// An award that names the list of suspensions has its bit there for good once it is revoked: "suspended" is the gravest that list can say.
async function turn({ input, actor, tx, call }: Work<z.infer<typeof One>>, isSet: boolean): Promise<void> {
  const texts = (await awards.texts(tx, actor.workspaceId, input.id, true)) ?? refuse('not-found');
  await turnBit(tx, actor.workspaceId, call, { listId: texts.statusListId, index: texts.statusIndex, isSet });
}

async function stale({ input, actor, tx, call }: Work<z.infer<typeof One>>, yours: object): Shown {
  return refuse('stale-version', { yours, current: await show(tx, actor, call, input.id) });
}

async function done(
  { input, actor, tx, call, record }: Work<z.infer<typeof One>>,
  kind: EventKind,
  body: Record<string, unknown>,
): Shown {
  record({ kind, thingId: input.id, body });
  return show(tx, actor, call, input.id);
}

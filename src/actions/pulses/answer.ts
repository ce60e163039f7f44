// Answering. It runs outside the way of other changes on purpose: no event names who did it, and no key of a retry keeps a trace of what was said.
import { z } from 'zod';
import type { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { fits, highestMark, mostItems } from '../../core/pulse/scale.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import * as pulses from '../../db/pulses.ts';
import { inScope } from '../../db/scope.ts';
import type { Call } from '../call.ts';
import { identify, ofAnyone, read } from '../pipeline.ts';
import { countTry, limits } from '../sign-in.ts';
import { Scales } from './shapes.ts';

const Own = z.object({
  scales: Scales,
  takesWords: z.boolean(),
  closesOn: z.iso.date(),
  hasAnswered: z.boolean(),
});

const Secret = z.string().min(20).max(100);

export const mine = read({
  name: 'pulses.mine',
  summary: 'The open wave that asks you, and whether you have answered',
  input: z.object({}),
  output: z.object({ pulse: Own.nullable() }),
  run: async ({ actor, tx }) => {
    const own = await pulses.of(tx, actor.workspaceId, actor.personId);
    return { pulse: own ? shown(own) : null };
  },
});

export const show = ofAnyone({
  name: 'pulses.show',
  summary: 'What the link of an invitation asks; looking does not use it up',
  mode: 'change',
  input: z.object({ secret: Secret }),
  output: z.object({ workspaceName: z.string(), pulse: Own }),
  refuses: ['link-spent', 'too-many-tries'],
  run: async ({ input, call }) => {
    const opened = await mustOpen(call, input.secret);
    return { workspaceName: opened.workspaceName, pulse: shown(opened) };
  },
});

export const answer = ofAnyone({
  name: 'pulses.answer',
  summary:
    'Answer the open wave, once: signed in, or with the link of your invitation. It cannot be changed or taken back',
  mode: 'change',
  input: z.object({
    secret: Secret.optional().describe('From the link; not needed when signed in'),
    marks: z
      .array(z.number().int().min(1).max(highestMark))
      .min(1)
      .max(mostItems)
      .describe('One an item, in their order: 1 disagree to 5 agree'),
    words: Prose.default('').describe('Shown from eight answers on, apart from marks and teams'),
  }),
  output: z.object({ isIn: z.literal(true) }),
  refuses: [
    'not-signed-in',
    'no-workspace',
    'forbidden',
    'not-found',
    'link-spent',
    'wrong-state',
    'too-many-tries',
  ],
  run: async ({ input: { secret, marks, words }, call }) => {
    const asked = secret === undefined ? await signedIn(call) : await mustOpen(call, secret);
    if (!fits(asked.scales, marks)) refuse('bad-input', { say: 'Give one mark for every item of this wave' });
    const { workspaceId, personId } = asked;
    const given = { pulseId: asked.id, personId, marks, words: asked.takesWords ? words : '' };
    const isIn = await inScope(call.db, { workspaceId }, 'change', (tx) => pulses.drop(tx, given));
    if (!isIn) refuse('wrong-state', { say: 'You have answered this wave, or it was closed meanwhile' });
    return { isIn: true as const };
  },
});

type Asked = pulses.OwnPulse & { workspaceId: Id; personId: Id };

async function signedIn(call: Call): Promise<Asked> {
  const { actor } = await identify(call);
  if (!actor) return refuse('no-workspace');
  const { workspaceId, personId } = actor;
  must(actor, 'pulses.answer', { personId });
  const own = await inScope(call.db, { workspaceId }, 'read', (tx) => pulses.of(tx, workspaceId, personId));
  return { ...(own ?? refuse('not-found')), workspaceId, personId };
}

async function mustOpen(call: Call, secret: string): Promise<pulses.OpenedPulse> {
  const found = await pulses.bySecret(call.db, secret);
  if (found?.isOpen) return found;
  await countTry(call, limits.address(call));
  return refuse('link-spent');
}

const shown = ({ scales, takesWords, closesOn, hasAnswered }: pulses.OwnPulse): z.input<typeof Own> => ({
  scales,
  takesWords,
  closesOn,
  hasAnswered,
});

// The answer to a request for help: yes, no or a date, never "noted". It is a decision as well, and followed up as one.
import { asChoice } from '../../core/decision.ts';
import { EscalationAnswer } from '../../core/escalation.ts';
import { Id, Version } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as escalations from '../../db/escalations.ts';
import { keep } from '../decisions/keep.ts';
import { mustBePeople } from '../objectives/find.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { about, findOpen, type Home, mustHaveIt } from './find.ts';
import { Escalation, showOne } from './shown.ts';

export const answer = change({
  name: 'escalations.answer',
  summary: 'Answer a request for help: yes with who and by when, no with why, or the day it will be decided',
  input: EscalationAnswer.safeExtend({ id: Id, version: Version }),
  output: Escalation,
  refuses: ['forbidden', 'not-found', 'stale-version', 'wrong-state'],
  run: async ({ input, ...work }) => {
    const { before, objective } = await findOpen(work, input.id);
    mustHaveIt(work.actor, before);
    return answerIt(work, before, objective, input);
  },
});

type Answering = EscalationAnswer & { version: number };

/** Gives the answer, whoever had it: here, or in a meeting that may decide. @throws {Refusal} not-found, stale-version */
export async function answerIt(
  work: Omit<ChangeWork<unknown>, 'input'>,
  before: Escalation,
  objective: Home,
  input: Answering,
  at?: AtItem,
): Promise<Escalation> {
  const { actor, tx, call, record } = work;
  if (input.ownerId) await mustBePeople(tx, actor.workspaceId, [input.ownerId]);
  const { answer: said, words, on } = input;
  const decisionId = await decide(work, before, objective, input, at);
  const step = { answer: said, words, on, by: actor.personId, decisionId };
  if (!(await escalations.update(tx, actor.workspaceId, before.id, input.version, step, call.now)))
    refuse('stale-version', { yours: { answer: said, words, on }, current: before });
  const meetingId = at?.meetingId ?? null;
  record(about(before, objective, 'escalation.answered', { answer: said, words, on, decisionId, meetingId }));
  return showOne(work, before.id);
}

type AtItem = { meetingId: Id; agendaItemId: Id };
type Changing = Pick<ChangeWork<unknown>, 'actor' | 'tx' | 'record'>;

// Every answer is a decision: a yes is carried out by a day, a date is decided by whoever named it, a no is done as it is said.
async function decide(
  { actor, tx, record }: Changing,
  before: Escalation,
  objective: Home,
  { answer: said, words, on, ownerId, dueOn }: EscalationAnswer,
  at?: AtItem,
): Promise<Id> {
  const [owner, due] = said === 'yes' ? [ownerId, dueOn] : [actor.personId, on];
  const { cycleId, keyResultId, need } = before;
  const about = {
    kind: 'answer' as const,
    cycleId,
    objective,
    keyResultId,
    choice: asChoice(words),
    context: need,
  };
  const state = said === 'no' ? ('done' as const) : ('open' as const);
  const kept = { ...about, ownerId: owner, dueOn: due, revisitOn: null, state };
  return keep({ actor, tx, record }, { ...kept, ...at }, [keyResultId]);
}

// Lays requests for help: who asked whom, when, and what was answered.
import { addDays } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { moment, workingDayBefore } from './clock.ts';
import { addDecision } from './decisions.ts';
import type { Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import { sponsor } from './story/people.ts';
import type { EscalationStory } from './story/shape.ts';

export function layEscalation(
  ground: Ground,
  { about: [key, position], need, raisedWorkingDaysAgo, answer }: EscalationStory,
  placed: readonly Placed[],
): void {
  const one = placed.find(({ story }) => story.key === key) as Placed;
  const keyResult = one.story.keyResults[position - 1];
  if (!keyResult) return;
  const { cycle } = one;
  const id = newId();
  const keyResultId = one.keyResultIds[position - 1] as Id;
  const raisedAt = moment(workingDayBefore(ground.today, raisedWorkingDaysAgo), '08:40');
  const by = ground.personId(keyResult.owner);
  const decisionId = answer ? decide(ground, one, keyResultId, need, answer) : null;
  ground.book.add('escalation', {
    id,
    objective_id: one.id,
    audience: one.audience,
    key_result_id: keyResultId,
    cycle_id: cycle.id,
    need,
    raised_by: by,
    raised_at: raisedAt.toISOString(),
    level: 'lead',
    lead_id: ground.personId(ground.leadOf(one.story.team)),
    sponsor_id: ground.personId(sponsor),
    answer: answer ? 'yes' : null,
    answer_words: answer?.words ?? '',
    answered_by: answer ? ground.personId(answer.by) : null,
    answered_at: answer ? answeredAt(ground, answer).toISOString() : null,
    decision_id: decisionId,
    version: answer ? 2 : 1,
  });
  const about = { objective: { id: one.id, audience: one.audience }, cycleId: cycle.id, thingId: id };
  const body = { keyResultId, title: keyResult.title };
  ground.book.note({
    kind: 'escalation.raised',
    at: raisedAt,
    by,
    ...about,
    body: { ...body, need, level: 'lead' },
  });
  if (answer)
    ground.book.note({
      kind: 'escalation.answered',
      at: answeredAt(ground, answer),
      by: ground.personId(answer.by),
      ...about,
      body: {
        ...body,
        raisedAt: raisedAt.toISOString(),
        answer: 'yes',
        words: answer.words,
        on: null,
        decisionId,
      },
    });
}

type Answer = NonNullable<EscalationStory['answer']>;

const answeredAt = ({ today }: Ground, { workingDaysAgo }: Answer) =>
  moment(workingDayBefore(today, workingDaysAgo), '13:15');

function decide(ground: Ground, one: Placed, keyResultId: Id, need: string, answer: Answer): Id {
  return addDecision(ground, {
    kind: 'answer',
    cycleId: one.cycle.id,
    objective: one,
    keyResultId,
    choice: answer.words,
    context: need,
    owner: answer.owner,
    dueOn: addDays(ground.today, answer.dueInDays),
    by: answer.by,
    at: answeredAt(ground, answer),
  });
}

// One if-then plan in the learner's own words, put on the agenda of their next real meeting, or kept here for themselves alone.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { Button } from '../../../parts/button.tsx';
import { dueWords } from '../../../parts/dates.ts';
import { ErrorState } from '../../../parts/error-state.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { toast } from '../../../parts/toast.tsx';
import { nameOf } from '../../meeting/words.ts';
import { looksWords } from '../words.ts';
import css from './debrief.module.css';
import type { Look } from './look.ts';

export function Plan({ look: { debrief, plan, onPlan } }: { look: Look }) {
  const [habit] = debrief.habits;
  const [when, setWhen] = useState('');
  const [then, setThen] = useState('');
  const meeting = useNextMeeting();
  const zone = useMe()?.workspace.zone;
  const words = `If ${bare(when)}, then I ${bare(then)}.`;
  const isWhole = bare(when).length > 0 && bare(then).length > 0;
  const carry = useMutation({
    mutationFn: (meetingId: string) =>
      shelf.agendaItems.create({ meetingId, title: words.slice(0, 300), minutes: 5 }),
    onSuccess: () => {
      onPlan(words);
      toast('Your plan is on the agenda');
    },
  });
  if (plan)
    return (
      <div className={css.plan}>
        <p className={css.planned}>{plan}</p>
        <div className={css.acts}>
          <Button onPress={() => onPlan('')}>Write another</Button>
          <small>It also stands on the simulator’s page until you take it off.</small>
        </div>
      </div>
    );
  return (
    <div className={css.plan}>
      <p className={css.hint}>
        {habit
          ? `Small and certain beats large. For example: when it looks like ${looksWords(habit.family, habit.looked)} again, what is the first thing you say?`
          : 'Small and certain beats large: one sign you will see, one thing you will say.'}
      </p>
      <TextArea label="If" voice="people" value={when} onChange={setWhen} maxLength={140} rows={1} />
      <TextArea label="then I" voice="people" value={then} onChange={setThen} maxLength={140} rows={1} />
      {carry.error != null && <ErrorState error={carry.error} small safe="Your plan is still here." />}
      <div className={css.acts}>
        {meeting && zone && (
          <Button
            kind="main"
            isDisabled={!isWhole}
            isBusy={carry.isPending}
            onPress={() => carry.mutate(meeting.id)}
          >
            Put it on the agenda
          </Button>
        )}
        <Button kind={meeting ? 'plain' : 'main'} isDisabled={!isWhole} onPress={() => onPlan(words)}>
          Keep it for myself
        </Button>
        <small>
          {meeting && zone
            ? `${nameOf(meeting)}, ${dueWords(meeting.startsAt, new Date(), zone)}. Everybody in that meeting reads its agenda.`
            : 'No meeting of yours is planned in this cycle, so it waits on the simulator’s page.'}
        </small>
      </div>
    </div>
  );
}

const bare = (text: string) =>
  text
    .trim()
    .replace(/^(if|then I|then)\s+/i, '')
    .replace(/[.,;\s]+$/, '');

/** The next meeting they are expected at and may put something on the agenda of. */
function useNextMeeting() {
  const me = useMe();
  const may = useMay();
  const personId = me?.personId ?? '';
  const { data } = useQuery({
    ...ask.meetings.list.queryOptions({ input: { involves: personId } }),
    enabled: personId !== '',
  });
  const now = new Date().toISOString();
  return data?.meetings.find(
    ({ state, startsAt, organiserId, teamId }) =>
      (state === 'scheduled' || state === 'rescheduled') &&
      startsAt > now &&
      may('agenda-items.edit', { ownerId: organiserId, teamId, contributorIds: [personId] }),
  );
}

// Lays what the newest leadership review talked about and decided; what it parked heads tomorrow's agenda.
import { addDays } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { newId } from '../new-id.ts';
import { minutesAfter, moment } from './clock.ts';
import { addDecision } from './decisions.ts';
import type { DatedCycle, Ground } from './ground.ts';
import { lastReview } from './story/meetings.ts';

export function layTalk(ground: Ground, cycle: DatedCycle, meeting: { id: Id; startsAt: Date }): void {
  let at = minutesAfter(meeting.startsAt, 2);
  for (const [index, item] of lastReview.entries()) {
    const id = newId();
    at = minutesAfter(at, item.took);
    ground.book.add('agenda_item', {
      id,
      meeting_id: meeting.id,
      position: (index + 1) * 10,
      kind: item.title.startsWith('Read') ? 'closing' : 'free',
      title: item.title,
      because: item.because,
      said: item.said ?? '',
      said_by: item.by ?? '',
      minutes: item.minutes,
      state: item.isParked ? 'parked' : 'done',
      spent_seconds: item.took * 60,
      notes: item.notes ?? '',
      version: 3,
    });
    const { decided } = item;
    if (!decided) continue;
    addDecision(ground, {
      kind: 'decision',
      cycleId: cycle.id,
      meetingId: meeting.id,
      agendaItemId: id,
      choice: decided.choice,
      owner: decided.owner,
      dueOn: addDays(ground.today, decided.dueInDays),
      by: 'Margaret Voss',
      at,
      done: decided.done
        ? { at: moment(addDays(ground.today, decided.dueInDays - 1), '15:20'), note: decided.done }
        : undefined,
    });
  }
}

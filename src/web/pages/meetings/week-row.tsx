// One week of the calendar. Weekly meetings of teams one is not in stand in one line: eight in a row say nothing one by one.
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import { daysWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import type { WeekRows } from './finding.ts';
import { MeetingLine } from './meeting-line.tsx';
import css from './meetings.module.css';

type Props = { week: WeekRows; today: string; zone: string };

export function WeekRow({ week, today, zone }: Props) {
  const { number, startsOn, endsOn, quiet, shown, others } = week;
  const isNow = number > 0 && today >= startsOn && today <= endsOn;
  return (
    <section
      className={css.week}
      data-now={isNow || undefined}
      data-empty={shown.length + others.length === 0 || undefined}
      aria-label={number > 0 ? `Week ${number}` : 'Before the cycle'}
    >
      <h2 className={css.when}>
        <b className="n">{number > 0 ? `Week ${number}` : 'Before it'}</b>
        <small>
          {number > 0 ? daysWords(startsOn, endsOn, today) : 'drafting and alignment'}
          {isNow && <span className={css.now}> this week</span>}
        </small>
      </h2>
      <div>
        {shown.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} today={today} zone={zone} />
        ))}
        {others.length > 0 && <Others meetings={others} today={today} zone={zone} />}
        {shown.length + others.length === 0 && (
          <p className={css.none}>{quiet ? 'A quiet week' : 'No meeting'}</p>
        )}
      </div>
    </section>
  );
}

function Others({ meetings, today, zone }: { meetings: MeetingInList[]; today: string; zone: string }) {
  return (
    <details className={css.others}>
      <summary>
        {counted(meetings.length, 'meeting')} of other teams
        <small>{countsOf(meetings)}</small>
      </summary>
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} today={today} zone={zone} />
      ))}
    </details>
  );
}

function countsOf(meetings: readonly MeetingInList[]): string {
  const held = meetings.filter(({ state }) => state.startsWith('held')).length;
  const missed = meetings.filter(({ state }) => state === 'missed').length;
  return [held > 0 ? `${held} held` : '', missed > 0 ? `${missed} missed` : ''].filter(Boolean).join(', ');
}

// The meeting to come: when, who has to be there, how much its agenda holds already. The one thing to act on here.
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import { useMeetingFacts } from '../../okr/meeting/use-meeting.ts';
import { nameOf } from '../../okr/meeting/words.ts';
import { dueWords } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import css from './meetings.module.css';

const mostShown = 4;

export function NextMeeting({ meeting, zone }: { meeting: MeetingInList; zone: string }) {
  const { data } = useMeetingFacts(meeting.id);
  const isRunning = meeting.state === 'running';
  const items = data?.proposed.filter(({ kind }) => kind !== 'closing') ?? [];
  const rest = items.length - mostShown;
  return (
    <section className={css.next} aria-label={isRunning ? 'Running now' : 'Next'}>
      <div>
        <h2>{nameOf(meeting)}</h2>
        <p className="s">
          {isRunning ? 'Running now' : dueWords(meeting.startsAt, new Date(), zone)}, {meeting.minutes}{' '}
          minutes
          {meeting.place && `, ${meeting.place}`}
        </p>
        {items.length > 0 && (
          <ol className={css.agenda}>
            {items.slice(0, mostShown).map((item) => (
              <li key={`${item.kind} ${item.title}`}>
                <span>{item.title}</span> <small>{item.because}</small>
              </li>
            ))}
          </ol>
        )}
        {rest > 0 && <p className="s">and {counted(rest, 'item')} more</p>}
        {data && !isRunning && items.length === 0 && (
          <p className={css.calm}>Nothing waits, nothing changed: so far there is nothing to talk about.</p>
        )}
      </div>
      <LinkButton kind="main" to="/meetings/$id" params={{ id: meeting.id }}>
        {isRunning ? 'Join the meeting' : 'Prepare it'}
      </LinkButton>
    </section>
  );
}

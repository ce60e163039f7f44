// What meeting this is, how its time is dealt out and how much is left, and the two ways to stop the clock.
import { Link } from '@tanstack/react-router';
import { weekOf, weeksOf } from '../../../../core/calendar/weeks.ts';
import { localDay } from '../../../../core/calendar/zone.ts';
import { useMe } from '../../../app/me.ts';
import { clockWords, nameOf } from '../../../okr/meeting/words.ts';
import { Brand } from '../../../parts/brand.tsx';
import { Button } from '../../../parts/button.tsx';
import { dayWords } from '../../../parts/dates.ts';
import css from '../meeting.module.css';
import type { Shown } from '../shown.ts';
import { useCycleOf } from '../use-cycle-of.ts';
import type { Clock } from './use-clock.ts';

type Props = { meeting: Shown; clock: Clock; onPause?: () => void; onEnd?: () => void };

export function TopBar({ meeting, clock, onPause, onEnd }: Props) {
  const me = useMe();
  const cycle = useCycleOf(meeting.cycleId);
  const day = localDay(new Date(meeting.startsAt), me?.zone ?? meeting.zone);
  return (
    <header className={css.top}>
      <div className={css.which}>
        <Link
          to="/meetings"
          className={css.home}
          aria-label="Quarterdeck: leave to the calendar, the meeting goes on"
        >
          <Brand />
        </Link>
        <span>
          <b>{nameOf(meeting)}</b>{' '}
          <small>
            {dayWords(day, 'short')}
            {cycle && ` · week ${weekOf(cycle, day).number} of ${weeksOf(cycle).length}`}
          </small>
        </span>
      </div>
      <Time meeting={meeting} clock={clock} />
      <div className={css.ways}>
        {onPause && (
          <Button kind="quiet" onPress={onPause}>
            {meeting.pausedAt ? 'Go on' : 'Pause'}
          </Button>
        )}
        {onEnd && (
          <Button keys="mod+e" onPress={onEnd}>
            End it
          </Button>
        )}
      </div>
    </header>
  );
}

function Time({ meeting, clock }: { meeting: Shown; clock: Clock }) {
  const left = meeting.minutes * 60 - clock.ran;
  return (
    <div className={css.time}>
      <span className={css.bar} aria-hidden="true">
        {meeting.agenda.map((item) => (
          <i key={item.id} data-is={item.state} style={{ flexGrow: item.minutes }}>
            {item.state === 'running' && (
              <b style={{ width: `${Math.min(100, (clock.spentOn(item) / (item.minutes * 60)) * 100)}%` }} />
            )}
          </i>
        ))}
      </span>
      <span role="timer" aria-live="off">
        <b className="n" data-over={left < 0 || undefined}>
          {clockWords(Math.abs(left))}
        </b>{' '}
        <small>
          {meeting.pausedAt ? 'paused, ' : ''}
          {left < 0 ? `over ${meeting.minutes} min` : `left of ${meeting.minutes} min`}
        </small>
      </span>
    </div>
  );
}

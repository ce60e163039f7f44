// A meeting to come: the agenda as it stands by now, who is expected, and what one wants on it oneself. Whoever runs it begins it here.
import { Link } from '@tanstack/react-router';
import { localDay } from '../../../../core/calendar/zone.ts';
import { shelf } from '../../../app/client.ts';
import { useMe } from '../../../app/me.ts';
import { useAct, useMeetingFacts } from '../../../okr/meeting/use-meeting.ts';
import { kindWords, nameOf, sideWords } from '../../../okr/meeting/words.ts';
import { Brand } from '../../../parts/brand.tsx';
import { Button } from '../../../parts/button.tsx';
import { dayWords, dueWords } from '../../../parts/dates.ts';
import { LinkButton } from '../../../parts/link-button.tsx';
import { counted, countWord } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { useMeetingMay } from '../may.ts';
import css from '../meeting.module.css';
import { isTheirs, type Shown } from '../shown.ts';
import { AddItem } from './add-item.tsx';
import { ChangeMenu } from './change-menu.tsx';
import { Expected } from './expected.tsx';

const earliestHours = 48;

export function Before({ meeting }: { meeting: Shown }) {
  const me = useMe();
  const zone = me?.zone ?? meeting.zone;
  const may = useMeetingMay(meeting);
  const { act, isBusy } = useAct(meeting.id);
  const { data: facts } = useMeetingFacts(meeting.id);
  const isOff = meeting.state === 'cancelled' || meeting.state === 'missed';
  const hoursAway = (Date.parse(meeting.startsAt) - Date.parse(meeting.now)) / 3_600_000;
  const mayBegin = may.run && !isOff && hoursAway <= earliestHours;
  const items = [
    ...(facts?.proposed ?? []).slice(0, -1),
    ...meeting.agenda,
    ...(facts?.proposed ?? []).slice(-1),
  ];
  const begin = () => void act(() => shelf.meetings.begin({ id: meeting.id, version: meeting.version }));
  return (
    <div className={css.alone}>
      <header className={css.top}>
        <Link to="/meetings" className={css.home} aria-label="Quarterdeck, to the calendar">
          <Brand />
        </Link>
        <div className={css.ways}>
          <LinkButton kind="quiet" to="/meetings" keys="escape">
            Leave
          </LinkButton>
          {may.change && !meeting.cancelledAt && <ChangeMenu meeting={meeting} zone={zone} />}
          {mayBegin && (
            <Button kind="main" isDisabled={isBusy} onPress={begin}>
              Begin the meeting
            </Button>
          )}
        </div>
      </header>
      <main id="main" className={css.page}>
        <p className="s">
          {nameOf(meeting)} · {meeting.minutes} minutes{meeting.place && ` · ${meeting.place}`}
        </p>
        <h1>{titleOf(meeting, zone)}</h1>
        <Told meeting={meeting} zone={zone} />
        {!isOff && may.run && !mayBegin && (
          <p className={css.lead}>It can begin two days before its time at the earliest.</p>
        )}
        <div className={css.columns}>
          <section>
            <h2>On the agenda{meeting.begunAt ? '' : ' so far'}</h2>
            {facts ? (
              <ol className={css.proposed}>
                {items.map((item) => (
                  <li key={keyOf(item)}>
                    <span className={isTheirs(item.kind) ? 'w' : undefined}>{item.title}</span>
                    <small className="n">{item.minutes} min</small>
                    {item.because && <small>{item.because}</small>}
                    {item.said && <q className="w">{item.said}</q>}
                  </li>
                ))}
              </ol>
            ) : (
              <Skeleton lines={5} label="Writing the agenda" />
            )}
            {facts && facts.calm > 0 && (
              <p className="s">
                {countWord(facts.calm)} {facts.calm === 1 ? 'objective' : 'objectives'} did not change and{' '}
                {facts.calm === 1 ? 'stays' : 'stay'} off it.
              </p>
            )}
            {may.edit && !isOff && <AddItem meeting={meeting} act={act} />}
          </section>
          <Expected meeting={meeting} may={may} act={act} />
        </div>
      </main>
    </div>
  );
}

const keyOf = (item: { kind: string; title: string; keyResultId: string | null }) =>
  `${item.kind} ${item.title} ${item.keyResultId}`;

function titleOf(meeting: Shown, zone: string): string {
  if (meeting.state === 'missed')
    return meeting.cancelledAt ? 'This meeting was called off' : 'This meeting was missed';
  if (meeting.state === 'cancelled')
    return meeting.cancelledSide
      ? 'This meeting was called off while the quarter was planned'
      : 'This meeting has no place in the plan any more';
  return `${meeting.title ?? kindWords(meeting.kind)} ${dueWords(meeting.startsAt, new Date(meeting.now), zone)}`;
}

function Told({ meeting, zone }: { meeting: Shown; zone: string }) {
  const {
    cancelledAt,
    cancelledSide,
    cancelledBecause,
    startsAt,
    plannedAt,
    movedBecause,
    state,
    attendees,
  } = meeting;
  if (cancelledSide)
    return (
      <p className={css.lead}>
        On {sideWords[cancelledSide]} account: <q className="w">{cancelledBecause}</q>
        {state === 'missed' && '. It counts as missed.'}
      </p>
    );
  if (cancelledAt) return <p className={css.lead}>{cancelledBecause}. It does not count as missed.</p>;
  if (state === 'missed')
    return (
      <p className={css.lead}>
        It was not held within five working days of {dayWords(localDay(new Date(startsAt), zone), 'weekday')}.
        Move it to hold it all the same; the miss stays on record.
      </p>
    );
  if (startsAt !== plannedAt)
    return (
      <p className={css.lead}>
        Planned for {dayWords(localDay(new Date(plannedAt), zone), 'weekday')}, moved:{' '}
        <q className="w">{movedBecause}</q>
      </p>
    );
  return (
    <p className={css.lead}>
      {counted(attendees.length, 'person', 'people')} expected. The agenda writes itself until it begins.
    </p>
  );
}

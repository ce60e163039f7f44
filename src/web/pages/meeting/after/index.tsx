// What a meeting came to: decisions first, then what was parked, who was there, and how the time went. It prints on one page.
import { Link } from '@tanstack/react-router';
import { localDay } from '../../../../core/calendar/zone.ts';
import { useMe } from '../../../app/me.ts';
import { MeetingStateWord } from '../../../okr/meeting/state-word.tsx';
import { useMeetingFacts } from '../../../okr/meeting/use-meeting.ts';
import { nameOf, roleWords } from '../../../okr/meeting/words.ts';
import { Brand } from '../../../parts/brand.tsx';
import { comingDay, dayWords } from '../../../parts/dates.ts';
import { LinkButton } from '../../../parts/link-button.tsx';
import { countWord } from '../../../parts/numbers.ts';
import { Doings } from '../doings.tsx';
import css from '../meeting.module.css';
import { type Decided, isTheirs, type Shown } from '../shown.ts';

export function After({ meeting }: { meeting: Shown }) {
  const me = useMe();
  const zone = me?.zone ?? meeting.zone;
  const { agenda, decisions, next } = meeting;
  const done = useMeetingFacts(meeting.id).data?.alongside ?? [];
  const parked = agenda.filter(({ state }) => state === 'parked');
  const talked = agenda.filter(({ spentSeconds }) => spentSeconds > 0);
  return (
    <div className={css.alone}>
      <header className={css.top}>
        <Link to="/meetings" className={css.home} aria-label="Quarterdeck, to the calendar">
          <Brand />
        </Link>
        <LinkButton kind="quiet" to="/meetings" keys="escape">
          Leave
        </LinkButton>
      </header>
      <main id="main" className={css.page}>
        <p className="s">
          {nameOf(meeting)} · {dayWords(localDay(new Date(meeting.startsAt), zone), 'weekday')} ·{' '}
          {Math.max(1, Math.round(meeting.ranSeconds / 60))} of {meeting.minutes} minutes
        </p>
        <h1>{titleOf(decisions.length, parked.length, done.length)}</h1>
        <p className={css.lead}>
          <MeetingStateWord state={meeting.state} />
          {meeting.state === 'held without quorum' &&
            ' Neither its sponsor nor somebody who may decide for them was there.'}
          {meeting.countsAsMissed &&
            ' It began more than five working days after its planned time and counts as missed.'}
        </p>
        <div className={css.columns}>
          <section>
            {decisions.length > 0 && (
              <>
                <h2>What was decided</h2>
                <ol className={css.aloud}>
                  {decisions.map((row) => (
                    <Decision key={row.id} row={row} />
                  ))}
                </ol>
              </>
            )}
            <Doings rows={done} title="Done on the way" />
            {parked.length > 0 && (
              <>
                <h2>Parked</h2>
                <ul className={css.changes}>
                  {parked.map(({ id, title, notes }) => (
                    <li key={id}>
                      <span className="w">{title}</span>
                      {notes && <p className={css.notes}>{notes}</p>}
                    </li>
                  ))}
                </ul>
                {next && (
                  <p className="s">
                    They head the next agenda,{' '}
                    <Link to="/meetings/$id" params={{ id: next.id }}>
                      {comingDay(localDay(new Date(next.startsAt), zone), me?.today ?? '')}
                    </Link>
                    .
                  </p>
                )}
              </>
            )}
            <h2>What was talked about</h2>
            <ul className={css.changes}>
              {talked.map((item) => (
                <li key={item.id}>
                  <span className={isTheirs(item.kind) ? 'w' : undefined}>{item.title}</span>{' '}
                  <small className="n">
                    {Math.max(1, Math.round(item.spentSeconds / 60))} of {item.minutes} min
                  </small>
                  {item.notes && <p className={css.notes}>{item.notes}</p>}
                </li>
              ))}
              {talked.length === 0 && <li>Nothing was opened.</li>}
            </ul>
          </section>
          <Present meeting={meeting} />
        </div>
      </main>
    </div>
  );
}

function titleOf(decided: number, parked: number, done: number): string {
  const said =
    decided === 0
      ? done > 0
        ? 'The work is done'
        : 'Nothing was decided'
      : `${countWord(decided)} ${decided === 1 ? 'decision' : 'decisions'}`;
  return parked === 0
    ? said
    : `${said}, ${countWord(parked).toLowerCase()} ${parked === 1 ? 'thing' : 'things'} parked`;
}

const becomesWords = { continue: 'it goes on', rescope: 'it goes on with other numbers', stop: 'it stops' };

function Decision({ row }: { row: Decided }) {
  const { choice, ownerName, dueOn, revisitOn, price, displaced, capacityOfName, capacity, objectiveId } =
    row;
  return (
    <li>
      <p className="w">{choice}</p>
      <small>
        {ownerName ?? 'Nobody yet'}
        {dueOn ? `, by ${dayWords(dueOn, 'weekday')}` : ''}
        {revisitOn && `, looked at again on ${dayWords(revisitOn, 'short')}`}
        {row.becomes && `, ${becomesWords[row.becomes]}`}
        {price === 'displaces' && `, displaces ${displaced.map(({ title }) => `“${title}”`).join(', ')}`}
        {price === 'capacity' && `, paid by ${capacityOfName}: ${capacity}`}
        {objectiveId && (
          <>
            {' · '}
            <Link to="/objectives/$id" params={{ id: objectiveId }}>
              {row.keyResultTitle ?? row.objectiveTitle}
            </Link>
          </>
        )}
      </small>
    </li>
  );
}

function Present({ meeting: { attendees } }: { meeting: Shown }) {
  const here = attendees.filter(({ presence }) => presence === 'here');
  const sent = attendees.filter(({ presence }) => presence === 'delegated');
  const away = attendees.filter(({ presence }) => presence === 'away' || presence === null);
  return (
    <section>
      <h2>
        There, {here.length} of {attendees.length}
      </h2>
      <ul className={css.people}>
        {here.map(({ personId, personName, role }) => (
          <li key={personId}>
            {personName} <small>{roleWords[role].toLowerCase()}</small>
          </li>
        ))}
        {sent.map(({ personId, personName, delegateName, delegateDecides }) => (
          <li key={personId}>
            {delegateName}{' '}
            <small>
              for {personName}
              {delegateDecides && ', could decide'}
            </small>
          </li>
        ))}
      </ul>
      {away.length > 0 && <p className="s">Away: {away.map(({ personName }) => personName).join(', ')}</p>}
    </section>
  );
}

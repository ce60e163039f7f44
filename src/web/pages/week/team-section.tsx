// A team's week: what to talk about, open; what is not in yet; what went as expected, closed.
import { Link } from '@tanstack/react-router';
import { useMay } from '../../app/may.ts';
import { StatusWord } from '../../okr/status-word.tsx';
import { valueWords } from '../../okr/value-words.ts';
import { dayWords } from '../../parts/dates.ts';
import { percent } from '../../parts/numbers.ts';
import { TalkRow } from './talk-row.tsx';
import css from './week.module.css';
import { inOf, type Talk, type TeamWeek, type WeekAnswer } from './week.ts';

type Props = { team: TeamWeek; week: WeekAnswer['week']; today: string };

export function TeamSection({ team, week, today }: Props) {
  const { isIn, of } = inOf(team);
  const overdue = team.silent.filter(({ owed }) => owed === 'overdue' || owed === 'missed').length;
  return (
    <section className={css.team} aria-labelledby={`team-${team.id}`}>
      <div className={css.head}>
        <h2 id={`team-${team.id}`}>{team.name}</h2>
        <small className="n">
          {isIn} of {of} in{overdue > 0 && `, ${overdue} ${week?.isNow ? 'overdue' : 'missed'}`}
        </small>
      </div>
      {team.talk.map((row) => (
        <TalkRow key={row.id} row={row} />
      ))}
      {team.talk.length === 0 && isIn > 0 && <p className={css.calmLine}>Nothing red, nothing changed.</p>}
      <Silent rows={team.silent} teamId={team.id} isNow={week?.isNow === true} today={today} />
      <Calm rows={team.calm} />
    </section>
  );
}

function Silent({
  rows,
  teamId,
  isNow,
  today,
}: {
  rows: readonly Talk[];
  teamId: string;
  isNow: boolean;
  today: string;
}) {
  const may = useMay();
  if (rows.length === 0) return null;
  const word = rows.every(({ owed }) => owed === 'quiet')
    ? 'Nothing due'
    : isNow
      ? 'Not in yet'
      : 'Not checked in';
  return (
    <div className={css.group}>
      <h3>{word}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={css.line} data-row={row.id}>
            <KeyResultLink row={row} />
            <small className={css.numbers}>
              <span>
                {row.ownerName ?? 'nobody owns it'}
                {row.before ? `, last ${dayWords(row.before.effectiveOn, 'tight', today)}` : ', never'}
              </span>
              <span>
                {row.before?.status && (
                  <StatusWord status={row.before.status} isGuard={row.role === 'guard'} />
                )}
              </span>
              {isNow && may('check-ins.record', { ownerId: row.ownerId, teamId }) && (
                <Link to="/check-in" search={{ only: row.id }} aria-label={`Check in on ${row.title}`}>
                  Check in
                </Link>
              )}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Calm({ rows }: { rows: readonly Talk[] }) {
  if (rows.length === 0) return null;
  return (
    <details className={css.group}>
      <summary>{rows.length} as expected</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={css.line} data-row={row.id}>
            <KeyResultLink row={row} />
            <small className={css.numbers}>
              <span className="n">
                {valueWords(row, row.checkIn?.value ?? null)}
                {row.checkIn?.confidence != null && `, ${percent(row.checkIn.confidence)} sure`}
              </span>
              <StatusWord status={row.checkIn?.status ?? null} isGuard={row.role === 'guard'} />
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function KeyResultLink({ row }: { row: Talk }) {
  return (
    <Link to="/objectives/$id" params={{ id: row.objectiveId }} hash={row.id} className="w">
      {row.title}
    </Link>
  );
}

// What readings found and what became of it: open, put off with a reason, taken on, healed. Progress is what the signals say since.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { shelf } from '../../app/client.ts';
import { ask } from '../../app/client.ts';
import { useToday } from '../../app/today.ts';
import { LookWord } from '../../okr/diagnosis/look-word.tsx';
import type { Look } from '../../okr/diagnosis/looks.ts';
import { TroubleActs } from '../../okr/diagnosis/trouble-acts.tsx';
import { causeIn, playbookFor, troubleName } from '../../okr/diagnosis/trouble-words.ts';
import { dayWords } from '../../parts/dates.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { counted, countWord } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './diagnosis.module.css';

type Row = Awaited<ReturnType<typeof shelf.troubles.list>>['troubles'][number];

export function Found() {
  const { data, error, refetch } = useQuery(ask.troubles.list.queryOptions({ input: {} }));
  const open = data?.troubles.filter(({ healedOn }) => !healedOn) ?? [];
  const healed = data?.troubles.filter(({ healedOn }) => healedOn) ?? [];
  return (
    <div className={css.part} id="found">
      <Section
        title={data ? foundTitle(open.length, healed.length) : 'What was found'}
        aside="It opens when a reading shows it, and heals when one shows it gone. Silence heals nothing."
      >
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <>
            <List rows={open} />
            {healed.length > 0 && (
              <Fold title={`${counted(healed.length, 'trouble')} healed`}>
                <List rows={healed} />
              </Fold>
            )}
          </>
        ) : (
          <Skeleton lines={3} />
        )}
      </Section>
    </div>
  );
}

function foundTitle(open: number, healed: number): string {
  if (open === 0) return healed > 0 ? 'Nothing is open; what was found has healed' : 'Nothing was found yet';
  return open === 1 ? 'One thing was found and is open' : `${countWord(open)} things were found and are open`;
}

function List({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0)
    return <p className={css.quiet}>When a nightly reading proves a pattern or a cause, it stands here.</p>;
  return (
    <ul className={css.found}>
      {rows.map((row) => (
        <Trouble key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Trouble({ row }: { row: Row }) {
  const today = useToday();
  const { openedOn, cycleName, healedOn, snoozedUntil, snoozedBecause, snoozedByName } = row;
  return (
    <li data-row={row.id}>
      <LookWord look={standing(row)} />
      <div>
        <h3>
          <NameLink row={row} />
        </h3>
        <small>
          Since {dayWords(openedOn, 'plain', today)}, {cycleName}
          {healedOn && `, healed ${dayWords(healedOn, 'plain', today)}`}
        </small>
        {snoozedUntil && !healedOn && (
          <p>
            Put off until {dayWords(snoozedUntil, 'weekday', today)}
            {snoozedByName && ` by ${snoozedByName}`}: <span className={css.words}>{snoozedBecause}</span>
          </p>
        )}
        {row.playbookOn && <TakenOn row={row} />}
      </div>
      <div className={css.acts}>
        <TroubleActs trouble={row} />
      </div>
    </li>
  );
}

function NameLink({ row: { what } }: { row: Row }) {
  const playbook = playbookFor(what);
  const cause = causeIn(what);
  return playbook ? (
    <Link data-row-main to="/playbooks/$slug" params={{ slug: playbook.slug }}>
      {troubleName(what)}
    </Link>
  ) : (
    <Link data-row-main to="/diagnosis" search={(now) => ({ ...now, cause })} hash="why">
      {troubleName(what)}
    </Link>
  );
}

function TakenOn({ row }: { row: Row }) {
  const today = useToday();
  const { ownerName, playbookOn, retestOn, sincePlaybook } = row;
  return (
    <>
      <p>
        {ownerName} owns it since {dayWords(playbookOn ?? '', 'plain', today)}
        {retestOn && `; measured again ${dayWords(retestOn, 'weekday', today)}`}.{' '}
        {sincePlaybook && <b>{progressWords[sincePlaybook.now]}</b>}
      </p>
      {sincePlaybook && sincePlaybook.says.length > 0 && (
        <ul className={css.says}>
          {sincePlaybook.says.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const progressWords: Record<NonNullable<Row['sincePlaybook']>['now'], string> = {
  gone: 'Its signal is healthy now.',
  weaker: 'It is weaker than it was.',
  'still there': 'It is still there.',
  new: 'It is still there.',
  'not known': 'No reading since tells yet.',
};

function standing(row: Row): Look {
  if (row.healedOn) return { word: 'Healed', shape: 'disc', tone: 'good' };
  if (row.snoozedUntil) return { word: 'Put off', shape: 'ring', tone: 'plain' };
  if (row.playbookOn) return { word: 'Under way', shape: 'play', tone: 'plain' };
  return { word: 'Open', shape: 'square', tone: 'bad' };
}

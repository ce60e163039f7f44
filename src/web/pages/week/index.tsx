// The week at a glance, and the preparation of the check-in meeting: only what is red, changed or asks for something stands open. Nobody is ranked.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { daysWords, dueWords } from '../../parts/dates.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { numberWords } from '../../parts/numbers.ts';
import { useRowKeys } from '../../parts/row-list.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TeamSection } from './team-section.tsx';
import css from './week.module.css';
import { byTeam, finding, type WeekAnswer } from './week.ts';

const everyTeam = 'all';

function useFilter() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const week = Number(search.week);
  return {
    team: typeof search.team === 'string' ? search.team : undefined,
    week: Number.isInteger(week) && week > 0 ? week : undefined,
    cycleId: typeof search.cycle === 'string' ? search.cycle : undefined,
  };
}

export default function Week() {
  const { team, week, cycleId } = useFilter();
  const rows = useRef<HTMLDivElement>(null);
  useRowKeys(rows);
  const zone = useMe()?.workspace.zone ?? 'UTC';
  const { data, error, refetch } = useQuery(
    ask.weeks.get.queryOptions({
      input: { cycleId, week, teamIds: team ? [team] : undefined },
      placeholderData: keepPreviousData,
    }),
  );
  if (error) return <Unread what="The week" title="Week" error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title="Week">
        <Skeleton lines={7} label="Loading the week" />
      </Page>
    );
  if (!data.cycle || !data.week) return <NoCycle />;
  const teams = byTeam(data);
  return (
    <Page title={`Week ${data.week.number}`} crumbs={[{ label: data.cycle.name, to: '/cycle' }]}>
      <PageTitle
        eyebrow={<WeekWays week={data.week} team={team} cycleId={cycleId} />}
        lead={leadOf(data, zone)}
        actions={<TeamFilter teams={data.teams} team={team} />}
      >
        {finding(teams, data.week)}
      </PageTitle>
      {teams.length === 0 ? (
        <Nothing isFiltered={team !== undefined} />
      ) : (
        teams.map((each) => <TeamSection key={each.id} team={each} week={data.week} today={data.today} />)
      )}
      {data.total > data.objectives.length && (
        <p className={css.more}>
          {numberWords(data.objectives.length)} of {numberWords(data.total)} objectives are shown. Choose a
          team to see the rest.
        </p>
      )}
    </Page>
  );
}

function leadOf({ cycle, week, today, objectives }: WeekAnswer, zone: string): string {
  if (!cycle || !week) return '';
  const days = `${cycle.name}, ${daysWords(week.startsOn, week.endsOn, today)}.`;
  if (week.quiet) return `${days} A quiet week: no check-in is due.`;
  if (!week.isNow || !week.dueAt || objectives.length === 0) return days;
  const isPast = new Date(week.dueAt) < new Date();
  return `${days} Check-ins ${isPast ? 'were' : 'are'} due ${dueWords(week.dueAt, new Date(), zone)}.`;
}

function WeekWays({
  week,
  team,
  cycleId,
}: {
  week: NonNullable<WeekAnswer['week']>;
  team: string | undefined;
  cycleId: string | undefined;
}) {
  const search = (number: number | undefined) => ({ team, week: number, cycle: cycleId });
  return (
    <nav className={css.ways} aria-label="Weeks">
      <span className="n">
        Week {week.number} of {week.of}
      </span>
      {week.number > 1 && (
        <Link to="/week" search={search(week.number - 1)}>
          ‹ Week before
        </Link>
      )}
      {week.number < week.of && !week.isNow && (
        <Link to="/week" search={search(week.number + 1)}>
          Week after ›
        </Link>
      )}
      {!week.isNow && (
        <Link to="/week" search={search(undefined)}>
          This week
        </Link>
      )}
    </nav>
  );
}

function TeamFilter({ teams, team }: { teams: WeekAnswer['teams']; team: string | undefined }) {
  const navigate = useNavigate();
  if (teams.length < 2) return null;
  return (
    <Select
      label="Team"
      hideLabel
      className={css.filter}
      options={[
        { id: everyTeam, label: 'Every team' },
        ...teams.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={team ?? everyTeam}
      onChange={(id) =>
        void navigate({
          to: '/week',
          search: (now) => ({ ...now, team: id === everyTeam ? undefined : id }),
        })
      }
    />
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState level={2} title="This team has no committed objectives">
      What it drafts and commits in this cycle appears here, week by week.
    </EmptyState>
  ) : (
    <EmptyState
      level={2}
      title="The week begins with a commit"
      action={<LinkButton to="/cycle">Go to the cycle</LinkButton>}
    >
      Once objectives are committed, each key result is checked in on every week, and what needs talking about
      stands here.
    </EmptyState>
  );
}

function NoCycle() {
  return (
    <Page title="Week">
      <PageTitle>No cycle is open</PageTitle>
      <EmptyState
        level={2}
        title="Weeks belong to a cycle"
        action={<LinkButton to="/cycle">Go to the cycle</LinkButton>}
      >
        Open a cycle, usually a quarter, and its weeks stand here.
      </EmptyState>
    </Page>
  );
}

// Starting an objective: whose it is, for which cycle, and its first words. Enter, and the draft is open.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { allows } from '../../core/cycle.ts';
import { ask, shelf } from '../app/client.ts';
import { useMay } from '../app/may.ts';
import { useMe } from '../app/me.ts';
import { Page, PageTitle } from '../app/page.tsx';
import { Button } from '../parts/button.tsx';
import { ComboBox } from '../parts/combo-box.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Select } from '../parts/select.tsx';
import { PageSkeleton } from '../parts/skeleton.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { toast } from '../parts/toast.tsx';
import css from './objective-new.module.css';

export default function ObjectiveNew() {
  const me = useMe();
  const may = useMay();
  const teams = useQuery(ask.teams.list.queryOptions({ input: {} }));
  const cycles = useQuery(ask.cycles.list.queryOptions({ input: {} }));
  if (!me || teams.isPending || cycles.isPending) return <PageSkeleton />;
  const error = teams.error ?? cycles.error;
  const mine = (teams.data?.teams ?? []).filter(({ id }) => may('objectives.create', { teamId: id }));
  const open = (cycles.data?.cycles ?? []).filter(({ phase }) => allows(phase, 'draft'));
  const usualTeam =
    mine.find(({ id }) => me.leads.includes(id)) ?? mine.find(({ id }) => me.teams.includes(id)) ?? mine[0];
  const planned =
    open.find(({ phase }) => phase === 'planning') ??
    open.find(({ id }) => id === cycles.data?.currentId) ??
    open[0];
  return (
    <Page title="New objective" crumbs={[{ label: 'Cycle', to: '/cycle' }]} width="text">
      <PageTitle lead="One sentence is enough to begin. Everything else is written in the draft, and saved as you go.">
        What should be different?
      </PageTitle>
      {error && (
        <ErrorState
          error={error}
          level={2}
          onRetry={() => void Promise.all([teams.refetch(), cycles.refetch()])}
        />
      )}
      {!error && mine.length === 0 && (
        <EmptyState
          level={2}
          title="Drafts are written by teams"
          action={<LinkButton to="/cycle">Go to the cycle</LinkButton>}
        >
          {me.role === 'viewer'
            ? 'You read along here. Ask an admin if you are to write with a team.'
            : 'You belong to no team yet. Ask an admin to add you to one; until then you can read and comment.'}
        </EmptyState>
      )}
      {!error && mine.length > 0 && open.length === 0 && (
        <EmptyState level={2} title="No cycle takes drafts now">
          Every cycle is in review or closed. A lead can open the next one.
        </EmptyState>
      )}
      {usualTeam && planned && <Start {...{ mine, open }} teamId={usualTeam.id} cycleId={planned.id} />}
    </Page>
  );
}

type Named = { id: string; name: string };
type Props = {
  mine: readonly Named[];
  open: readonly (Named & { phase: string })[];
  teamId: string;
  cycleId: string;
};

function Start({ mine, open, ...usual }: Props) {
  const search = useSearch({ strict: false }) as { team?: unknown; cycle?: unknown; kpi?: unknown };
  const among = (list: readonly Named[], id: unknown) => list.find((each) => each.id === id)?.id;
  const [teamId, setTeamId] = useState<string | null>(among(mine, search.team) ?? usual.teamId);
  const [cycleId, setCycleId] = useState(among(open, search.cycle) ?? usual.cycleId);
  const kpi = useQuery({
    ...ask.kpis.get.queryOptions({ input: { id: String(search.kpi) } }),
    enabled: search.kpi !== undefined,
  }).data;
  const [title, setTitle] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const start = async () => {
    if (!title.trim() || !teamId || isBusy) return;
    setBusy(true);
    setError(null);
    try {
      const { id } = await shelf.objectives.create({ teamId, cycleId, title });
      if (kpi)
        await shelf.keyResults
          .create({ objectiveId: id, title: kpi.name, kpiId: kpi.id })
          .catch(() => toast(`The draft is begun; the key result from ${kpi.name} could not be made`));
      void client.invalidateQueries();
      await navigate({ to: '/objectives/$id', params: { id }, replace: true });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <TextArea
        label="Objective"
        hideLabel
        voice="people"
        className={css.title}
        placeholder="Passengers board without queuing"
        value={title}
        onChange={setTitle}
        onEnter={() => void start()}
        maxLength={300}
        autoFocus
      />
      <div className={css.where}>
        <ComboBox
          label="Team"
          options={mine.map(({ id, name }) => ({ id, label: name }))}
          value={teamId}
          onChange={setTeamId}
          none="No team of yours by that name"
        />
        <Select
          label="Cycle"
          options={open.map(({ id, name, phase }) => ({ id, label: name, note: phase }))}
          value={cycleId}
          onChange={setCycleId}
        />
      </div>
      {kpi && (
        <p>
          Its first key result is made from the KPI <b>{kpi.name}</b>.
        </p>
      )}
      {error !== null && <ErrorState error={error} safe="Your words are still here." small />}
      <div>
        <Button kind="main" type="submit" keys="enter" isBusy={isBusy} isDisabled={!title.trim() || !teamId}>
          Start the draft
        </Button>
      </div>
    </form>
  );
}

// The teams as a tree: who leads, how many belong, what they work on in the cycle. Teams are made, moved and put away here.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { restoreTeam } from '../../okr/team/archive-team.tsx';
import { TeamDialog } from '../../okr/team/team-dialog.tsx';
import { type TeamInList, treeOf } from '../../okr/team/tree.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { counted } from '../../parts/numbers.ts';
import { useRowKeys } from '../../parts/row-list.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { BranchRows } from './branch-rows.tsx';
import { teamsFinding } from './finding.ts';
import css from './teams.module.css';

export default function Teams() {
  const me = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [addingUnder, addUnder] = useState<string | null>(null);
  const list = useQuery(ask.teams.list.queryOptions({ input: { includeArchived: 'true' } }));
  const teams = list.data?.teams ?? [];
  const standing = teams.filter(({ archivedAt }) => !archivedAt);
  const archived = teams.filter(({ archivedAt }) => archivedAt);
  const place = standing.find(({ id }) => may('teams.create', { teamId: id }))?.id;
  const root = standing.find(({ parentId }) => parentId === null);
  const usual = root && may('teams.create', { teamId: root.id }) ? root.id : place;
  const add = () => usual && addUnder(usual);
  useRowKeys(box);
  useShortcuts([usual !== undefined && { keys: 'n', label: 'Add a team', group: 'Teams', run: () => add() }]);
  const isAlone = list.isSuccess && standing.length === 1;
  return (
    <Page title="Teams">
      <PageTitle
        lead={standing.length > 1 ? 'Whoever leads a team leads every team under it.' : undefined}
        actions={
          usual &&
          !isAlone && (
            <Button keys="n" onPress={add}>
              Add a team
            </Button>
          )
        }
      >
        {list.error
          ? 'The teams could not be read'
          : list.data
            ? teamsFinding(standing, me?.cycle?.name ?? null)
            : 'Teams'}
      </PageTitle>
      {list.error ? (
        <ErrorState level={2} error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <Skeleton lines={8} />
      ) : (
        <div ref={box}>
          <BranchRows branches={treeOf(standing)} teams={standing} onAdd={addUnder} />
          {isAlone && (
            <EmptyState
              level={2}
              title="Objectives belong to teams"
              action={
                usual && (
                  <Button kind="main" keys="n" onPress={add}>
                    Add the first team
                  </Button>
                )
              }
            >
              A team has people who belong and people who lead. Begin with those who already meet each week.
            </EmptyState>
          )}
          <Archived teams={archived} />
        </div>
      )}
      {addingUnder && (
        <TeamDialog
          team={null}
          parentId={addingUnder}
          teams={standing}
          onSaved={({ id }) => {
            addUnder(null);
            void navigate({ to: '/teams/$id', params: { id } });
          }}
          onClose={() => addUnder(null)}
        />
      )}
    </Page>
  );
}

function Archived({ teams }: { teams: readonly TeamInList[] }) {
  const may = useMay();
  if (teams.length === 0) return null;
  return (
    <Fold title={counted(teams.length, 'archived team')}>
      <ul className={css.archived}>
        {teams.map((team) => (
          <li key={team.id} data-row={team.id}>
            <Link data-row-main to="/teams/$id" params={{ id: team.id }}>
              {team.name}
            </Link>
            {may('teams.archive', { teamId: team.id }) && (
              <Button
                kind="quiet"
                size="small"
                aria-label={`Bring ${team.name} back`}
                onPress={() => void restoreTeam(team)}
              >
                Bring back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

// A team: what it is there for, who belongs, what it works on in a cycle, what it watches, and the teams under it.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Team } from '../../../actions/teams.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { ArchiveTeam, restoreTeam } from '../../okr/team/archive-team.tsx';
import { MembersDialog } from '../../okr/team/members-dialog.tsx';
import { TeamDialog } from '../../okr/team/team-dialog.tsx';
import { Button } from '../../parts/button.tsx';
import { useRowKeys } from '../../parts/row-list.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { Aside } from './aside.tsx';
import { TeamKpis } from './kpis.tsx';
import { TeamObjectives } from './objectives.tsx';
import css from './team.module.css';

const home = { label: 'Teams', to: '/teams' };

export default function TeamPage() {
  const { id } = useParams({ from: '/framed/teams/$id' });
  const { data, error, refetch } = useQuery(ask.teams.get.queryOptions({ input: { id } }));
  if (data) return <Standing key={id} team={data} />;
  if (!error) return <PageSkeleton />;
  return (
    <Unread what="This team" title="Team" crumbs={[home]} error={error} onRetry={() => void refetch()} />
  );
}

type Work = 'edit' | 'people' | 'archive';

function Standing({ team }: { team: Team }) {
  const may = useMay();
  const box = useRef<HTMLDivElement>(null);
  const [work, start] = useState<Work | null>(null);
  const teams = useQuery(ask.teams.list.queryOptions({ input: {} }));
  const { id, name, purpose, archivedAt, path } = team;
  const mayEdit = !archivedAt && may('teams.edit', { teamId: id });
  useRowKeys(box);
  useShortcuts([
    mayEdit && { keys: 'e', label: 'Edit the team', group: 'This page', run: () => start('edit') },
  ]);
  const close = () => start(null);
  return (
    <Page
      title={name}
      crumbs={[home, ...path.map((above) => ({ label: above.name, to: `/teams/${above.id}` }))]}
    >
      <PageTitle actions={<Actions {...{ team, mayEdit }} onStart={start} />}>{name}</PageTitle>
      {archivedAt && (
        <p className={css.archived}>
          This team is archived. Its history stays; nothing new is drafted, read or changed for it.
        </p>
      )}
      {purpose && <p className={css.purpose}>{purpose}</p>}
      <div className={css.two} ref={box}>
        <div>
          <TeamObjectives team={team} />
          <TeamKpis team={team} />
        </div>
        <Aside team={team} onEditPeople={mayEdit ? () => start('people') : undefined} />
      </div>
      {work === 'edit' && (
        <TeamDialog team={team} teams={teams.data?.teams ?? []} onSaved={close} onClose={close} />
      )}
      {work === 'people' && <MembersDialog team={team} onClose={close} />}
      {work === 'archive' && <ArchiveTeam team={team} onClose={close} />}
    </Page>
  );
}

function Actions({
  team,
  mayEdit,
  onStart,
}: {
  team: Team;
  mayEdit: boolean;
  onStart: (work: Work) => void;
}) {
  const may = useMay();
  const mayArchive = team.parentId !== null && may('teams.archive', { teamId: team.id });
  if (team.archivedAt)
    return mayArchive && <Button onPress={() => void restoreTeam(team)}>Bring it back</Button>;
  return (
    <>
      {mayArchive && (
        <Button kind="quiet" onPress={() => onStart('archive')}>
          Archive
        </Button>
      )}
      {mayEdit && (
        <Button kind="quiet" keys="e" onPress={() => onStart('edit')}>
          Edit
        </Button>
      )}
    </>
  );
}

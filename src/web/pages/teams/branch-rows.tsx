// Teams and the teams under them, one row each, set in by their depth.
import IconDots from '@tabler/icons-react/icons/IconDots';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../app/may.ts';
import { ArchiveTeam } from '../../okr/team/archive-team.tsx';
import { TeamDialog } from '../../okr/team/team-dialog.tsx';
import type { Branch, TeamInList } from '../../okr/team/tree.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuEntry } from '../../parts/menu.tsx';
import { counted } from '../../parts/numbers.ts';
import css from './teams.module.css';

type Props = {
  branches: readonly Branch<TeamInList>[];
  teams: readonly TeamInList[];
  onAdd: (parentId: string) => void;
  depth?: number;
};

export function BranchRows({ branches, teams, onAdd, depth = 0 }: Props) {
  return (
    <ul className={css.branch} data-depth={Math.min(depth, 6)} aria-label={depth === 0 ? 'Teams' : undefined}>
      {branches.map(({ team, below }) => (
        <li key={team.id}>
          <TeamRow team={team} teams={teams} onAdd={onAdd} />
          {below.length > 0 && <BranchRows branches={below} teams={teams} onAdd={onAdd} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  );
}

function TeamRow({ team, teams, onAdd }: Pick<Props, 'teams' | 'onAdd'> & { team: TeamInList }) {
  const [work, start] = useState<'edit' | 'archive' | null>(null);
  const { id, name, purpose, leads, memberCount, objectives } = team;
  const entries = useEntries(team, start, onAdd);
  const close = () => start(null);
  return (
    <div className={css.row} data-row={id}>
      <div className={css.name}>
        <Link data-row-main to="/teams/$id" params={{ id }}>
          {name}
        </Link>
        {purpose && <p className="w">{purpose}</p>}
      </div>
      <div className={css.facts}>
        <p>{leads.length > 0 ? leads.map((lead) => lead.name).join(', ') : 'Nobody leads it yet'}</p>
        <p>{counted(memberCount, 'person', 'people')}</p>
        <p>
          {objectives > 0 ? (
            <Link to="/cycle" search={{ team: id }}>
              {counted(objectives, 'objective')}
            </Link>
          ) : (
            'no objective'
          )}
        </p>
      </div>
      {entries.length > 0 && (
        <Menu label={`What to do about ${name}`} sections={[{ entries }]}>
          <Button kind="quiet" size="small" className={css.more} aria-label={`More about ${name}`}>
            <IconDots aria-hidden="true" />
          </Button>
        </Menu>
      )}
      {work === 'edit' && <TeamDialog team={team} teams={teams} onSaved={close} onClose={close} />}
      {work === 'archive' && <ArchiveTeam team={team} onClose={close} />}
    </div>
  );
}

function useEntries(
  { id, parentId }: TeamInList,
  start: (work: 'edit' | 'archive') => void,
  onAdd: Props['onAdd'],
): MenuEntry[] {
  const may = useMay();
  const entries: MenuEntry[] = [];
  if (may('teams.edit', { teamId: id }))
    entries.push({ id: 'edit', label: 'Edit', note: 'name, purpose, place', run: () => start('edit') });
  if (may('teams.create', { teamId: id }))
    entries.push({ id: 'add', label: 'Add a team under it', run: () => onAdd(id) });
  if (parentId !== null && may('teams.archive', { teamId: id }))
    entries.push({ id: 'archive', label: 'Archive', danger: true, run: () => start('archive') });
  return entries;
}

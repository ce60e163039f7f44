// The workspace at the foot of the side bar: its name, the way to the others, and to one more. A demo is marked so wherever one is in it.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu } from '../parts/menu.tsx';
import { useOpen } from './everywhere.tsx';
import { mayMakeWorkspace, useMe } from './me.ts';
import css from './shell.module.css';
import { enterWorkspace } from './workspace.ts';

export function WorkspaceMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const open = useOpen();
  if (!me) return <div className={css.workspace} />;
  const { workspace, workspaces } = me;
  const entries = workspaces.map(({ id, name, isDemo }) => ({
    id,
    label: name,
    note: isDemo ? 'Demo' : undefined,
    isChosen: id === workspace.id,
    run: () => (id === workspace.id ? undefined : enterWorkspace(id)),
  }));
  const others = [
    {
      id: 'settings',
      label: 'Workspace settings',
      run: () => void navigate({ to: '/settings/$section', params: { section: 'workspace' } }),
    },
    ...(mayMakeWorkspace(me) ? [{ id: 'new', label: 'Make another workspace', run: open.newWorkspace }] : []),
  ];
  return (
    <Menu
      label="Workspaces"
      placement="top start"
      sections={[{ title: 'Work in', entries }, { entries: others }]}
    >
      <AriaButton className={css.workspace} aria-label={`Workspace ${workspace.name}, change`}>
        <span className={css.workspaceName}>{workspace.name}</span>
        <IconChevronDown size={14} aria-hidden="true" />
      </AriaButton>
    </Menu>
  );
}

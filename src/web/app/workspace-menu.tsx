// The workspace at the foot of the side bar: its name, and the way to the others for those who have several.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu } from '../parts/menu.tsx';
import { useMe } from './me.ts';
import css from './shell.module.css';
import { enterWorkspace } from './workspace.ts';

export function WorkspaceMenu() {
  const me = useMe();
  if (!me) return <div className={css.workspace} />;
  const { workspace, workspaces } = me;
  if (workspaces.length < 2)
    return (
      <div className={css.workspace}>
        <span className={css.workspaceName}>{workspace.name}</span>
      </div>
    );
  const entries = workspaces.map(({ id, name }) => ({
    id,
    label: name,
    isChosen: id === workspace.id,
    run: () => (id === workspace.id ? undefined : enterWorkspace(id)),
  }));
  return (
    <Menu label="Workspaces" placement="top start" sections={[{ title: 'Work in', entries }]}>
      <AriaButton className={css.workspace} aria-label={`Workspace ${workspace.name}, change`}>
        <span className={css.workspaceName}>{workspace.name}</span>
        <IconChevronDown size={14} aria-hidden="true" />
      </AriaButton>
    </Menu>
  );
}

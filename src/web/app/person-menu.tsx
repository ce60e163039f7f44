// Behind your initials: theme, keys, your own settings, other workspaces and the way out. On a phone also the places the bar has no room for.
import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';
import { setCharacterKeys, useCharacterKeys } from '../keyboard/character-keys.ts';
import { Avatar, initialsOf } from '../parts/avatar.tsx';
import { Menu, type MenuGroup } from '../parts/menu.tsx';
import { useOpen } from './everywhere.tsx';
import { mayMakeWorkspace, signOut, useMe } from './me.ts';
import { places } from './navigation.ts';
import css from './shell.module.css';
import { setTheme, themes, useTheme } from './theme.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { enterWorkspace } from './workspace.ts';

const themeWords = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

export function PersonMenu() {
  const me = useMe();
  const theme = useTheme();
  const characters = useCharacterKeys();
  const narrow = useIsNarrow();
  const open = useOpen();
  const navigate = useNavigate();
  const others = me?.workspaces.filter(({ id }) => id !== me.workspace.id) ?? [];
  const elsewhere = places().filter(({ onPhone }) => !onPhone);
  const sections: MenuGroup[] = [
    {
      title: 'Go to',
      entries: narrow
        ? elsewhere.map(({ label, to }) => ({ id: to, label, run: () => void navigate({ to }) }))
        : [],
    },
    {
      title: 'Theme',
      entries: themes.map((each) => ({
        id: each,
        label: themeWords[each],
        isChosen: each === theme,
        run: () => setTheme(each),
      })),
    },
    {
      title: 'Keys',
      entries: [
        { id: 'sheet', label: 'Show all keys', keys: '?', run: open.keys },
        {
          id: 'characters',
          label: 'Single-letter keys',
          isChosen: characters,
          run: () => setCharacterKeys(!characters),
        },
      ],
    },
    {
      entries: [{ id: 'settings', label: 'Your settings', run: () => void navigate({ to: '/settings' }) }],
    },
    {
      title: 'Other workspaces',
      entries: [
        ...others.map(({ id, name }) => ({ id, label: name, run: () => enterWorkspace(id) })),
        // On a wide screen this stands at the foot of the side bar.
        ...(narrow && me && mayMakeWorkspace(me)
          ? [{ id: 'new', label: 'Make another workspace', run: open.newWorkspace }]
          : []),
      ],
    },
    { entries: [{ id: 'out', label: 'Sign out', run: () => void signOut() }] },
  ];
  return (
    <Menu label={me ? me.name : 'You'} sections={sections}>
      <AriaButton className={css.person}>
        <Avatar name={me?.name ?? ''} beside />
        <span className="visually-hidden">
          {me ? `${me.name}, ${initialsOf(me.name)}, your menu` : 'Your menu'}
        </span>
      </AriaButton>
    </Menu>
  );
}

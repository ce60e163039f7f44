// What can be done from anywhere but has no key of its own: the palette finds it by its words. Draws nothing.
import { useNavigate } from '@tanstack/react-router';
import { setCharacterKeys, useCharacterKeys } from '../keyboard/character-keys.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useMay } from './may.ts';
import { mayMakeWorkspace, signOut, useMe } from './me.ts';
import { useOwed } from './owed.ts';
import { setTheme, themes, useTheme } from './theme.ts';
import { enterWorkspace } from './workspace.ts';

const themeDeeds = {
  system: 'Use the theme of the system',
  light: 'Use the light theme',
  dark: 'Use the dark theme',
} as const;

const settings = [
  ['you', 'Open your own settings'],
  ['signing-in', 'Change how you sign in: password, second step, passkeys'],
  ['tokens', 'Manage API tokens'],
  ['workspace', 'Change workspace settings'],
  ['cycles', 'Manage cycles and their phases'],
  ['rhythm', 'Say who sponsors, who runs the programme, and which days are off'],
  ['notifications', 'Choose how you are told: daily mail, at once, quiet hours'],
  ['demo', 'Look around or remove the demo'],
] as const;

/** Stands before the pages, so that a page with a deed of its own for a key has that key. */
export function Commands({ onNewWorkspace }: { onNewWorkspace: () => void }) {
  useWork();
  useFurnishings(onNewWorkspace);
  return null;
}

function useWork(): void {
  const me = useMe();
  const may = useMay();
  const owed = useOwed();
  const navigate = useNavigate();
  const teams = me ? [...me.leads, ...me.teams] : [];
  const mayDraft = may('objectives.create') || teams.some((teamId) => may('objectives.create', { teamId }));
  const work = { keys: '', group: 'Everywhere', givesWay: true };
  useShortcuts([
    mayDraft && {
      ...work,
      keys: 'n',
      label: 'Draft a new objective',
      run: () => void navigate({ to: '/objectives/new' }),
    },
    owed.checkIns > 0 && {
      ...work,
      keys: 'c',
      label: 'Check in',
      run: () => void navigate({ to: '/check-in' }),
    },
    {
      ...work,
      label: 'See what waits for you as sponsor',
      run: () => void navigate({ to: '/sponsor' }),
    },
    {
      ...work,
      label: 'Print the report on the quarter',
      run: () => void navigate({ to: '/diagnosis/report' }),
    },
    {
      ...work,
      label: 'Answer eighteen questions: which help fits',
      run: () => void navigate({ to: '/which-help', search: { step: 1 } }),
    },
    { ...work, label: 'Do today’s drills', run: () => void navigate({ to: '/academy/drills' }) },
    { ...work, label: 'Write in the studio', run: () => void navigate({ to: '/academy/studio' }) },
    {
      ...work,
      label: 'Hold a difficult conversation, to practise',
      run: () => void navigate({ to: '/academy/conversations' }),
    },
    {
      ...work,
      label: 'Judge a case, to practise',
      run: () => void navigate({ to: '/academy/practice' }),
    },
    may('cohorts.run') && {
      ...work,
      label: 'See who learns together: cohorts',
      run: () => void navigate({ to: '/academy/cohorts' }),
    },
    { ...work, label: 'Read what you were told', run: () => void navigate({ to: '/notifications' }) },
    may('mails.read') && { ...work, label: 'Look at the mail', run: () => void navigate({ to: '/mailbox' }) },
    may('audit.read') && {
      ...work,
      label: 'Look up what happened',
      run: () => void navigate({ to: '/settings/$section', params: { section: 'what-happened' } }),
    },
    may('imports.run') && { ...work, label: 'Import a file', run: () => void navigate({ to: '/import' }) },
    may('exports.run') && {
      ...work,
      label: 'Export to a file',
      run: () => void navigate({ to: '/export' }),
    },
  ]);
}

function useFurnishings(onNewWorkspace: () => void): void {
  const me = useMe();
  const theme = useTheme();
  const characters = useCharacterKeys();
  const navigate = useNavigate();
  const others = me?.workspaces.filter(({ id }) => id !== me.workspace.id) ?? [];
  const newWorkspace: [string, () => void] = ['Make another workspace', onNewWorkspace];
  const deeds: [label: string, run: () => void][] = [
    ...settings.map(([section, label]): [string, () => void] => [
      label,
      () => void navigate({ to: '/settings/$section', params: { section } }),
    ]),
    ...themes
      .filter((each) => each !== theme)
      .map((each): [string, () => void] => [themeDeeds[each], () => setTheme(each)]),
    [
      characters ? 'Turn single-letter keys off' : 'Turn single-letter keys on',
      () => setCharacterKeys(!characters),
    ],
    ...others.map(({ id, name }): [string, () => void] => [
      `Switch to the workspace ${name}`,
      () => enterWorkspace(id),
    ]),
    ...(me && mayMakeWorkspace(me) ? [newWorkspace] : []),
    ['Sign out', () => void signOut()],
  ];
  useShortcuts(deeds.map(([label, run]) => ({ keys: '', label, group: 'Yours', run })));
}

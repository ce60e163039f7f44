// What works on every page: going places by key, the palette and the sheet of keys. Both load only when opened.
import { useNavigate } from '@tanstack/react-router';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useMay } from './may.ts';
import { useMe } from './me.ts';
import { places } from './navigation.ts';

const Palette = lazy(() => import('../keyboard/palette.tsx'));
const KeySheet = lazy(() => import('../keyboard/key-sheet.tsx'));

type Open = { palette: () => void; keys: () => void };
const OpenContext = createContext<Open>({ palette: () => {}, keys: () => {} });

/** Opens the palette or the sheet of keys. */
export function useOpen(): Open {
  return useContext(OpenContext);
}

export function Everywhere({ children }: { children: ReactNode }) {
  const [shown, show] = useState<'palette' | 'keys' | null>(null);
  const navigate = useNavigate();
  const open = useMemo(() => ({ palette: () => show('palette'), keys: () => show('keys') }), []);
  useShortcuts([
    { keys: 'mod+k', label: 'Search or do', group: 'Everywhere', run: open.palette, onlyKey: true },
    { keys: '?', label: 'Show all keys', group: 'Everywhere', run: open.keys },
    ...places().map(({ label, to, keys }) => ({
      keys,
      label: `Go to ${label}`,
      group: 'Go to',
      run: () => void navigate({ to }),
      onlyKey: true,
    })),
  ]);
  return (
    <OpenContext value={open}>
      <NewObjectiveKey />
      {children}
      <Suspense>
        {shown === 'palette' && <Palette onClose={() => show(null)} onShowKeys={open.keys} />}
        {shown === 'keys' && <KeySheet onClose={() => show(null)} />}
      </Suspense>
    </OpenContext>
  );
}

// Stands before the pages, so that a page with a new thing of its own has the key.
function NewObjectiveKey() {
  const me = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const teams = me ? [...me.leads, ...me.teams] : [];
  const mayDraft = may('objectives.create') || teams.some((teamId) => may('objectives.create', { teamId }));
  useShortcuts([
    mayDraft && {
      keys: 'n',
      label: 'Draft a new objective',
      group: 'Everywhere',
      run: () => void navigate({ to: '/objectives/new' }),
    },
  ]);
  return null;
}

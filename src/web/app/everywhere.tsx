// What works on every page: going places by key, the palette and the sheet of keys. Both load only when opened.
import { useNavigate, useRouter } from '@tanstack/react-router';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { isTyping } from '../keyboard/listen.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { Commands } from './commands.tsx';
import { isAt, places } from './navigation.ts';

const Palette = lazy(() => import('../keyboard/palette.tsx'));
const KeySheet = lazy(() => import('../keyboard/key-sheet.tsx'));
const NewWorkspaceDialog = lazy(() =>
  import('./new-workspace.tsx').then((file) => ({ default: file.NewWorkspaceDialog })),
);

type Open = { palette: () => void; keys: () => void; newWorkspace: () => void };
const OpenContext = createContext<Open>({ palette: () => {}, keys: () => {}, newWorkspace: () => {} });

/** Opens the palette, the sheet of keys, or the form for one more workspace. */
export function useOpen(): Open {
  return useContext(OpenContext);
}

export function Everywhere({ children }: { children: ReactNode }) {
  const [shown, show] = useState<keyof Open | null>(null);
  const navigate = useNavigate();
  const goBack = useGoBack();
  const open = useMemo(
    () => ({
      palette: () => show('palette'),
      keys: () => show('keys'),
      newWorkspace: () => show('newWorkspace'),
    }),
    [],
  );
  useShortcuts([
    { keys: 'mod+k', label: 'Search or do', group: 'Everywhere', run: open.palette, onlyKey: true },
    { keys: '?', label: 'Show all keys', group: 'Everywhere', run: open.keys },
    { keys: 'escape', label: 'Close or go back', group: 'Everywhere', run: goBack, onlyKey: true },
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
      <Commands onNewWorkspace={open.newWorkspace} />
      {children}
      <Suspense>
        {shown === 'palette' && <Palette onClose={() => show(null)} onShowKeys={open.keys} />}
        {shown === 'keys' && <KeySheet onClose={() => show(null)} />}
        {shown === 'newWorkspace' && <NewWorkspaceDialog isOpen onClose={() => show(null)} />}
      </Suspense>
    </OpenContext>
  );
}

/** Out of a field first, then out of the page: where one came from, or up to the place it belongs to. A place itself is the top. */
function useGoBack(): () => void {
  const router = useRouter();
  return () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && isTyping(focused)) return focused.blur();
    const path = router.state.location.pathname;
    const place = places().find((each) => isAt(each, path));
    if (place?.to === path) return;
    if (router.history.canGoBack()) router.history.back();
    else void router.navigate({ to: place?.to ?? '/' });
  };
}

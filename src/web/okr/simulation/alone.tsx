// The frame of a screen that is played full size: keys of its own, and a place for what cannot be played.
import { type ReactNode, useEffect } from 'react';
import { Everywhere, useOpen } from '../../app/everywhere.tsx';
import { listenLive } from '../../app/live.ts';
import { useMe } from '../../app/me.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { Layer } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import css from './alone.module.css';

export function FullScreen({ children }: { children: ReactNode }) {
  const workspaceId = useMe()?.workspace.id;
  useEffect(() => {
    if (workspaceId) listenLive(workspaceId);
  }, [workspaceId]);
  return (
    <Everywhere>
      <Layer>
        <Keys />
        {children}
      </Layer>
    </Everywhere>
  );
}

function Keys() {
  const open = useOpen();
  useShortcuts([{ keys: '?', label: 'Show all keys', group: 'This page', run: open.keys, onlyKey: true }]);
  return null;
}

/** One column in the middle, for what is not the stage. */
export function Alone({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Quarterdeck`;
  }, [title]);
  return (
    <main id="main" className={css.alone}>
      <h1>{title}</h1>
      {children}
      <LinkButton to="/simulator">Go to the simulator</LinkButton>
    </main>
  );
}

/** A run that could not be read, or is not there for whoever asks. */
export function NotPlayable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return problemOf(error).code === 'not-found' ? (
    <Alone title="There is no run at this address">
      <p>It may be somebody else’s, or it was never begun.</p>
    </Alone>
  ) : (
    <Alone title="This run could not be read">
      <ErrorState error={error} level={2} safe="What was answered is kept." onRetry={onRetry} />
    </Alone>
  );
}

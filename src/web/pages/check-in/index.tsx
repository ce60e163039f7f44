// The weekly minute: every key result that is due, one after the other, with the keyboard alone.
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { allows } from '../../../core/cycle.ts';
import { Everywhere, useOpen } from '../../app/everywhere.tsx';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { NextDue } from '../../okr/next-due.tsx';
import { Layer } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './check-in.module.css';
import { Stepper } from './stepper.tsx';
import { type Step, useSteps } from './steps.ts';
import { TopBar } from './top-bar.tsx';

export default function CheckInPage() {
  return (
    <Everywhere>
      {/* Half a note typed beside its field must not lead to another page: only the keys of this screen are heard. */}
      <Layer>
        <Keys />
        <Walk />
      </Layer>
    </Everywhere>
  );
}

function Keys() {
  const open = useOpen();
  useShortcuts([{ keys: '?', label: 'Show all keys', group: 'This page', run: open.keys, onlyKey: true }]);
  return null;
}

function Walk() {
  const steps = useSteps();
  const me = useMe();
  const may = useMay();
  const address = useRouterState({ select: ({ location }) => location.searchStr });
  // With every check-in the server's list grows shorter: the walk keeps the one it began with.
  const [walk, setWalk] = useState<{ address: string; steps: Step[] } | null>(null);
  if (walk?.address === address && me) return <Stepper key={address} steps={walk.steps} me={me} />;
  if (steps.state === 'ready' && me) {
    const mine = steps.steps.filter(
      ({ thing, cycle }) => allows(cycle.phase, 'check in') && may('check-ins.record', thing),
    );
    if (mine.length > 0) setWalk({ address, steps: mine });
  }
  return (
    <Alone>
      {steps.state === 'failed' ? (
        <Failed error={steps.error} onRetry={steps.retry} />
      ) : steps.state === 'loading' || !me ? (
        <Skeleton lines={5} label="Loading your check-ins" />
      ) : (
        <Nothing isAll={steps.isAll} />
      )}
    </Alone>
  );
}

function Alone({ children }: { children: React.ReactNode }) {
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/' });
  useShortcuts([{ keys: 'escape', label: 'Leave', group: 'This page', run: leave, onlyKey: true }]);
  useEffect(() => {
    document.title = 'Check in · Quarterdeck';
  }, []);
  return (
    <div className={css.screen}>
      <TopBar onLeave={leave} />
      <main className={css.body} id="main">
        <div className={css.alone}>{children}</div>
      </main>
    </div>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (problemOf(error).code !== 'not-found')
    return (
      <>
        <h1>Your check-ins could not be read</h1>
        <ErrorState error={error} level={2} onRetry={onRetry} />
      </>
    );
  return (
    <>
      <h1>There is nothing at this address</h1>
      <p className={css.lead}>It may have been moved or removed, or it is not yours to see.</p>
      <LinkButton to="/">Go to Home</LinkButton>
    </>
  );
}

function Nothing({ isAll }: { isAll: boolean }) {
  return (
    <>
      <h1>{isAll ? 'Nothing is owed this week' : 'There is nothing to check in on here'}</h1>
      <p className={css.lead}>
        {isAll ? (
          <NextDue />
        ) : (
          'Check-ins are made by the owner, contributors and leads, while the cycle is open.'
        )}
      </p>
      <LinkButton to="/">Go to Home</LinkButton>
    </>
  );
}

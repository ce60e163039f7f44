// The quarter being practised, on this device. When it has been played, the debrief takes over.
import { Navigate, useNavigate } from '@tanstack/react-router';
import { Alone, FullScreen } from '../okr/simulation/alone.tsx';
import { usePractice } from '../okr/simulation/practice.ts';
import { Stage } from '../okr/simulation/stage/index.tsx';
import { Skeleton } from '../parts/skeleton.tsx';

export default function SimulatorPractice() {
  return (
    <FullScreen>
      <Playing />
    </FullScreen>
  );
}

function Playing() {
  const practice = usePractice();
  const navigate = useNavigate();
  if (practice.state === 'loading') return <Skeleton lines={6} label="Loading the quarter" />;
  if (practice.state === 'none')
    return (
      <Alone title="No quarter is under way on this device">
        <p>Practice is kept on the device it was begun on. Begin one, and it waits for you here.</p>
      </Alone>
    );
  if (practice.state === 'unplayable')
    return (
      <Alone title="This quarter was begun under another version">
        <p>The simulator has changed since, so its decisions would mean something else. Begin a new one.</p>
      </Alone>
    );
  if (practice.isPlayed) return <Navigate to="/simulator/debrief" replace />;
  return <Stage play={practice.play} onLeave={() => void navigate({ to: '/simulator' })} />;
}

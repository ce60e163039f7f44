// One meeting, full screen: prepared before it, run while it runs, read afterwards. Everybody in it sees the same page.
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Everywhere, useOpen } from '../../app/everywhere.tsx';
import { listenLive } from '../../app/live.ts';
import { useMe } from '../../app/me.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { useMeeting } from '../../okr/meeting/use-meeting.ts';
import { nameOf } from '../../okr/meeting/words.ts';
import { Brand } from '../../parts/brand.tsx';
import { Layer } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { After } from './after/index.tsx';
import { Before } from './before/index.tsx';
import css from './meeting.module.css';
import { Run } from './run/index.tsx';

export default function MeetingPage() {
  return (
    <Everywhere>
      {/* Letters pressed in a meeting mean the meeting: only the keys of this screen are heard. */}
      <Layer>
        <Keys />
        <One />
      </Layer>
    </Everywhere>
  );
}

function Keys() {
  const open = useOpen();
  const navigate = useNavigate();
  useShortcuts([
    { keys: '?', label: 'Show all keys', group: 'This page', run: open.keys, onlyKey: true },
    {
      keys: 'escape',
      label: 'Leave; the meeting goes on',
      group: 'This page',
      run: () => void navigate({ to: '/meetings' }),
      onlyKey: true,
    },
  ]);
  return null;
}

function One() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: meeting, error, refetch } = useMeeting(id);
  const workspaceId = useMe()?.workspace.id;
  useEffect(() => {
    if (workspaceId) listenLive(workspaceId);
  }, [workspaceId]);
  useEffect(() => {
    document.title = `${meeting ? nameOf(meeting) : 'Meeting'} · Quarterdeck`;
  }, [meeting]);
  if (meeting) {
    if (meeting.state === 'running') return <Run meeting={meeting} />;
    if (meeting.endedAt) return <After meeting={meeting} />;
    return <Before meeting={meeting} />;
  }
  const isMissing = error !== null && problemOf(error).code === 'not-found';
  return (
    <div className={css.alone}>
      <header className={css.top}>
        <Link to="/meetings" className={css.home}>
          <Brand />
        </Link>
      </header>
      <main id="main" className={css.page}>
        {isMissing ? (
          <>
            <h1>There is no meeting at this address</h1>
            <p className={css.lead}>It may belong to another workspace, or the address is cut short.</p>
            <LinkButton to="/meetings">Go to the calendar</LinkButton>
          </>
        ) : error ? (
          <>
            <h1>The meeting could not be read</h1>
            <ErrorState error={error} level={2} onRetry={() => void refetch()} />
          </>
        ) : (
          <Skeleton lines={7} label="Loading the meeting" />
        )}
      </main>
    </div>
  );
}

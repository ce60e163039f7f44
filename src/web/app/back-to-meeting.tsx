// A line above every page while a meeting one belongs to goes on elsewhere: one press leads back.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { Button } from '../parts/button.tsx';
import css from './back-to-meeting.module.css';
import { ask } from './client.ts';
import { keepMeeting, useInMeeting } from './in-meeting.ts';

export function BackToMeeting() {
  const meeting = useInMeeting();
  return meeting && <Line {...meeting} />;
}

function Line({ id, name }: { id: string; name: string }) {
  const navigate = useNavigate();
  const { data, isError } = useQuery(
    ask.meetings.get.queryOptions({ input: { id }, staleTime: 30_000, refetchInterval: 60_000 }),
  );
  const isOver = isError || (data !== undefined && data.endedAt !== null);
  const back = () => void navigate({ to: '/meetings/$id', params: { id } });
  useShortcuts([{ keys: 'g b', label: 'Back to the meeting', group: 'Go to', run: back }]);
  return (
    <section className={css.line} aria-label="Meeting">
      <span>{isOver ? `${name} is over.` : `${name} goes on. What you do here is read out at its end.`}</span>
      {isOver ? (
        <Button size="small" kind="quiet" onPress={() => keepMeeting(null)}>
          Dismiss
        </Button>
      ) : (
        <Button size="small" keys="g b" onPress={back}>
          Back to the meeting
        </Button>
      )}
    </section>
  );
}

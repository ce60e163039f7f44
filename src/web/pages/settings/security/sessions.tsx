// Every browser one is signed in with, this one first, and the way to end the others.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useMe } from '../../../app/me.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { Moment } from '../../../parts/date-text.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { counted } from '../../../parts/numbers.ts';
import { Row, RowList } from '../../../parts/row-list.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { toast } from '../../../parts/toast.tsx';
import css from '../settings.module.css';
import { agentWords } from './agent-words.ts';

export function Sessions() {
  const zone = useMe()?.zone ?? 'UTC';
  const list = useQuery(ask.sessions.list.queryOptions({ input: {} }));
  const [error, setError] = useState<unknown>(null);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} small />;
  if (!list.data) return <Skeleton lines={3} />;
  const sessions = list.data.sessions.toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
  const done = async (work: () => Promise<string>) => {
    setError(null);
    try {
      toast(await work());
      await queryClient.invalidateQueries({ queryKey: ask.sessions.key() });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      <RowList label="Sessions" className={css.rows}>
        {sessions.map(({ id, agent, address, isThisOne, createdAt, lastSeenAt }) => (
          <Row key={id} id={id} className={css.row}>
            <span>
              {agentWords(agent)}
              {isThisOne && <b>, this one</b>}
              <small>
                {address ? `From ${address}, ` : ''}since <Moment at={createdAt} zone={zone} />
                {!isThisOne && (
                  <>
                    , last used <Moment at={lastSeenAt} zone={zone} />
                  </>
                )}
              </small>
            </span>
            {!isThisOne && (
              <Button
                kind="quiet"
                size="small"
                aria-label={`End the session of ${agentWords(agent)} from ${address}`}
                onPress={() =>
                  void done(async () => {
                    await shelf.sessions.end({ id });
                    return 'Session ended';
                  })
                }
              >
                End
              </Button>
            )}
          </Row>
        ))}
      </RowList>
      {error !== null && <ErrorState error={error} small />}
      {sessions.length > 1 && (
        <div className={css.acts}>
          <Button
            onPress={() =>
              void done(async () => {
                const { ended } = await shelf.sessions.endOthers({});
                return `${counted(ended, 'session')} ended`;
              })
            }
          >
            End all others
          </Button>
        </div>
      )}
    </>
  );
}

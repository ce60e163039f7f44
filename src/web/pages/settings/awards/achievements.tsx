// What can be achieved, every edition, the newest first.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../../app/client.ts';
import { Button } from '../../../parts/button.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { Row, RowList } from '../../../parts/row-list.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../settings.module.css';
import { PublishDialog } from './publish-dialog.tsx';

export function Achievements() {
  const { data, error, refetch } = useQuery(ask.achievements.list.queryOptions({ input: {} }));
  const [publishing, publish] = useState(false);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} small />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <>
      {data.achievements.length === 0 ? (
        <EmptyState title="None yet">Nothing can be awarded before something is published.</EmptyState>
      ) : (
        <RowList label="Achievements" className={css.rows}>
          {data.achievements.map(({ id, name, edition, isCurrent, awarded, description }) => (
            <Row key={id} id={id} className={css.row}>
              <span className={isCurrent ? undefined : css.gone}>
                {name}, edition {edition}
                <small>
                  {description} Given {awarded === 1 ? 'once' : `${awarded} times`}.
                  {!isCurrent && ' A newer edition is published.'}
                </small>
              </span>
            </Row>
          ))}
        </RowList>
      )}
      <div className={css.acts}>
        <Button onPress={() => publish(true)}>Publish an achievement</Button>
      </div>
      {publishing && <PublishDialog onClose={() => publish(false)} />}
    </>
  );
}

// Who has this playbook, and what the signals say since. Taking it on needs something open: a reading that proves the pattern.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Playbook } from '../../../diagnosis/playbook.ts';
import type { shelf } from '../../app/client.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useToday } from '../../app/today.ts';
import { BeginDialog } from '../../okr/diagnosis/begin-dialog.tsx';
import { drop, wake } from '../../okr/diagnosis/trouble-deeds.ts';
import { Button } from '../../parts/button.tsx';
import { dayWords } from '../../parts/dates.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './playbook.module.css';

type Row = Awaited<ReturnType<typeof shelf.troubles.list>>['troubles'][number];

export function TakeOn({ playbook: { pattern, owner } }: { playbook: Playbook }) {
  const { data, error, refetch } = useQuery(ask.troubles.list.queryOptions({ input: {} }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} small />;
  if (!data) return <Skeleton lines={3} />;
  const row = data.troubles.find(({ what, healedOn }) => what === pattern && !healedOn);
  const healed = data.troubles.find(({ what, healedOn }) => what === pattern && healedOn);
  if (row) return <Open row={row} />;
  return (
    <>
      <h2>Not found here now</h2>
      <p>
        {healed?.healedOn
          ? `It was, and healed on ${dayWords(healed.healedOn)}. `
          : 'No reading has proved this pattern. '}
        The moves do no harm without one; they are usually begun by{' '}
        {owner === 'team leads' ? 'the team leads' : `the ${owner}`}.
      </p>
    </>
  );
}

function Open({ row }: { row: Row }) {
  const may = useMay();
  const today = useToday();
  const [isAsking, setAsking] = useState(false);
  const { ownerName, playbookOn, retestOn, snoozedUntil, snoozedBecause, sincePlaybook } = row;
  const mayAct = may('troubles.edit', { ownerId: row.ownerId });
  return (
    <>
      <h2>{playbookOn ? `${ownerName} has it` : snoozedUntil ? 'Put off' : 'Open, and nobody has it yet'}</h2>
      <p>
        Found on {dayWords(row.openedOn, 'plain', today)} in {row.cycleName}.
        {playbookOn && ` Taken on ${dayWords(playbookOn, 'plain', today)}.`}
        {retestOn && ` Measured again ${dayWords(retestOn, 'weekday', today)}.`}
        {snoozedUntil && ` Put off until ${dayWords(snoozedUntil, 'weekday', today)}: ${snoozedBecause}`}
      </p>
      {sincePlaybook && (
        <ul className={css.says}>
          {sincePlaybook.says.map((says) => (
            <li key={says}>{says}</li>
          ))}
          {sincePlaybook.says.length === 0 && <li>No reading since tells yet.</li>}
        </ul>
      )}
      {mayAct && (
        <div className={css.buttons}>
          {snoozedUntil && <Button onPress={() => void wake(row)}>Look again</Button>}
          {playbookOn ? (
            <Button kind="quiet" onPress={() => void drop(row)}>
              Lay it aside
            </Button>
          ) : (
            <Button kind="main" onPress={() => setAsking(true)}>
              Take it on
            </Button>
          )}
        </div>
      )}
      {isAsking && <BeginDialog trouble={row} onClose={() => setAsking(false)} />}
    </>
  );
}

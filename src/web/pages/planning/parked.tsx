// What has to wait: parked in this cycle, or in an earlier one and not taken up since. Each with its reason.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Planning } from '../../../actions/planning.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Section } from '../../parts/section.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './planning.module.css';

export function Parked({ plan: { parked }, mayRank }: { plan: Planning; mayRank: boolean }) {
  return (
    <Section title="Parked" aside="not committed in this quarter">
      <ul className={css.list}>
        {parked.map((row) => (
          <ParkedRow key={row.objectiveId} {...row}>
            {mayRank && (
              <Step
                say="Take it back"
                about={row.title}
                run={() => shelf.planning.unpark({ objectiveId: row.objectiveId })}
                done="Back in the ranking, as the last one"
              />
            )}
          </ParkedRow>
        ))}
      </ul>
    </Section>
  );
}

export function Remembered({ plan, isOpen }: { plan: Planning; isOpen: boolean }) {
  const may = useMay();
  const { cycle, team, remembered } = plan;
  const mayBring = isOpen && may('objectives.create', { teamId: team.id });
  return (
    <Section title="Parked earlier" aside="and not taken up since">
      <ul className={css.list}>
        {remembered.map((row) => (
          <ParkedRow key={row.objectiveId} {...row} from={row.cycleName}>
            {mayBring && (
              <Step
                say={`Bring it into ${cycle.name}`}
                about={row.title}
                run={() => shelf.objectives.duplicate({ id: row.objectiveId, cycleId: cycle.id })}
                done={`It is a draft in ${cycle.name} now`}
              />
            )}
          </ParkedRow>
        ))}
      </ul>
    </Section>
  );
}

type RowProps = Pick<
  Planning['parked'][number],
  'objectiveId' | 'title' | 'parkedAt' | 'parkedByName' | 'parkedReason'
> & { from?: string; children: React.ReactNode };

function ParkedRow({ objectiveId, title, parkedAt, parkedByName, parkedReason, from, children }: RowProps) {
  const me = useMe();
  return (
    <li className={css.waiting} data-row={objectiveId}>
      <span className={css.words}>
        <Link data-row-main to="/objectives/$id" params={{ id: objectiveId }} className={css.title}>
          {title}
        </Link>
        <span className={css.reason}>{parkedReason}</span>
        <small>
          {[from, parkedByName].filter(Boolean).join(', ')}
          {from || parkedByName ? ', ' : ''}
          <Moment at={parkedAt} zone={me?.zone ?? 'UTC'} />
        </small>
      </span>
      {children}
    </li>
  );
}

type StepProps = { say: string; about: string; run: () => Promise<unknown>; done: string };

function Step({ say, about, run, done }: StepProps) {
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await run();
      toast(done);
    } catch (error) {
      toast(`It stays parked: ${problemOf(error).sentence}`);
    }
    await queryClient.invalidateQueries();
    setBusy(false);
  };
  return (
    <Button size="small" isBusy={isBusy} aria-label={`${say}: ${about}`} onPress={() => void go()}>
      {say}
    </Button>
  );
}

// The waves of the pulse: the one that is open, with what its keeper may do, and those that were closed, each with its figures behind it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { Button } from '../../parts/button.tsx';
import { AbsoluteDate } from '../../parts/date-text.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { finding } from './finding.ts';
import { OpenDialog } from './open-dialog.tsx';
import { OpenWave } from './open-wave.tsx';
import css from './pulse.module.css';
import type { Wave } from './wave.ts';

const title = 'Pulse';

export default function Pulse() {
  const may = useMay();
  const [opening, setOpening] = useState(false);
  const { data, error, refetch } = useQuery(ask.pulses.list.queryOptions({ input: {} }));
  const waves = data?.pulses ?? [];
  const open = waves.find(({ closedOn }) => closedOn === null);
  const today = useToday();
  const isResting = data !== undefined && data.nextFrom > today;
  const mayOpen = may('pulses.run') && data !== undefined && !open && !isResting;
  useShortcuts([
    mayOpen && { keys: 'n', label: 'Ask everybody', group: 'Pulse', run: () => setOpening(true) },
  ]);
  if (error) return <Unread what="The pulse" title={title} error={error} onRetry={() => void refetch()} />;
  const askButton = mayOpen && (
    <Button kind="main" keys="n" onPress={() => setOpening(true)}>
      Ask everybody
    </Button>
  );
  return (
    <Page title={title} width="text">
      <PageTitle
        lead={
          waves.length > 0
            ? 'Short questions in waves. Answers cannot be told apart, and nothing is shown before a wave is closed.'
            : undefined
        }
        actions={waves.length > 0 && askButton}
      >
        {data ? finding(waves) : title}
      </PageTitle>
      {!data ? (
        <Skeleton lines={5} label="Loading the waves" />
      ) : waves.length === 0 ? (
        <EmptyState level={2} title="The pulse asks what no event can tell" action={askButton}>
          Whether OKRs decide anything, whether bad news is safe to say, what part leadership takes. A minute
          for each person, and figures only of five people or more.
        </EmptyState>
      ) : (
        <>
          {open && <OpenWave wave={open} />}
          {!open && isResting && (
            <p className={css.resting}>
              Waves rest for four weeks. The next one may be opened from{' '}
              <AbsoluteDate day={data.nextFrom} today={today} /> on.
            </p>
          )}
          <Closed waves={waves.filter(({ closedOn }) => closedOn !== null)} />
        </>
      )}
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Closed({ waves }: { waves: readonly Wave[] }) {
  const today = useToday();
  if (waves.length === 0) return null;
  return (
    <Section title="Closed waves">
      <ul className={css.waves}>
        {waves.map(({ id, cycleName, closedOn, asked, answered }) => (
          <li key={id}>
            <Link to="/pulse/$id" params={{ id }}>
              {cycleName}, closed <AbsoluteDate day={closedOn ?? ''} today={today} />
            </Link>
            <small>
              {answered === null
                ? `fewer than five of ${asked} answered: nothing is shown`
                : `${answered} of ${asked} answered`}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

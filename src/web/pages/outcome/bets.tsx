// The bets on an outcome: each supporting objective with its because. The current cycle first, earlier ones folded.
import { Link } from '@tanstack/react-router';
import type { Outcome } from '../../../actions/outcomes.ts';
import { Counts } from '../../okr/counts.tsx';
import { ObjectiveStanding } from '../../okr/objective-standing.tsx';
import { StatusCounts } from '../../okr/status-counts.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { counted } from '../../parts/numbers.ts';
import { RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import css from './outcome.module.css';

type Supporter = Outcome['supporters'][number];

export function Bets({
  supporters,
  currentId,
}: {
  supporters: readonly Supporter[];
  currentId: string | null;
}) {
  const cycles = [...Map.groupBy(supporters, ({ cycleId }) => cycleId).values()];
  const now = cycles.filter(([first]) => first?.cycleId === currentId);
  const others = cycles.filter(([first]) => first?.cycleId !== currentId);
  const standing = now
    .flat()
    .filter(({ state }) => state === 'committed')
    .map(({ status }) => status);
  return (
    <Section title="The bets on it" aside={<StatusCounts of={standing} />}>
      {now.length === 0 && (
        <EmptyState title={others.length > 0 ? 'No bet on it in this cycle' : 'No bet on it yet'}>
          An objective becomes one when its draft says that it supports this outcome, and why that should
          work.
        </EmptyState>
      )}
      {now.map((rows) => (
        <BetList key={rows[0]?.cycleId} rows={rows} />
      ))}
      {others.map((rows) => (
        <Fold key={rows[0]?.cycleId} title={`${rows[0]?.cycleName}: ${counted(rows.length, 'bet')}`}>
          <BetList rows={rows} />
        </Fold>
      ))}
    </Section>
  );
}

function BetList({ rows }: { rows: readonly Supporter[] }) {
  return (
    <RowList label={`Bets in ${rows[0]?.cycleName ?? ''}`} className={css.bets}>
      {rows.map(({ id, title, because, state, status, onTrack, of, teamName, ownerName }) => (
        <li key={id} data-row={id} className={css.bet}>
          <Link data-row-main to="/objectives/$id" params={{ id }} className={css.objective}>
            {title}
          </Link>
          {because ? (
            <p className={css.because}>{because}</p>
          ) : (
            <p className={css.quiet}>It does not say why it should work.</p>
          )}
          <p className={css.facts}>
            <ObjectiveStanding {...{ state, status }} />
            {(state === 'committed' || state === 'closed') && <Counts onTrack={onTrack} of={of} />}
            <span>{[teamName, ownerName].filter(Boolean).join(', ')}</span>
          </p>
        </li>
      ))}
    </RowList>
  );
}

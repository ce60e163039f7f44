// The bets on an outcome: each supporting objective with its because. The current cycle first, earlier ones folded.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Bet } from '../../../actions/bets.ts';
import type { Outcome } from '../../../actions/outcomes.ts';
import { canBeJudged } from '../../../core/bet.ts';
import { ask } from '../../app/client.ts';
import { Judged } from '../../okr/bet/judged.tsx';
import { tallyWords } from '../../okr/bet/words.ts';
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

type Props = {
  outcome: Pick<Outcome, 'id' | 'sponsorId' | 'supporters'>;
  currentId: string | null;
};

export function Bets({ outcome: { id, sponsorId, supporters }, currentId }: Props) {
  const { data } = useQuery(ask.bets.list.queryOptions({ input: { outcomeId: id } }));
  const judged = new Map((data?.bets ?? []).map((bet) => [bet.objectiveId, bet]));
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
        <BetList key={rows[0]?.cycleId} {...{ rows, judged, sponsorId }} />
      ))}
      {others.map((rows) => (
        <Fold key={rows[0]?.cycleId} title={foldWords(rows, judged)}>
          <BetList {...{ rows, judged, sponsorId }} />
        </Fold>
      ))}
    </Section>
  );
}

// "Autumn: two bets, 1 moved it, 1 not judged".
function foldWords(rows: readonly Supporter[], judged: ReadonlyMap<string, Bet>): string {
  const bets = rows.flatMap(({ id }) => judged.get(id) ?? []);
  const said = bets.some(({ phase }) => canBeJudged(phase)) ? `, ${tallyWords(bets)}` : '';
  return `${rows[0]?.cycleName}: ${counted(rows.length, 'bet')}${said}`;
}

type ListProps = {
  rows: readonly Supporter[];
  judged: ReadonlyMap<string, Bet>;
  sponsorId: string | null;
};

function BetList({ rows, judged, sponsorId }: ListProps) {
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
          {judged.get(id) && <Judged bet={judged.get(id)!} sponsorId={sponsorId} />}
        </li>
      ))}
    </RowList>
  );
}

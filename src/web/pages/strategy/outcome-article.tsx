// One outcome to be read: what changes and by how much at the left, which objectives of the cycle carry it at the right.
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import type { shelf } from '../../app/client.ts';
import { Counts } from '../../okr/counts.tsx';
import { ObjectiveStanding } from '../../okr/objective-standing.tsx';
import { OutcomeMenu } from '../../okr/outcome/outcome-menu.tsx';
import { OutcomeNumbers } from '../../okr/outcome/outcome-numbers.tsx';
import { periodWords } from '../../okr/outcome/period-words.ts';
import { StopList } from '../../okr/outcome/stop-list.tsx';
import { PersonChip } from '../../okr/person-chip.tsx';
import { StatusCounts } from '../../okr/status-counts.tsx';
import { Button } from '../../parts/button.tsx';
import { counted } from '../../parts/numbers.ts';
import css from './strategy.module.css';

export type OutcomeInList = Awaited<ReturnType<typeof shelf.outcomes.list>>['outcomes'][number];

type Props = {
  outcome: OutcomeInList;
  /** Objectives of the cycle that support it in so many words. */
  direct: readonly ListedObjective[];
  /** How many more reach it through those. */
  indirect: number;
  cycleName: string | null;
  place: { at: number; of: number };
  /** Undefined where the reader may not put them in order. */
  onMove?: (step: -1 | 1) => void;
};

export function OutcomeArticle({ outcome, direct, indirect, cycleName, place, onMove }: Props) {
  const navigate = useNavigate();
  const { id, title, why, sponsorId, sponsorName, startsOn, endsOn, stops } = outcome;
  const edit = () => void navigate({ to: '/strategy/$id', params: { id }, search: { edit: true } });
  return (
    <article className={css.outcome} data-row={id} aria-labelledby={`outcome-${id}`}>
      <div className={css.said}>
        <div className={css.top}>
          <h2 id={`outcome-${id}`}>
            <Link data-row-main to="/strategy/$id" params={{ id }}>
              {title}
            </Link>
          </h2>
          <div className={css.tools}>
            {onMove && place.of > 1 && (
              <>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={`Move up: ${title}`}
                  isDisabled={place.at === 0}
                  onPress={() => onMove(-1)}
                >
                  <IconArrowUp aria-hidden="true" />
                </Button>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={`Move down: ${title}`}
                  isDisabled={place.at === place.of - 1}
                  onPress={() => onMove(1)}
                >
                  <IconArrowDown aria-hidden="true" />
                </Button>
              </>
            )}
            <OutcomeMenu outcome={outcome} onEdit={edit} />
          </div>
        </div>
        {why && <p className={css.why}>{why}</p>}
        <OutcomeNumbers outcome={outcome} />
        <p className={css.facts}>
          {sponsorName ? (
            <PersonChip name={sponsorName} personId={sponsorId} note="sponsor" />
          ) : (
            'No sponsor yet'
          )}
          <span>{periodWords(startsOn, endsOn)}</span>
        </p>
        <div className={css.given}>
          <h3>Given up for this</h3>
          <StopList stops={stops} />
        </div>
      </div>
      <Carriers {...{ direct, indirect, cycleName }} />
    </article>
  );
}

function Carriers({ direct, indirect, cycleName }: Pick<Props, 'direct' | 'indirect' | 'cycleName'>) {
  if (!cycleName) return <div className={css.bets} />;
  if (direct.length === 0)
    return (
      <div className={css.bets}>
        <h3>Nothing in {cycleName} carries it</h3>
        <p className={css.quiet}>
          An objective does, once it says what it supports and why. Drafts say it under their title.
        </p>
      </div>
    );
  return (
    <div className={css.bets}>
      <h3>
        {counted(direct.length, 'objective')} in {cycleName}{' '}
        <StatusCounts of={direct.filter(({ state }) => state === 'committed').map(({ status }) => status)} />
      </h3>
      <ul>
        {direct.map(({ id, title, state, status, verdict, onTrack, of, teamName }) => (
          <li key={id}>
            <Link to="/objectives/$id" params={{ id }} className={css.carrier}>
              {title}
            </Link>
            <small>
              <ObjectiveStanding {...{ state, status, verdict }} />
              {state !== 'draft' && state !== 'proposed' && <Counts onTrack={onTrack} of={of} />}
              <span>{teamName}</span>
            </small>
          </li>
        ))}
      </ul>
      {indirect > 0 && (
        <p className={css.quiet}>{counted(indirect, 'more objective')} reach it through these.</p>
      )}
    </div>
  );
}

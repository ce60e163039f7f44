// One key result that is owed: where it stood, what is expected now, and the check-in in place. On a phone it leads to the full screen.
import { Link } from '@tanstack/react-router';
import type { Cycle } from '../../../actions/cycles.ts';
import { bare, plain } from '../../../core/number.ts';
import { expectedValue } from '../../../core/pace.ts';
import { limitsOf } from '../../../core/status.ts';
import { type CheckInDraft, isBegun } from '../../okr/check-in-form/draft.ts';
import { useKeptDraft } from '../../okr/check-in-form/kept-drafts.ts';
import { limitsWords } from '../../okr/check-in-form/words.ts';
import { isYesOrNo, valueWords } from '../../okr/value-words.ts';
import { Button } from '../../parts/button.tsx';
import { Spark } from '../../parts/chart/spark.tsx';
import { relativeDay } from '../../parts/dates.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { percent } from '../../parts/numbers.ts';
import { Row } from '../../parts/row-list.tsx';
import { CheckInStrip } from './check-in-strip.tsx';
import css from './home.module.css';
import type { OwedRow } from './home.ts';

type Props = {
  row: OwedRow;
  cycle: Cycle;
  today: string;
  isOpen: boolean;
  /** Somebody opened it, so that its first field takes the focus. */
  takesFocus: boolean;
  isLink: boolean;
  error: unknown;
  onOpen: () => void;
  onSave: (draft: CheckInDraft) => void;
};

export function CheckInRow({ row, cycle, today, isOpen, takesFocus, isLink, error, onOpen, onSave }: Props) {
  const [draft] = useKeptDraft(row.id);
  if (isLink)
    return (
      <Row id={row.id} className={css.tall}>
        <Link to="/check-in" search={{ only: row.id }} className={css.toStep} data-row-main="">
          <span className={css.title}>{row.title}</span>
          <ShortFacts row={row} today={today} isBegun={isBegun(draft)} />
          <svg width="8" height="14" aria-hidden="true">
            <path d="M1 1l6 6-6 6" stroke="var(--ink-3)" strokeWidth="1.5" fill="none" />
          </svg>
        </Link>
      </Row>
    );
  return (
    <Row id={row.id} className={css.owe}>
      <p className={css.title}>{row.title}</p>
      <div className={css.facts}>
        <Course row={row} cycle={cycle} />
        <Facts row={row} today={today} />
        {!isOpen && isBegun(draft) && <span>begun, not saved</span>}
      </div>
      {isOpen ? (
        <CheckInStrip row={row} cycle={cycle} today={today} takesFocus={takesFocus} onSave={onSave} />
      ) : (
        <Button
          className={css.open}
          data-row-main=""
          aria-label={`Check in on ${row.title}`}
          onPress={onOpen}
        >
          Check in
        </Button>
      )}
      {error !== undefined && (
        <div className={css.failed}>
          <ErrorState error={error} safe="It is not recorded." small />
        </div>
      )}
    </Row>
  );
}

function Facts({ row, today }: { row: OwedRow; today: string }) {
  const { role, kind, value, effectiveOn, expected, confidence } = row;
  const limits = role === 'guard' || kind === 'band' ? limitsWords(row) : '';
  return (
    <>
      {effectiveOn === null ? (
        <span>No check-in yet</span>
      ) : (
        <span>
          {role === 'guard' ? 'Guard, last' : 'Last'} <b className="n">{valueWords(row, value)}</b>,{' '}
          {relativeDay(effectiveOn, today)}
        </span>
      )}
      {expected !== null && (
        <span>
          Expected now <b className="n">{bare(expected)}</b>
        </span>
      )}
      {limits && <span>{limits.charAt(0).toUpperCase() + limits.slice(1)}</span>}
      {confidence !== null && (
        <span>
          You were <b className="n">{percent(confidence)}</b> sure
        </span>
      )}
    </>
  );
}

function ShortFacts({ row, today, isBegun }: { row: OwedRow; today: string; isBegun: boolean }) {
  const { role, value, effectiveOn, expected } = row;
  const facts = [
    role === 'guard' ? `Guard, ${limitsWords(row)}` : null,
    effectiveOn === null
      ? 'no check-in yet'
      : `last ${valueWords(row, value)}, ${relativeDay(effectiveOn, today)}`,
    expected === null ? null : `expected ${bare(expected)}`,
    isBegun ? 'begun' : null,
  ].filter(Boolean);
  const said = facts.join(' · ');
  return <span className={css.short}>{said.charAt(0).toUpperCase() + said.slice(1)}</span>;
}

/** Where it went, in 72 pixels; nothing for a milestone, whose course is one step. */
function Course({ row, cycle }: { row: OwedRow; cycle: Cycle }) {
  const points = row.trail.flatMap(({ on, value }) => (value === null ? [] : [{ x: on, y: value }]));
  if (points.length === 0 || isYesOrNo(row)) return null;
  const start = expectedValue(row, 0);
  const end = expectedValue(row, 1);
  const { bandLow, bandHigh } = limitsOf(row);
  const isLimited = row.role === 'guard' || row.kind === 'band';
  const [first, last] = [points[0]?.y ?? 0, points.at(-1)?.y ?? 0];
  return (
    <Spark
      points={points}
      from={cycle.startsOn}
      to={cycle.endsOn}
      expected={
        start === null || end === null
          ? []
          : [
              { x: cycle.startsOn, y: start },
              { x: cycle.endsOn, y: end },
            ]
      }
      limit={isLimited ? (bandHigh ?? bandLow ?? undefined) : undefined}
      label={`From ${bare(first)} to ${plain(last, row.unit)} in ${points.length} check-ins`}
    />
  );
}

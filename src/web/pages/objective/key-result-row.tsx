// One key result as it stands: words, from where to where, status with its suggestion, progress against the mark, confidence, age. Its chart unfolds beneath.
import { lazy, Suspense } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { CheckIn } from '../../../actions/check-ins.ts';
import type { Escalation } from '../../../actions/escalations/shown.ts';
import { elapsedShare } from '../../../core/pace.ts';
import { rawProgress } from '../../../core/progress.ts';
import { reasonOf, suggestStatus } from '../../../core/status.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { RequestLine } from '../../okr/escalation/request-line.tsx';
import type { talkOf } from '../../okr/key-result-trend.ts';
import { measureWords } from '../../okr/measure-words.ts';
import { ProgressBar } from '../../okr/progress-bar.tsx';
import { StatusWord } from '../../okr/status-word.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { Button } from '../../parts/button.tsx';
import { ConfidenceSpark } from '../../parts/chart/spark.tsx';
import { cx } from '../../parts/class-names.ts';
import { RelativeDate } from '../../parts/date-text.tsx';
import { dayWords } from '../../parts/dates.ts';
import { amountWords, numberWords, percent } from '../../parts/numbers.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { BornFrom } from './born-from.tsx';
import css from './standing.module.css';
import type { ChangedTarget } from './target-changes.ts';

const KeyResultChart = lazy(() =>
  import('../../okr/key-result-chart.tsx').then(({ KeyResultChart: Chart }) => ({ default: Chart })),
);

export type RowProps = {
  objective: Whole;
  keyResult: Whole['keyResults'][number];
  cycle: { startsOn: string; endsOn: string; quietWeeks: number[] } | undefined;
  today: string;
  number: number;
  checkIns: readonly CheckIn[];
  targetChanges: readonly ChangedTarget[];
  /** What people said of it and of its check-ins. */
  talk: ReturnType<typeof talkOf>;
  isOpen: boolean;
  onToggle: () => void;
  onCheckIn?: () => void;
  /** The latest check-in was wrong. */
  onCorrect?: () => void;
  onChange?: () => void;
  /** The newest request for help with it. */
  request?: Escalation;
  onAsk?: () => void;
};

export function KeyResultRow(props: RowProps) {
  const { objective, keyResult, number, today, cycle, checkIns, isOpen, onToggle } = props;
  const { id, title, ownerName, status, confidence, effectiveOn, progress, score } = keyResult;
  const sure = confidencePoints(checkIns);
  return (
    <article
      id={id}
      data-row={id}
      className={cx(css.row, isOpen && css.isOpen)}
      aria-label={`Key result ${number}`}
    >
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <h3 className={css.words}>
        <AriaButton className={css.open} data-row-main aria-expanded={isOpen} onPress={onToggle}>
          {title}
        </AriaButton>
      </h3>
      <span className={css.owner}>{ownerName ? <Avatar name={ownerName} /> : <small>no owner</small>}</span>
      <p className={css.facts}>
        <Numbers {...props} />
      </p>
      <div className={css.measures}>
        <StatusWord status={status} />
        <ProgressBar progress={progress} expected={expectedShare(props)} />
        <span className={css.confidence}>
          {sure.length > 0 && (
            <ConfidenceSpark
              points={sure}
              from={cycle?.startsOn}
              to={cycle && [today, cycle.endsOn].sort()[0]}
              label={`Confidence so far: ${sure.map(({ y }) => percent(y)).join(', ')}`}
            />
          )}
          <b className="n">{confidence === null ? '' : percent(confidence)}</b>
        </span>
        <span className={css.age}>
          {effectiveOn ? <RelativeDate day={effectiveOn} today={today} /> : 'no check-in yet'}
        </span>
      </div>
      {objective.state === 'closed' && (score !== null || objective.verdict !== 'dropped') && (
        <Score score={score} keyResult={keyResult} />
      )}
      {props.request?.state === 'open' && !isOpen && (
        <div className={css.request}>
          <RequestLine escalation={props.request} />
        </div>
      )}
      {isOpen && <Unfolded {...props} />}
    </article>
  );
}

/** "41 → 33 → 25 min · target was 30 min until 22 July · suggested on track, chosen at risk" */
function Numbers({ keyResult, targetChanges, today, cycle }: RowProps) {
  const { kind, role, baseline, value, target, unit, status, suggestedStatus, addedAfterCommit, baselineBy } =
    keyResult;
  const travels = kind !== 'band' && role === 'result' && (kind !== 'milestone' || (target ?? 1) > 1);
  const now =
    value === null ? (
      <b>not measured</b>
    ) : (
      <b className="n">{travels ? numberWords(value) : amountWords(value, unit)}</b>
    );
  const differs = status !== null && suggestedStatus !== null && status !== suggestedStatus;
  const suggestion =
    differs && cycle
      ? reasonOf(
          suggestStatus({
            ...situationOf(keyResult),
            share: elapsedShare(cycle, keyResult.effectiveOn ?? today),
          }),
          unit,
        )
      : '';
  return (
    <>
      {travels ? (
        <>
          {baseline === null
            ? baselineBy
              ? `measured by ${dayWords(baselineBy, 'plain', today)}`
              : 'no baseline'
            : numberWords(baseline)}
          {' → '}
          {now}
          {' → '}
          {target === null ? 'no target' : amountWords(target, unit)}
        </>
      ) : kind === 'milestone' && (target ?? 1) === 1 ? (
        milestoneWords(value)
      ) : (
        <>
          {now} now, {measureWords(keyResult)}
        </>
      )}
      {targetChanges.map(({ on, from }) => (
        <span key={`${on} ${from}`}>
          {' · '}target was <s>{from === null ? 'none' : amountWords(from, unit)}</s> until{' '}
          {dayWords(on, 'plain', today)}
        </span>
      ))}
      {differs && (
        <span>
          {' · '}suggested {suggestedStatus}
          {suggestion && `, ${suggestion}`}; chosen {status}
        </span>
      )}
      {addedAfterCommit && ' · added after commit'}
    </>
  );
}

function milestoneWords(value: number | null): string {
  return value !== null && value >= 1 ? 'Done' : 'Not done yet';
}

function situationOf(keyResult: RowProps['keyResult']) {
  const { value, confidence, previousConfidence } = keyResult;
  return { measure: keyResult, value, confidence, previousConfidence };
}

// The mark stands at the share of the way the pace expects, not at the share of the time.
function expectedShare({ keyResult }: RowProps): number | null {
  return keyResult.expected === null ? null : rawProgress(keyResult, keyResult.expected);
}

function confidencePoints(checkIns: readonly CheckIn[]) {
  return checkIns.flatMap(({ effectiveOn, confidence, correctedById }) =>
    confidence === null || correctedById !== null ? [] : [{ x: effectiveOn, y: confidence }],
  );
}

/** The score of a closed key result; a perfect one is asked about in its own colour. */
function Score({ score, keyResult }: { score: number | null; keyResult: RowProps['keyResult'] }) {
  const { suggestedScore, scoreReason, role } = keyResult;
  if (score === null) return role === 'guard' ? null : <p className={css.score}>not scored</p>;
  return (
    <p className={css.score}>
      Score <b className={cx('n', score === 1 && css.perfect)}>{score.toFixed(1)}</b>
      {score === 1 && <span className={css.perfect}> perfect: was it a sandbag?</span>}
      {suggestedScore !== null && suggestedScore !== score && (
        <span> suggested {suggestedScore.toFixed(1)}</span>
      )}
      {scoreReason && <span className="w"> “{scoreReason}”</span>}
    </p>
  );
}

/** What unfolds under a row: its chart, what the scores would look like, and what can be done. */
export function Unfolded({
  keyResult,
  checkIns,
  cycle,
  today,
  targetChanges,
  talk,
  onCheckIn,
  onCorrect,
  onChange,
  request,
  onAsk,
}: RowProps) {
  const { source, guidance, weight, kpiId } = keyResult;
  return (
    <div className={css.unfolded}>
      {request && request.state !== 'withdrawn' && <RequestLine escalation={request} />}
      {cycle && (
        <Suspense fallback={<Skeleton lines={6} label="Loading the chart" />}>
          <KeyResultChart {...{ keyResult, checkIns, cycle, today, targetChanges, talk }} level={3} />
        </Suspense>
      )}
      <dl className={css.more}>
        {source && (
          <div>
            <dt>Source</dt>
            <dd>{source}</dd>
          </div>
        )}
        {kpiId && <BornFrom kpiId={kpiId} />}
        {guidance.map(({ at, words, value }) => (
          <div key={at}>
            <dt className="n">{at.toFixed(1)}</dt>
            <dd className="w">
              {words}
              {value !== null &&
                !words.includes(numberWords(value)) &&
                ` ${amountWords(value, keyResult.unit)}`}
            </dd>
          </div>
        ))}
        {weight !== 1 && (
          <div>
            <dt>Weight</dt>
            <dd>{weight}</dd>
          </div>
        )}
      </dl>
      <div className={css.tools}>
        {onCheckIn && (
          <Button size="small" onPress={onCheckIn}>
            Check in
          </Button>
        )}
        {onCorrect && (
          <Button kind="quiet" size="small" onPress={onCorrect}>
            Correct the last one
          </Button>
        )}
        {onAsk && (
          <Button kind="quiet" size="small" onPress={onAsk}>
            Ask for help
          </Button>
        )}
        {onChange && (
          <Button kind="quiet" size="small" onPress={onChange}>
            Propose a change
          </Button>
        )}
      </div>
    </div>
  );
}

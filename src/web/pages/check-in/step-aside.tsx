// Where the number has been, with the value being typed as its newest point, and what was said the last times.
import { useQuery } from '@tanstack/react-query';
import type { CheckIn } from '../../../actions/check-ins.ts';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { ask } from '../../app/client.ts';
import { beforeCorrection, type CheckInDraft, reckon, usualDay } from '../../okr/check-in-form/draft.ts';
import { standWords } from '../../okr/check-in-form/words.ts';
import { KeyResultChart } from '../../okr/key-result-chart.tsx';
import type { Told } from '../../okr/key-result-trend.ts';
import { PastCheckIn } from '../../okr/past-check-in.tsx';
import { isYesOrNo, valueWords } from '../../okr/value-words.ts';
import { dayWords } from '../../parts/dates.ts';
import { percent } from '../../parts/numbers.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './check-in.module.css';
import type { Step } from './steps.ts';

const shown = 3;

type Props = { step: Step; draft: CheckInDraft; corrects: CheckIn | undefined; today: string };

export function StepAside({ step, draft, corrects, today }: Props) {
  const { cycle } = step;
  const keyResult = beforeCorrection(step.keyResult, corrects);
  const { data } = useQuery(ask.checkIns.list.queryOptions({ input: { keyResultId: keyResult.id } }));
  if (!data)
    return (
      <aside className={css.aside}>
        <Skeleton lines={5} label="Loading the chart" />
      </aside>
    );
  const { value, suggestion, isLatest } = reckon(keyResult, draft, cycle, today);
  const status = isLatest && value !== null ? (draft.status ?? suggestion.status) : keyResult.status;
  const told = withDraft(
    data.checkIns,
    draft,
    value,
    draft.effectiveOn ?? usualDay(cycle, today),
    corrects?.id,
  );
  const past = data.checkIns
    .filter(({ id, correctedById }) => correctedById === null && id !== corrects?.id)
    .slice(-shown)
    .reverse();
  return (
    <aside className={css.aside} aria-label="So far">
      {isYesOrNo(keyResult) ? null : (
        <KeyResultChart
          keyResult={{ ...keyResult, status }}
          checkIns={told}
          cycle={cycle}
          today={today}
          title={(isLatest && standWords(keyResult, value, suggestion)) || undefined}
          level={2}
          isPlain
          plotHeight={166}
        />
      )}
      {past.map((checkIn) => (
        <PastCheckIn key={checkIn.id} checkIn={checkIn} keyResult={keyResult} today={today} />
      ))}
    </aside>
  );
}

function withDraft(
  checkIns: readonly CheckIn[],
  draft: CheckInDraft,
  value: number | null,
  effectiveOn: string,
  correctsId: string | undefined,
): Told[] {
  const before: Told[] = checkIns.map((each) =>
    each.id === correctsId && value !== null && value !== each.value
      ? { ...each, correctedById: 'draft' }
      : each,
  );
  if (value === null || checkIns.find(({ id }) => id === correctsId)?.value === value) return before;
  const typed = {
    id: 'draft',
    value,
    confidence: draft.confidence,
    status: draft.status,
    correctedById: null,
  };
  const later = before.findIndex((each) => each.effectiveOn > effectiveOn);
  return before.toSpliced(later < 0 ? before.length : later, 0, { ...typed, effectiveOn });
}

/** The last check-in in two lines, on phones, where the column at the side has no room. */
export function LastSaid({ keyResult, today }: { keyResult: KeyResult; today: string }) {
  const { data } = useQuery(ask.checkIns.list.queryOptions({ input: { keyResultId: keyResult.id } }));
  const last = data?.checkIns.findLast(({ correctedById }) => correctedById === null);
  if (!last) return null;
  const facts = [
    valueWords(keyResult, last.value),
    last.confidence === null ? null : `${percent(last.confidence)} sure`,
    dayWords(last.effectiveOn, 'plain', today),
  ];
  return (
    <div className={css.lastSaid}>
      <small className="n">Last {facts.filter(Boolean).join(', ')}</small>
      {last.moved && <p className="w">{last.moved}</p>}
    </div>
  );
}

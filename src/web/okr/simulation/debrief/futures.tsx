// Had one decision been another: 200 futures of the same organisation, lived both ways with the same luck. Never one story: a distribution of countable marks.
import { useEffect, useState } from 'react';
import type { DebriefDecision } from '../../../../simulator/debrief/debrief.ts';
import { type Otherwise, together } from '../../../../simulator/debrief/otherwise.ts';
import { ChartFigure } from '../../../parts/chart/chart-figure.tsx';
import { useWidth } from '../../../parts/chart/use-width.ts';
import { ErrorState } from '../../../parts/error-state.tsx';
import { Progress } from '../../../parts/progress.tsx';
import { Select } from '../../../parts/select.tsx';
import css from './debrief.module.css';
import type { Look } from './look.ts';

const wanted = 200;

type Props = {
  decision: DebriefDecision;
  live: Look['live'];
  others: readonly DebriefDecision[];
  onOther: (id: string) => void;
};

export function Futures({ decision, live, others, onOther }: Props) {
  const { found, error } = useFutures(decision, live);
  const best = decision.scene.options.find(({ id }) => id === decision.best)?.text ?? decision.best;
  const isWhole = found !== null && found.futures >= wanted;
  const half = (count: number) => Math.round(count / 2);
  return (
    <>
      {error ? (
        <>
          <h2>The other futures could not be lived</h2>
          <ErrorState error={error} small />
        </>
      ) : !isWhole ? (
        <>
          <h2>Had you said “{best}”</h2>
          <Progress what="Living other futures" done={found?.futures ?? 0} of={wanted} unit="futures" />
        </>
      ) : (
        <ChartFigure
          title={titleOf(best, found)}
          note={`The same organisation and the same luck, with this decision changed, ${wanted} times; each mark stands for two. The outcome runs from 0, nothing came of it, to 1. Alike in ${half(found.futures - found.better - found.worse)}. The teams’ belief was higher in ${half(found.believedMore)} of 100.`}
          table={{
            columns: ['Outcome', 'Futures of 100'],
            rows: [
              ['better', half(found.better)],
              ['worse', half(found.worse)],
              ['alike', half(found.futures - found.better - found.worse)],
            ],
          }}
        >
          {isFelt(found) && <Dots found={found} />}
        </ChartFigure>
      )}
      {others.length > 1 && (
        <Select
          label="Another decision"
          className={css.pick}
          options={others.map(({ scene, week, lost }) => ({
            id: scene.id,
            label: scene.title,
            note: `${week > 0 ? `week ${week}` : 'planning'}, ${lost.toFixed(1)} lost`,
          }))}
          value={decision.scene.id}
          onChange={onOther}
        />
      )}
    </>
  );
}

const isFelt = ({ better, worse }: Otherwise) => better + worse > 0;

function titleOf(best: string, found: Otherwise): string {
  const half = (count: number) => Math.round(count / 2);
  return isFelt(found)
    ? `“${best}” was better in ${half(found.better)} of 100 futures`
    : `“${best}” changed no outcome; belief was higher in ${half(found.believedMore)} of 100 futures`;
}

/** Lives them a few at a time, so that the page answers meanwhile. */
function useFutures(decision: DebriefDecision, live: Look['live']) {
  const [found, setFound] = useState<Otherwise | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { id } = decision.scene;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same decision of the same run has the same futures
  useEffect(() => {
    let isGone = false;
    const parts: Otherwise[] = [];
    const lived = () => parts.reduce((sum, { futures }) => sum + futures, 0);
    const go = async () => {
      while (!isGone && lived() < wanted) {
        parts.push(await live(decision, decision.best, lived()));
        if (lived() % 20 === 0 && !isGone) setFound(together(parts));
      }
    };
    go().catch((thrown) => !isGone && setError(thrown));
    return () => {
      isGone = true;
    };
  }, [id]);
  return { found, error };
}

const columns = 41;
const radius = 3.8;

function Dots({ found }: { found: Otherwise }) {
  const [box, width] = useWidth();
  const pairs = found.differences.filter((_, index) => index % 2 === 0);
  const reach = Math.max(0.001, ...pairs.map(Math.abs));
  const said = reach.toFixed(reach < 0.1 ? 3 : 2);
  const stacks = Map.groupBy(pairs, (value) => Math.round(((value / reach + 1) / 2) * (columns - 1)));
  const tallest = Math.max(...[...stacks.values()].map((stack) => stack.length));
  const step = Math.min(9, 150 / tallest);
  const height = tallest * step + 56;
  const x = (column: number) => 16 + ((width - 32) * column) / (columns - 1);
  return (
    <div ref={box} className={css.chart}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`Difference in outcome over ${found.futures} pairs of futures: ${found.better} better, ${found.worse} worse`}
        >
          <line x1="0" x2={width} y1={height - 26} y2={height - 26} className={css.grid} />
          <line x1={width / 2} x2={width / 2} y1="0" y2={height - 20} className={css.zero} />
          {[...stacks].flatMap(([column, stack]) =>
            stack.map((value, index) => (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: marks are countable, not told apart
                key={`${column} ${index}`}
                cx={x(column)}
                cy={height - 32 - index * step}
                r={Math.min(radius, step / 2 - 0.4)}
                className={value > 0.0005 ? css.better : css.worse}
              />
            )),
          )}
          <text x="0" y={height - 6}>
            {said} worse
          </text>
          <text x={width / 2} y={height - 6} textAnchor="middle">
            no difference
          </text>
          <text x={width} y={height - 6} textAnchor="end">
            {said} better
          </text>
        </svg>
      )}
    </div>
  );
}

// One key result at review: its words and its score; unfolded, what was measured against what was agreed, and the box to score it in.
import { lazy, Suspense } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { CheckIn } from '../../../../actions/check-ins.ts';
import type { Cycle } from '../../../../actions/cycles.ts';
import type { KeyResult } from '../../../../actions/objectives/shapes.ts';
import { weekOf } from '../../../../core/calendar/weeks.ts';
import { perfects } from '../../../../core/score.ts';
import { perfectWords } from '../../../okr/perfect-words.ts';
import { endedWords, marksOf } from '../../../okr/reviewed-trend.ts';
import { valueWords } from '../../../okr/value-words.ts';
import { cx } from '../../../parts/class-names.ts';
import { numberWords } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { TextButton } from '../../../parts/text-button.tsx';
import { guardCourse, guardWord } from '../guard.ts';
import { scoreWords } from '../standing.ts';
import type { KeptReview } from './kept.ts';
import css from './objective.module.css';
import { ScoreBox } from './score-box.tsx';
import { stretchQuestion } from './stretch.ts';
import { chosenOf, type Scoring } from './use-scoring.ts';

const Chart = lazy(() =>
  import('../../../okr/key-result-chart.tsx').then(({ KeyResultChart }) => ({ default: KeyResultChart })),
);

/** Letters there is room for beside the lines of the chart. */
const fitsBeside = 30;

type Props = {
  row: KeyResult;
  number: number;
  cycle: Cycle;
  today: string;
  checkIns: readonly CheckIn[];
  review: KeptReview;
  scoring: Scoring;
  mayScore: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onAnswer: () => void;
};

export function KeyResultAtReview(props: Props) {
  const { row, number, cycle, today, checkIns, isOpen, onToggle, mayScore } = props;
  const isGuard = row.role === 'guard';
  const isPerfect = !isGuard && row.score === 1;
  return (
    <article
      id={row.id}
      className={css.keyResult}
      aria-label={isGuard ? `Guard ${number}` : `Key result ${number}`}
    >
      <div className={css.line}>
        <span className={css.number} aria-hidden="true">
          {number}
        </span>
        <h2 className={css.words}>
          <AriaButton data-open className={css.toggle} aria-expanded={isOpen} onPress={onToggle}>
            {row.title}
          </AriaButton>
        </h2>
        <Score {...props} />
      </div>
      {!isOpen && <Facts {...props} />}
      {isOpen && (
        <div className={css.unfolded}>
          {row.value === null ? (
            <h3>{endedWords(row, null)}</h3>
          ) : (
            <Suspense fallback={<Skeleton lines={6} label="Loading the chart" />}>
              <Chart
                {...{ cycle, today, checkIns }}
                keyResult={row}
                guidance={isLong(row) ? row.guidance.map((each) => ({ ...each, words: '' })) : row.guidance}
                level={3}
                plotHeight={150}
              />
            </Suspense>
          )}
          <Agreed row={row} />
          {isPerfect && <Perfect {...props} />}
          {isGuard ? <Facts {...props} /> : mayScore ? <ScoreBox {...props} /> : <Given {...props} />}
        </div>
      )}
      {isPerfect && !isOpen && <Perfect {...props} />}
    </article>
  );
}

function Score({ row, review, mayScore }: Props) {
  if (row.role === 'guard') {
    const word = guardWord(row);
    return (
      <span className={css.held} data-is={word === 'Held' ? 'good' : word === 'Broken' ? 'bad' : undefined}>
        {word}
      </span>
    );
  }
  const { score, isGiven } = mayScore ? chosenOf(row, review) : { score: row.score, isGiven: true };
  if (score === null) return <small className={css.none}>no score</small>;
  return (
    <span className={cx(css.given, 'n', score === 1 && css.perfect, !isGiven && css.pending)}>
      {scoreWords(score)}
      {!isGiven && <span className="visually-hidden"> not given yet</span>}
    </span>
  );
}

/** "22% in week 13 · 0.3 was 18%, 0.7 was 33% · Suggested 0.4" */
function Facts({ row, cycle, checkIns, review, scoring, mayScore }: Props) {
  if (row.role === 'guard')
    return (
      <p className={css.facts}>
        <span>Guard, not scored</span>
        <span>{guardCourse(row, checkIns, cycle)}</span>
      </p>
    );
  const marks = marksOf(row, row.guidance);
  const { suggested, because } = chosenOf(row, review);
  const agreed = marks.map(({ score, y }) => `${score} was ${numberWords(y)}`).join(', ');
  return (
    <>
      <p className={css.facts}>
        <span>
          <b className="n">{valueWords(row, row.value)}</b>
          {row.effectiveOn && row.value !== null && ` in week ${weekOf(cycle, row.effectiveOn).number}`}
        </span>
        {agreed && <span>{agreed}</span>}
        <span title={because}>
          {suggested === null ? 'Nothing suggested' : `Suggested ${scoreWords(suggested)}`}
        </span>
        {mayScore && row.score === null && suggested !== null && (
          <TextButton onPress={() => scoring.choose(row, suggested)}>Give {scoreWords(suggested)}</TextButton>
        )}
      </p>
      {row.scoreReason && row.score !== 1 && <p className={css.quoted}>“{row.scoreReason}”</p>}
    </>
  );
}

/** What was agreed has more words than fit beside the lines: then they stand below the picture, and only there. */
function isLong({ guidance }: KeyResult): boolean {
  return guidance.some(({ words }) => words.length > fitsBeside);
}

/** What was agreed, in full, where the picture has no room for the words. */
function Agreed({ row }: { row: KeyResult }) {
  const said = row.guidance.filter(({ words }) => words.trim() !== '' && !/^[\d.,\s%]+$/.test(words));
  if (said.length === 0) return null;
  return (
    <dl className={cx(css.agreed, isLong(row) && css.long)}>
      {said.map(({ at, words }) => (
        <div key={at}>
          <dt className="n">{at.toFixed(1)}</dt>
          <dd className="w">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands for good, where nothing can be scored any more. */
function Given({ row }: Props) {
  const { score, suggestedScore, scoreReason } = row;
  if (score === null) return null;
  return (
    <>
      {suggestedScore !== null && (
        <p className={css.facts}>
          <span>
            Suggested {scoreWords(suggestedScore)}
            {suggestedScore === score ? ', and given' : `, given ${scoreWords(score)}`}
          </span>
        </p>
      )}
      {scoreReason && score !== 1 && <p className={css.quoted}>“{scoreReason}”</p>}
    </>
  );
}

function Perfect({ row, checkIns, cycle, mayScore, isOpen, scoring, onAnswer }: Props) {
  const { perfectWas, scoreReason } = row;
  return (
    <div className={css.ask}>
      <p>
        {stretchQuestion(row, checkIns, cycle)} {perfectWas && <b>It was {perfectWords(perfectWas)}.</b>}
      </p>
      {mayScore && (
        <div className={css.ways}>
          {perfects.map((each) => (
            <ToggleButton
              key={each}
              className={css.way}
              isSelected={perfectWas === each}
              onChange={() => scoring.answer(row, each)}
            >
              {each === 'stretch' ? 'It was a stretch' : 'It was safe'}
            </ToggleButton>
          ))}
          {!scoreReason && !isOpen && <TextButton onPress={onAnswer}>Say why</TextButton>}
        </div>
      )}
      {scoreReason && <p className={css.answer}>“{scoreReason}”</p>}
    </div>
  );
}

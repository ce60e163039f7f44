// The box one acts on: eleven scores with the suggested one dashed and why, and beside them the reason where another is chosen.
import { useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { KeyResult } from '../../../../actions/objectives/shapes.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { cx } from '../../../parts/class-names.ts';
import { ErrorState } from '../../../parts/error-state.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { TwoVersions } from '../../../parts/two-versions.tsx';
import { scoreWords } from '../standing.ts';
import type { KeptReview } from './kept.ts';
import css from './objective.module.css';
import { chosenOf, type Scoring } from './use-scoring.ts';

export const tenths = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

type Props = { row: KeyResult; number: number; review: KeptReview; scoring: Scoring };

export function ScoreBox({ row, number, review, scoring }: Props) {
  const { score, reason, suggested, because, differs, isGiven, isReady } = chosenOf(row, review);
  const problem = scoring.problems.get(row.id) ?? null;
  const field = useReasonFocus(differs && reason === '' && !isGiven ? score : null);
  return (
    <>
      <div className={css.score}>
        <div className={css.pick}>
          <p className={css.says}>
            <span>
              {row.score === null ? 'Your score' : 'Score'}{' '}
              <b className="n">{score === null ? 'not given' : scoreWords(score)}</b>
            </span>
            <span>
              {suggested === null ? (
                'Nothing suggested'
              ) : (
                <>
                  Suggested <b className="n">{scoreWords(suggested)}</b>
                </>
              )}
            </span>
          </p>
          <ToggleButtonGroup
            aria-label={`Score of key result ${number}, 0 to 1`}
            className={css.scale}
            disallowEmptySelection
            selectedKeys={score === null ? [] : [String(score)]}
            onSelectionChange={(keys) => {
              const [chosen] = keys;
              if (chosen !== undefined) scoring.choose(row, Number(chosen));
            }}
          >
            {tenths.map((each) => (
              <ToggleButton
                key={each}
                id={String(each)}
                aria-label={each === suggested ? `${scoreWords(each)}, suggested` : scoreWords(each)}
                className={cx(css.tenth, each === suggested && css.suggested, each === 1 && css.full)}
              >
                {each === 0 ? '0' : each === 1 ? '1.0' : scoreWords(each).slice(1)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <p className={css.because}>{because}</p>
        </div>
        {score !== null && (
          <div ref={field} className={css.reason}>
            <TextArea
              label={reasonLabel(score, suggested)}
              name={`reason-${row.id}`}
              voice="people"
              bare
              rows={2}
              placeholder={differs ? 'What the number does not show' : 'In a sentence, if you like'}
              value={reason}
              onChange={(text) => scoring.write(row, text)}
              onEnter={() => void scoring.give(row)}
            />
            {!isGiven && (
              <div className={css.give}>
                <Button
                  size="small"
                  isBusy={scoring.busyId === row.id}
                  isDisabled={!isReady}
                  keys="enter"
                  onPress={() => void scoring.give(row)}
                >
                  Give {scoreWords(score)}
                </Button>
                <Button size="small" kind="quiet" onPress={() => scoring.drop(row)}>
                  {row.score === null ? 'Leave it' : `Keep ${scoreWords(row.score)}`}
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
      {problem?.code === 'stale-version' ? (
        <TwoVersions
          problem={problem}
          fields={{
            score: ['Score', (value: number | null) => (value === null ? 'none' : scoreWords(value))],
            reason: ['Reason', (value: string) => value || 'none'],
          }}
          onKeepMine={(version) => void scoring.give(row, version)}
          onTakeTheirs={() => {
            scoring.drop(row);
            void queryClient.invalidateQueries();
          }}
        />
      ) : (
        problem && <ErrorState error={problem} safe="Your score and its reason are still here." small />
      )}
    </>
  );
}

function reasonLabel(score: number, suggested: number | null): string {
  if (suggested !== null && score !== suggested) {
    const gap = Math.abs(Math.round((score - suggested) * 10) / 10);
    return `Why ${scoreWords(gap)} ${score < suggested ? 'lower' : 'higher'}`;
  }
  return score === 1 ? 'A stretch, or safe?' : 'What speaks for it';
}

/** Puts the focus into the reason as soon as a score is chosen that needs one. */
function useReasonFocus(score: number | null) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (score !== null) box.current?.querySelector('textarea')?.focus();
  }, [score]);
  return box;
}

// The verdict, what was learned, and the one button that closes the objective, with what is still missing named beside it.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Objective } from '../../../../actions/objectives/shapes.ts';
import { type Verdict, verdicts } from '../../../../core/objective.ts';
import { suggestVerdict } from '../../../../core/score.ts';
import { ask } from '../../../app/client.ts';
import { onMac } from '../../../keyboard/listen.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.ts';
import type { Whole } from '../../../okr/draft-editor/wires.ts';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { type Problem, problemOf } from '../../../parts/problem.ts';
import { RadioSegments } from '../../../parts/radio-segments.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { resultsOf, scoreWords } from '../standing.ts';
import type { KeptReview } from './kept.ts';
import { type Lack, missingToClose, missingWords } from './missing.ts';
import css from './objective.module.css';
import { chosenOf, type Scoring } from './use-scoring.ts';
import { verdictMeans, verdictWords } from './verdict-words.ts';

type Props = {
  objective: Whole;
  /** Key results and guards in the order of the page. */
  rows: Whole['keyResults'];
  review: KeptReview;
  scoring: Scoring;
  onOpen: (keyResultId: string) => void;
};

export function Closing({ objective, rows, review, scoring, onOpen }: Props) {
  const { kept, change } = review;
  const lesson = kept.lesson ?? objective.lesson;
  const box = useRef<HTMLElement>(null);
  const lacks = missingToClose(
    rows.map((row, index) => ({ row, number: index + 1, chosen: chosenOf(row, review) })),
    kept.verdict,
  );
  const { close, isBusy, problem } = useClose(objective, rows, review, scoring);
  const lead = ({ keyResultId }: Lack) => {
    if (keyResultId) onOpen(keyResultId);
    else focusVerdict(box.current);
  };
  const press = () => {
    const [first] = lacks;
    if (!first) return void close(kept.verdict as Verdict, lesson);
    announce(missingWords(lacks));
    lead(first);
  };
  useHeardFirst(press);
  useShortcuts([
    { keys: 'mod+enter', label: 'Close the objective', group: 'Review', run: press },
    {
      keys: 'v',
      label: 'Go to the verdict',
      group: 'Review',
      run: () => focusVerdict(box.current),
      onlyKey: true,
    },
  ]);
  return (
    <aside ref={box} id="closing" aria-label="Closing" className={css.aside}>
      <section>
        <h2>Verdict</h2>
        <RadioSegments
          label="Verdict"
          hideLabel
          look="quiet"
          className={css.verdict}
          segments={verdicts.map((id) => ({ id, label: verdictWords[id] }))}
          value={kept.verdict}
          onChange={(verdict) => change({ verdict })}
        />
        <p className={css.note}>{verdictNote(objective, rows, kept.verdict)}</p>
      </section>
      <section>
        <h2>{kept.verdict === 'dropped' ? 'Why it is dropped' : 'What we learned'}</h2>
        <TextArea
          label={kept.verdict === 'dropped' ? 'Why it is dropped' : 'What we learned'}
          hideLabel
          voice="people"
          rows={4}
          className={css.lesson}
          placeholder={
            kept.verdict === 'dropped'
              ? 'In a sentence, if you like'
              : 'What you would tell a team that tries this next'
          }
          value={lesson}
          onChange={(text) => change({ lesson: text })}
        />
      </section>
      <section className={css.closing}>
        <Button kind="main" keys="mod+enter" isBusy={isBusy} onPress={press}>
          Close the objective
        </Button>
        {lacks.length > 0 && (
          <p className={css.note} id="missing">
            {missingWords(lacks)}
          </p>
        )}
        {problem && (
          <ErrorState error={problem} safe="Your verdict and what you learned are still here." small />
        )}
      </section>
    </aside>
  );
}

/** Buttons and radios take Enter for themselves, so there the closing key is heard before them. */
function useHeardFirst(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const takes =
        event.target instanceof Element && event.target.closest('#main :is(button, input[type=radio])');
      if (event.key !== 'Enter' || !(onMac ? event.metaKey : event.ctrlKey) || !takes) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener('keydown', heard, true);
    return () => document.removeEventListener('keydown', heard, true);
  }, []);
}

function focusVerdict(box: HTMLElement | null): void {
  const radios = [...(box?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}

function verdictNote(objective: Whole, rows: Whole['keyResults'], verdict: Verdict | null): string {
  if (verdict === 'dropped' || verdict === 'carried over') return verdictMeans[verdict];
  const scores = resultsOf(rows).map(({ score }) => score);
  const suggested = suggestVerdict(scores, objective.ambition);
  const given = scores.filter((score) => score !== null).map(scoreWords);
  const said = suggested ? `${verdictWords[suggested]} is suggested: ${verdictMeans[suggested]} ` : '';
  const list = given.length > 1 ? `${given.slice(0, -1).join(', ')} and ${given.at(-1)}` : '';
  return `${said}Yours to give. ${list ? `The scores ${list} are not averaged.` : 'Scores are never averaged.'}`;
}

/** Scores whose reason is written are given first, then the objective is closed at the version that leaves. */
function useClose(objective: Whole, rows: Whole['keyResults'], review: KeptReview, scoring: Scoring) {
  const mutation = useMutation(ask.objectives.close.mutationOptions());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const close = async (verdict: Verdict, lesson: string) => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      if (verdict !== 'dropped')
        for (const row of rows.filter(({ role }) => role === 'result'))
          if (!chosenOf(row, review).isGiven && !(await scoring.give(row))) return;
      const { id, version } = objective;
      const closed: Objective = await mutation.mutateAsync({ id, version, verdict, lesson: lesson.trim() });
      review.forget();
      announce(`Closed: ${closed.verdict}`);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { close, isBusy, problem };
}

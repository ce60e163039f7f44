// The end of the walk: what was recorded, what is left, what people asked for.
import { useEffect, useState } from 'react';
import { lookOf, StatusWord } from '../../okr/status-word.tsx';
import { valueWords } from '../../okr/value-words.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { durationWords } from '../../parts/dates.ts';
import { countWord, percent } from '../../parts/numbers.ts';
import { TextButton } from '../../parts/text-button.tsx';
import css from './check-in.module.css';
import type { Outcome, Outcomes } from './outcomes.ts';
import type { Step } from './steps.ts';

type Props = {
  steps: readonly Step[];
  outcomes: Outcomes;
  /** When the walk began, in milliseconds. */
  began: number;
  onGo: (at: number) => void;
  onLeave: () => void;
  /** Where leaving leads. */
  to: string;
};

const doublePressMs = 500;

export function Summary({ steps, outcomes, began, onGo, onLeave, to }: Props) {
  const [shownAt] = useState(() => Date.now());
  const took = shownAt - began;
  const said = steps.map(({ keyResult: { id } }) => outcomes[id]);
  const saved = said.filter((each) => each?.state === 'saved').length;
  const waiting = said.filter((each) => each?.state === 'saving').length;
  const left = steps.length - saved - waiting;
  const title = titleOf(saved, waiting, left);
  useEffect(() => announce(title), [title]);
  // The button stands where the last step was saved: the second press of a double one was not meant for it.
  const leave = () => Date.now() - shownAt > doublePressMs && onLeave();
  return (
    <>
      <main id="main" className={css.body}>
        <div className={css.alone}>
          <h1>{title}</h1>
          <p className={css.lead}>
            {left === 0 && `That took ${durationWords(took)}. `}
            {needsLine(said)}
          </p>
          <ul className={css.recorded}>
            {steps.map((step, at) => (
              <Recorded key={step.keyResult.id} step={step} outcome={said[at]} onGo={() => onGo(at)} />
            ))}
          </ul>
        </div>
      </main>
      <footer className={css.foot}>
        <div className={css.keys} />
        <div className={css.acts}>
          <Button kind="main" keys="enter" autoFocus className={css.save} onPress={leave}>
            Back to {to}
          </Button>
        </div>
      </footer>
    </>
  );
}

function titleOf(saved: number, waiting: number, left: number): string {
  if (waiting > 0) return 'Saving the last of them';
  if (saved === 0) return 'Nothing was recorded';
  const done = `${countWord(saved)} ${saved === 1 ? 'check-in is' : 'check-ins are'} recorded`;
  return left === 0 ? done : `${done}, ${countWord(left).toLowerCase()} left for later`;
}

function needsLine(said: readonly (Outcome | undefined)[]): string {
  const needs = said.filter((each) => each?.state === 'saved' && each.checkIn.needs).length;
  if (needs === 0) return '';
  return `${needs === 1 ? 'One asks' : `${countWord(needs)} ask`} for something; it stands on the week’s page for the meeting.`;
}

function Recorded({ step, outcome, onGo }: { step: Step; outcome: Outcome | undefined; onGo: () => void }) {
  const { title } = step.keyResult;
  return (
    <li>
      <p className="w">{title}</p>
      {outcome?.state === 'saved' ? (
        <SavedLine outcome={outcome} keyResult={step.keyResult} onGo={onGo} />
      ) : (
        <div className={css.line}>
          <span>
            {outcome?.state === 'saving'
              ? 'Saving'
              : outcome?.state === 'failed'
                ? `Not saved. ${outcome.problem.sentence} What you wrote is kept.`
                : 'Left for later'}
          </span>
          {outcome?.state !== 'saving' && <TextButton onPress={onGo}>Go back to it</TextButton>}
        </div>
      )}
    </li>
  );
}

function SavedLine({
  outcome: { checkIn },
  keyResult,
  onGo,
}: {
  outcome: Extract<Outcome, { state: 'saved' }>;
  keyResult: Step['keyResult'];
  onGo: () => void;
}) {
  const { value, confidence, status, suggestedStatus, needs } = checkIn;
  const isGuard = keyResult.role === 'guard';
  const overridden = suggestedStatus && status && status !== suggestedStatus;
  return (
    <>
      <div className={css.line}>
        <b className="n">{valueWords(keyResult, value)}</b>
        <span className="n">
          {confidence === null ? 'confidence not said' : `${percent(confidence)} sure`}
        </span>
        <StatusWord status={status} isGuard={isGuard} />
        {overridden && <span>{lookOf(suggestedStatus, isGuard).word} was suggested</span>}
        <TextButton onPress={onGo}>Correct it</TextButton>
      </div>
      {needs && (
        <p className={css.needs}>
          <small>You need</small> <span className="w">{needs}</span>
        </p>
      )}
    </>
  );
}

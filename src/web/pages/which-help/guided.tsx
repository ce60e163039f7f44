// One question at a time: yes, no, or not known, by key or by hand. An answer leads on by itself; nothing runs against a clock.
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Answer } from '../../../diagnosis/which-help/assess.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { announce } from '../../parts/announce.tsx';
import { Button, buttonClass } from '../../parts/button.tsx';
import { answer, countAnswered, useAnswers } from './answers.ts';
import { type Question, questions } from './questions.ts';
import css from './which-help.module.css';

const crumbs = [{ label: 'Which help', to: '/which-help' }];

const choices: readonly [Answer, label: string, keys: string][] = [
  ['yes', 'Yes', 'y'],
  ['no', 'No', 'n'],
  ['unsure', 'I don’t know', 'd'],
];

export function Guided({ question: { key, index, asks }, at }: { question: Question; at: number }) {
  const answers = useAnswers();
  const navigate = useNavigate();
  const said = answers[key]?.[index] ?? null;
  const to = (step: number) =>
    void navigate({
      to: '/which-help',
      search: { step: step > questions.length ? 'result' : Math.max(1, step) },
      resetScroll: false,
    });
  const give = (given: Answer) => {
    answer(key, index, given);
    to(at + 1);
  };
  useEffect(() => announce(`Question ${at} of ${questions.length}. ${asks}`), [at, asks]);
  useShortcuts([
    ...choices.map(([given, label, keys]) => ({
      keys,
      label,
      group: 'This question',
      run: () => give(given),
    })),
    at > 1 && { keys: 'k', label: 'The question before', group: 'This question', run: () => to(at - 1) },
    { keys: 'j', label: 'Leave it for now', group: 'This question', run: () => to(at + 1) },
  ]);
  return (
    <Page title={`Question ${at} of ${questions.length}`} crumbs={crumbs} width="text">
      <Passed at={at} />
      <PageTitle
        lead={
          at === 1
            ? 'Answer from memory, for the place as it is now. Two of three make a problem yours.'
            : undefined
        }
      >
        {asks}
      </PageTitle>
      <div className={css.choices}>
        {choices.map(([given, label, keys]) => (
          <Button
            key={given}
            size="wide"
            keys={keys}
            aria-pressed={said === given}
            className={said === given ? css.said : undefined}
            onPress={() => give(given)}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className={css.around}>
        {at > 1 && (
          <Button kind="quiet" keys="k" onPress={() => to(at - 1)}>
            Back
          </Button>
        )}
        <Link to="/which-help" className={buttonClass('quiet')}>
          Stop here, keep the answers
        </Link>
        {countAnswered(answers) === questions.length && (
          <Link to="/which-help" search={{ step: 'result' }} className={buttonClass('quiet')}>
            To the result
          </Link>
        )}
      </div>
    </Page>
  );
}

function Passed({ at }: { at: number }) {
  const answers = useAnswers();
  return (
    <div className={css.passed}>
      <small>
        Question {at} of {questions.length}
      </small>
      <span className={css.ticks} aria-hidden="true">
        {questions.map(({ key, index }, each) => (
          <i
            key={`${key} ${index}`}
            data-done={answers[key]?.[index] ? true : undefined}
            data-here={each === at - 1 || undefined}
          />
        ))}
      </span>
    </div>
  );
}

// The questions one by one. Each answer is sent as it is given; what could not be sent stays on the page and is tried again.
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../academy/paper/answer.ts';
import { shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { useMe } from '../../app/me.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { TextButton } from '../../parts/text-button.tsx';
import { Question } from './question.tsx';
import css from './sit.module.css';
import type { Sitting } from './sitting.ts';
import { useKept } from './use-kept.ts';
import { isAnswered } from './whole.ts';

type Props = { sitting: Sitting; onHandedIn: () => void };

export function Questions({ sitting, onHandedIn }: Props) {
  const { sheets } = sitting;
  const [answers, setAnswers] = useState<Record<string, Answer>>(sitting.answers);
  const firstOpen = sheets.findIndex((sheet) => !isAnswered(sheet, answers[sheet.item]));
  const [at, go] = useState(firstOpen < 0 ? sheets.length : firstOpen);
  const kept = useKept(sitting.id);
  const me = useMe();
  const sheet = sheets[at];
  const open = sheets.filter((each) => !isAnswered(each, answers[each.item])).length;
  const answer = (item: string, given: Answer) => {
    setAnswers((now) => ({ ...now, [item]: given }));
    kept.keep(item, given);
  };
  const step = (by: number) => go(Math.min(sheets.length, Math.max(0, at + by)));
  useShortcuts([
    { keys: 'ArrowLeft', label: 'The question before', group: 'Sitting', run: () => step(-1) },
    { keys: 'ArrowRight', label: 'The next question', group: 'Sitting', run: () => step(1) },
  ]);
  return (
    <Doorway
      title="Your sitting"
      width="usual"
      heading={sitting.levelTitle}
      steps={
        <span className={css.kept} role="status">
          {kept.isFailing
            ? 'Not kept yet: it stays on this page and is tried again'
            : kept.savedAt
              ? 'Kept'
              : ''}
        </span>
      }
      lead={
        sitting.endsAt && (
          <>
            Ends <Moment at={sitting.endsAt} zone={me?.zone ?? 'UTC'} />. What is kept by then counts.
          </>
        )
      }
    >
      <p className={css.place}>
        {sheet ? `Question ${at + 1} of ${sheets.length}` : 'The end'}
        {open > 0 && sheet && ` · ${open} open`}
      </p>
      {sheet ? (
        <Asked key={sheet.item}>
          <Question
            sheet={sheet}
            value={answers[sheet.item]}
            onAnswer={(given) => answer(sheet.item, given)}
          />
        </Asked>
      ) : (
        <End {...{ sitting, answers, onHandedIn }} onGo={go} flush={kept.flush} />
      )}
      <div className={css.acts}>
        {at > 0 && (
          <Button kind="quiet" onPress={() => step(-1)}>
            Back
          </Button>
        )}
        {sheet && (
          <Button kind="main" onPress={() => step(1)}>
            {at === sheets.length - 1 ? 'To the end' : 'Next'}
          </Button>
        )}
      </div>
    </Doorway>
  );
}

/** Takes the focus with each question, so that reading begins at its top. */
function Asked({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  return (
    <div ref={box} tabIndex={-1} className={css.asked}>
      {children}
    </div>
  );
}

type EndProps = Props & {
  answers: Record<string, Answer>;
  onGo: (at: number) => void;
  flush: () => Promise<void>;
};

function End({ sitting, answers, onHandedIn, onGo, flush }: EndProps) {
  const open = sitting.sheets.flatMap((sheet, at) => (isAnswered(sheet, answers[sheet.item]) ? [] : [at]));
  const submit = useMutation({
    mutationFn: async () => {
      await flush();
      return shelf.attempts.submit({ id: sitting.id, leavesOpen: open.length > 0 });
    },
    onSuccess: onHandedIn,
  });
  return (
    <Asked>
      <h2>{open.length === 0 ? 'Everything is answered' : `${counted(open.length, 'question')} open`}</h2>
      {open.length === 0 ? (
        <p className={css.say}>Read it through if you like. Once it is handed in it cannot be changed.</p>
      ) : (
        <>
          <p className={css.say}>
            An open question counts as nothing said. You can hand in all the same; it cannot be changed after.
          </p>
          <ul className={css.open}>
            {open.map((at) => (
              <li key={at}>
                <TextButton onPress={() => onGo(at)}>Question {at + 1}</TextButton>
              </li>
            ))}
          </ul>
        </>
      )}
      {submit.error && <ErrorState error={submit.error} safe="Your answers are kept." small level={2} />}
      <Button kind="main" onPress={() => submit.mutate()}>
        {open.length === 0 ? 'Hand it in' : 'Hand it in with questions open'}
      </Button>
    </Asked>
  );
}

// The answer to a request for help, on one screen of a phone: yes with who and by when, not now and why, a date, or passed on.
import { useState } from 'react';
import type { Escalation } from '../../../actions/escalations/shown.ts';
import { answerDays } from '../../../core/escalation-clock.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { type Problem, problemOf } from '../../parts/problem.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { usePeople } from '../use-people.ts';
import { answerWords } from './clock-words.ts';
import css from './escalation.module.css';

type Choice = 'yes' | 'no' | 'date' | 'pass';

const prompts: Record<Exclude<Choice, 'pass'>, string> = {
  yes: 'What you give',
  no: 'Why not now',
  date: 'What it waits for',
};

export function AnswerForm({ escalation, onDone }: { escalation: Escalation; onDone: () => void }) {
  const today = useToday();
  const people = usePeople();
  const { id, version, level, sponsorName, raisedByName } = escalation;
  const [choice, choose] = useState<Choice>('yes');
  const [words, setWords] = useState('');
  const [ownerId, setOwner] = useState<string | null>(null);
  const [day, setDay] = useState('');
  const [wasSent, setSent] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sponsor = sponsorName?.split(' ')[0];
  const missing = {
    words: choice !== 'pass' && !words.trim() ? `Say ${prompts[choice].toLowerCase()}` : undefined,
    owner: choice === 'yes' && !ownerId ? 'Name who does it' : undefined,
    day: (choice === 'yes' || choice === 'date') && !day ? 'Name the day' : undefined,
  };
  const isWhole = !missing.words && !missing.owner && !missing.day;
  const send = async () => {
    setSent(true);
    if (!isWhole || isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      if (choice === 'pass') await shelf.escalations.passOn({ id, version });
      else
        await shelf.escalations.answer({
          id,
          version,
          answer: choice,
          words,
          ...(choice === 'yes' ? { ownerId, dueOn: day } : {}),
          ...(choice === 'date' ? { on: day } : {}),
        });
      void queryClient.invalidateQueries();
      toast(
        choice === 'pass'
          ? `Passed on to ${sponsorName ?? 'the sponsor'}`
          : 'Answered; it stands in the decisions',
      );
      onDone();
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };
  const mayPass = level === 'lead' && sponsor;
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <RadioRows
        label="Your answer"
        value={choice}
        onChange={choose}
        rows={[
          { id: 'yes', label: 'Yes, it is given' },
          { id: 'no', label: 'Not now, and why' },
          { id: 'date', label: 'Decided on a day', note: 'it stays with you until then' },
          ...(mayPass
            ? [
                {
                  id: 'pass' as const,
                  label: `Pass it to ${sponsor}`,
                  note: `who has ${answerDays.sponsor} working days`,
                },
              ]
            : []),
        ]}
      />
      {choice !== 'pass' && (
        <TextArea
          label={prompts[choice]}
          voice="people"
          value={words}
          onChange={setWords}
          error={wasSent ? missing.words : undefined}
        />
      )}
      {choice === 'yes' && (
        <div className={css.pair}>
          <ComboBox
            key={people.isHere ? 'here' : 'coming'}
            label="Who does it"
            options={people.options}
            value={ownerId}
            onChange={setOwner}
            placeholder="A name"
            error={wasSent ? missing.owner : undefined}
          />
          <DateField
            label="By"
            from={today}
            value={day}
            onChange={setDay}
            error={wasSent ? missing.day : undefined}
          />
        </div>
      )}
      {choice === 'date' && (
        <DateField
          label="It is decided on"
          from={today}
          value={day}
          onChange={setDay}
          error={wasSent ? missing.day : undefined}
        />
      )}
      {problem && <Refused problem={problem} />}
      <div className={css.send}>
        <Button kind="main" type="submit" isBusy={isBusy}>
          {choice === 'pass' ? `Pass it to ${sponsor}` : 'Send the answer'}
        </Button>
        <small>
          {choice === 'pass'
            ? `${raisedByName} sees that it is passed on.`
            : `Goes to ${raisedByName}, and into the decisions.`}
        </small>
      </div>
    </form>
  );
}

/** Somebody may have answered meanwhile: then theirs is shown, and what was written here stays. */
function Refused({ problem }: { problem: Problem }) {
  const current = problem.detail.current as Escalation | undefined;
  if (problem.code !== 'stale-version' || !current)
    return <ErrorState error={problem} safe="What you wrote is still here." small />;
  return (
    <div role="alert">
      <ErrorState
        error={problem}
        safe={`${current.answer ? `${answerWords(current)}: “${current.answerWords}”.` : ''} What you wrote is still here.`}
        small
      />
    </div>
  );
}

// Third screen: a demo company to look around in, a file of one's own, or an empty page. Then everything is laid in one go.
import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { shelf } from '../../app/client.ts';
import { enterWorkspace } from '../../app/workspace.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { type Problem, problemOf } from '../../parts/problem.ts';
import { type Answers, forgetAnswers, type StartWith } from './answers.ts';
import css from './setup.module.css';

const ways: { id: StartWith; name: string; what: string }[] = [
  {
    id: 'demo',
    name: 'Look around first',
    what: 'A made-up ferry line with sixty people and three cycles of history, in a workspace beside yours. You can remove it whenever you like.',
  },
  {
    id: 'import',
    name: 'Bring OKRs from a file',
    what: 'CSV, XLSX, a Viva Goals export, or Quarterdeck JSON. You see what will happen before anything is stored.',
  },
  { id: 'empty', name: 'Start empty', what: 'Write the first objective yourself.' },
];

const verbs: Record<StartWith, string> = {
  demo: 'Set up and open the demo',
  import: 'Set up and choose a file',
  empty: 'Set up',
};

type Props = {
  token: string;
  answers: Answers;
  change: (more: Partial<Answers>) => void;
  onBack: (step: number) => void;
};

export function Start({ token, answers, change, onBack }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const finish = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await shelf.setup.finish(inputOf(token, answers));
    } catch (error) {
      setProblem(problemOf(error));
      return setBusy(false);
    }
    forgetAnswers();
    await goOn(answers.startWith);
  };
  return (
    <>
      <RadioGroup
        className={css.ways}
        value={answers.startWith}
        onChange={(startWith) => change({ startWith: startWith as StartWith })}
      >
        <Label className="visually-hidden">Start with</Label>
        {ways.map(({ id, name, what }) => (
          <Radio key={id} value={id} className={css.way}>
            <b>{name}</b>
            <span>{what}</span>
          </Radio>
        ))}
      </RadioGroup>
      {problem && <ErrorState error={problem} safe="Your answers are kept on this page." />}
      <div className={css.acts}>
        <Button kind="quiet" onPress={() => onBack(2)}>
          Back
        </Button>
        <Button kind="main" isBusy={busy} onPress={() => void finish()}>
          {verbs[answers.startWith]}
        </Button>
      </div>
    </>
  );
}

function inputOf(token: string, answers: Answers) {
  const { name, email, password, zone, workspaceName, calendar, rhythm, cycleName, startsOn, endsOn } =
    answers;
  return {
    token,
    you: { name, email, password, zone },
    workspace: { name: workspaceName, zone, calendar, rhythm },
    firstCycle: { name: cycleName, startsOn, endsOn },
    startWith: answers.startWith,
  };
}

async function goOn(startWith: StartWith): Promise<void> {
  if (startWith === 'demo') {
    const made = await shelf.demo.create({}).catch(() => null);
    if (made) return enterWorkspace(made.id);
  }
  location.assign(startWith === 'import' ? '/import' : '/');
}

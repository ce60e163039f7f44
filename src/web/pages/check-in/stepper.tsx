// Walks the steps. Saving goes on behind one's back; what fails stays written and says so wherever one has got to.
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { weekOf, weeksOf } from '../../../core/calendar/weeks.ts';
import { useInMeeting } from '../../app/in-meeting.ts';
import type { useMe } from '../../app/me.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { dayWords } from '../../parts/dates.ts';
import css from './check-in.module.css';
import { useOutcomes } from './outcomes.ts';
import { StepForm } from './step-form.tsx';
import type { Step } from './steps.ts';
import { Summary } from './summary.tsx';
import { TopBar } from './top-bar.tsx';
import { Unsaved } from './unsaved.tsx';

type Props = { steps: readonly Step[]; me: NonNullable<ReturnType<typeof useMe>> };

export function Stepper({ steps, me }: Props) {
  const [began] = useState(Date.now);
  const [at, setAt] = useState(0);
  const { outcomes, save, skip } = useOutcomes();
  const navigate = useNavigate();
  const meeting = useInMeeting();
  const leave = () =>
    void (meeting
      ? navigate({ to: '/meetings/$id', params: { id: meeting.id }, search: {} as never })
      : navigate({ to: '/' }));
  const step = steps[at];
  const next = () => setAt((now) => Math.min(now + 1, steps.length));
  const skipThis = () => {
    if (step) skip(step.keyResult.id);
    next();
  };
  useShortcuts([
    { keys: 'escape', label: 'Leave; what you wrote is kept', group: 'This page', run: leave, onlyKey: true },
    at > 0 && {
      keys: 'alt+arrowleft',
      label: 'Back',
      group: 'This page',
      run: () => setAt(at - 1),
      onlyKey: true,
    },
    at < steps.length && {
      keys: 'alt+arrowright',
      label: 'Skip for now',
      group: 'This page',
      run: skipThis,
      onlyKey: true,
    },
  ]);
  useEffect(() => {
    document.title = `${at < steps.length ? `Check in, ${at + 1} of ${steps.length}` : 'Checked in'} · Quarterdeck`;
    document.getElementById('main')?.scrollTo({ top: 0 });
  }, [at, steps.length]);

  return (
    <div className={css.screen}>
      <TopBar
        onLeave={leave}
        facts={factsOf(step ?? steps[0], me.today)}
        at={at}
        of={steps.length}
        onSkip={step ? skipThis : undefined}
      />
      {step && <Unsaved steps={steps} outcomes={outcomes} here={step.keyResult.id} onGo={setAt} />}
      {step ? (
        <StepForm
          key={step.keyResult.id}
          step={step}
          today={me.today}
          zone={me.workspace.zone}
          outcome={outcomes[step.keyResult.id]}
          isLast={at === steps.length - 1}
          onBack={at > 0 ? () => setAt(at - 1) : undefined}
          onNext={next}
          onSave={save}
        />
      ) : (
        <Summary
          steps={steps}
          outcomes={outcomes}
          began={began}
          onGo={setAt}
          onLeave={leave}
          to={meeting ? 'the meeting' : 'Home'}
        />
      )}
    </div>
  );
}

function factsOf(step: Step | undefined, today: string): string[] {
  if (!step) return [];
  const { cycle, corrects } = step;
  const weeks = weeksOf(cycle);
  return [
    corrects ? 'Correction' : 'Weekly check-in',
    `week ${weekOf(cycle, today).number} of ${weeks.length}`,
    dayWords(today, 'weekday'),
  ];
}

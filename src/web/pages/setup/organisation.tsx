// Second screen: the organisation, its calendar, the first cycle that follows from it, and the weekly rhythm.
import { useState } from 'react';
import type { CalendarRule } from '../../../core/calendar/quarters.ts';
import { localDay } from '../../../core/calendar/zone.ts';
import { CycleFields } from '../../../core/cycle.ts';
import { CalendarFields } from '../../okr/calendar-fields.tsx';
import { CycleSpan } from '../../okr/cycle-span.tsx';
import { RhythmFields } from '../../okr/rhythm-fields.tsx';
import { Button } from '../../parts/button.tsx';
import { dayWords } from '../../parts/dates.ts';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Answers } from './answers.ts';
import { cycleFor, proposals } from './first-cycle.ts';
import css from './setup.module.css';

type Props = {
  answers: Answers;
  change: (more: Partial<Answers>) => void;
  onDone: () => void;
  onBack: () => void;
};

export function Organisation({ answers, change, onDone, onBack }: Props) {
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const today = localDay(new Date(), answers.zone);
  const both = proposals(answers.calendar, today);
  const chosen = both.findIndex(
    ({ startsOn, endsOn }) => startsOn === answers.startsOn && endsOn === answers.endsOn,
  );
  const setCalendar = (calendar: CalendarRule) => change({ calendar, ...cycleFor(calendar, today) });
  const take = (which: string) => {
    const quarter = both[Number(which)];
    if (quarter) change({ cycleName: quarter.name, startsOn: quarter.startsOn, endsOn: quarter.endsOn });
  };
  const submit = () => {
    const found = errorsOf(answers);
    setErrors(found);
    const first = Object.keys(found)[0];
    if (first) document.getElementsByName(first)[0]?.focus();
    else onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="Organisation"
        name="workspaceName"
        autoComplete="organization"
        autoFocus
        value={answers.workspaceName}
        onChange={(workspaceName) => change({ workspaceName })}
        error={errors.workspaceName}
      />
      <fieldset className={css.group}>
        <legend>Your calendar</legend>
        <CalendarFields value={answers.calendar} onChange={setCalendar} />
      </fieldset>
      <fieldset className={css.group}>
        <legend>Your first cycle</legend>
        <RadioSegments
          label="Start with"
          hideLabel
          segments={both.map((quarter, index) => ({
            id: String(index),
            label: `${index === 0 ? 'This quarter' : 'The next one'}, ${dayWords(quarter.startsOn, 'tight')} to ${dayWords(quarter.endsOn, 'tight')}`,
          }))}
          value={chosen < 0 ? null : String(chosen)}
          onChange={take}
        />
        <CycleSpan
          name={answers.cycleName}
          startsOn={answers.startsOn}
          endsOn={answers.endsOn}
          today={today}
          errors={{ name: errors.cycleName, startsOn: errors.startsOn, endsOn: errors.endsOn }}
          onChange={({ name, ...days }) =>
            change({ ...days, ...(name === undefined ? {} : { cycleName: name }) })
          }
        />
      </fieldset>
      <fieldset className={css.group}>
        <legend>Your week</legend>
        <RhythmFields
          value={answers.rhythm}
          onChange={(rhythm) => change({ rhythm })}
          error={errors.rhythm}
        />
        <p className={css.small}>A check-in takes a minute for each key result.</p>
      </fieldset>
      <div className={css.acts}>
        <Button kind="quiet" onPress={onBack}>
          Back
        </Button>
        <Button kind="main" type="submit">
          Go on
        </Button>
      </div>
    </form>
  );
}

function errorsOf({ workspaceName, cycleName, startsOn, endsOn, rhythm }: Answers) {
  const errors: Partial<Record<string, string>> = {};
  if (workspaceName.trim() === '') errors.workspaceName = 'Enter the name of your organisation';
  const { error } = CycleFields.safeParse({ name: cycleName, startsOn, endsOn, quietWeeks: [], rhythm });
  for (const { path, message } of error?.issues ?? []) {
    const field = path[0] === 'name' ? 'cycleName' : String(path[0]);
    errors[field] ??= startsOn === '' || endsOn === '' ? 'Enter a date' : message;
  }
  return errors;
}

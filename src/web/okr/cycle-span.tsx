// The name and dates of a cycle, and what comes of them: how many weeks, and whether that is a quarter.
import type { Day } from '../../core/calendar/day.ts';
import { weeksOf } from '../../core/calendar/weeks.ts';
import { WeekTicks } from '../parts/chart/week-ticks.tsx';
import { DateField } from '../parts/date-field.tsx';
import { dayWords } from '../parts/dates.ts';
import { TextField } from '../parts/text-field.tsx';
import css from './cycle-span.module.css';

type Span = { name: string; startsOn: Day; endsOn: Day };

type Props = Span & {
  today: Day;
  quietWeeks?: readonly number[];
  errors: Partial<Record<keyof Span, string | undefined>>;
  onChange: (more: Partial<Span>) => void;
};

export function CycleSpan({ name, startsOn, endsOn, today, quietWeeks, errors, onChange }: Props) {
  return (
    <>
      <div className={css.row}>
        <TextField
          label="Name"
          name="name"
          value={name}
          onChange={(name) => onChange({ name })}
          error={errors.name}
        />
        <DateField
          label="First day"
          name="startsOn"
          value={startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          error={errors.startsOn}
        />
        <DateField
          label="Last day"
          name="endsOn"
          value={endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          error={errors.endsOn}
        />
      </div>
      <p className={css.told} aria-live="polite">
        {isSpan(startsOn, endsOn) && (
          <Told startsOn={startsOn} endsOn={endsOn} today={today} quietWeeks={quietWeeks} />
        )}
      </p>
    </>
  );
}

/** Both days are given, in order, and no further apart than a cycle can be. */
export function isSpan(startsOn: Day, endsOn: Day): boolean {
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;
  return days > 0 && days < 400;
}

function Told({
  startsOn,
  endsOn,
  today,
  quietWeeks = [],
}: Pick<Props, 'startsOn' | 'endsOn' | 'today' | 'quietWeeks'>) {
  const weeks = weeksOf({ startsOn, endsOn });
  const inside = today >= startsOn && today <= endsOn;
  const now = weeks.findIndex((week) => today <= week.endsOn) + 1;
  return (
    <>
      <span aria-hidden="true">
        <WeekTicks weeks={weeks.length} now={inside ? now : 0} quiet={quietWeeks} />
      </span>
      <span>
        {weeks.length} {weeks.length === 1 ? 'week' : 'weeks'}, {dayWords(startsOn, 'weekday', today)} to{' '}
        {dayWords(endsOn, 'weekday', today)}
        {inside && now > 1 ? `. Week ${now} is running` : ''}.
        {weeks.length < 12 || weeks.length > 14 ? ' A quarter has 12, 13 or 14.' : ''}
      </span>
    </>
  );
}

// Where a workspace's quarters come from: months from a fiscal start, the 4-4-5 family of whole weeks, or dates given by hand.
import type { CalendarRule } from '../../core/calendar/quarters.ts';
import { Select } from '../parts/select.tsx';
import css from './calendar-fields.module.css';
import { months, weekdays } from './calendar-words.ts';

type Props = { value: CalendarRule; onChange: (rule: CalendarRule) => void; isDisabled?: boolean };

const families = [
  { id: 'quarters', label: 'Calendar quarters', note: 'Three months each, from any month' },
  { id: '4-4-5', label: '4-4-5 weeks', note: 'Thirteen whole weeks, the long month last' },
  { id: '4-5-4', label: '4-5-4 weeks', note: 'Thirteen whole weeks, the long month in the middle' },
  { id: '5-4-4', label: '5-4-4 weeks', note: 'Thirteen whole weeks, the long month first' },
  { id: 'explicit', label: 'Dates by hand', note: 'Every cycle is given its own dates' },
] as const;

export function CalendarFields({ value, onChange, isDisabled }: Props) {
  const choose = (family: CalendarRule['family']) => {
    if (family === value.family) return;
    if (family === 'quarters') onChange({ family, fiscalStartMonth: 1 });
    else if (family === 'explicit') onChange({ family });
    else
      onChange(
        'endRule' in value
          ? { ...value, family }
          : { family, endWeekday: 6, endMonth: 1, endRule: 'nearest' },
      );
  };
  return (
    <div className={css.fields}>
      <Select
        label="Calendar"
        options={families}
        value={value.family}
        onChange={choose}
        isDisabled={isDisabled}
        note={families.find(({ id }) => id === value.family)?.note}
      />
      {value.family === 'quarters' && (
        <Select
          label="The year starts in"
          options={months}
          value={String(value.fiscalStartMonth)}
          onChange={(month) => onChange({ ...value, fiscalStartMonth: Number(month) })}
          isDisabled={isDisabled}
        />
      )}
      {'endRule' in value && (
        <>
          <Select
            label="The year ends on a"
            options={weekdays}
            value={String(value.endWeekday)}
            onChange={(day) => onChange({ ...value, endWeekday: Number(day) })}
            isDisabled={isDisabled}
          />
          <Select
            label="Which one"
            options={[
              { id: 'last', label: 'the last one in' },
              { id: 'nearest', label: 'the one nearest to the end of' },
            ]}
            value={value.endRule}
            onChange={(endRule) => onChange({ ...value, endRule })}
            isDisabled={isDisabled}
          />
          <Select
            label="Month"
            options={months}
            value={String(value.endMonth)}
            onChange={(month) => onChange({ ...value, endMonth: Number(month) })}
            isDisabled={isDisabled}
          />
        </>
      )}
    </div>
  );
}

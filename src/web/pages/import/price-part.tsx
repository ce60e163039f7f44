// A file that adds to a quarter that is committed names its price once, for all of it. Nothing is given up by a file.
import { useState } from 'react';
import { addDays } from '../../../core/calendar/day.ts';
import type { FilePrice } from '../../../core/trade-off.ts';
import { useToday } from '../../app/today.ts';
import { usePeople } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { counted } from '../../parts/numbers.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { Section } from '../../parts/section.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './import.module.css';
import type { Report, StepProps } from './use-import.ts';

export function PricePart({ data, report, work }: StepProps & { report: Report }) {
  const today = useToday();
  const people = usePeople();
  const before = data.choices.price ?? null;
  const [pays, setPays] = useState<FilePrice['pays']>(before?.pays ?? 'capacity');
  const [capacityOf, setOf] = useState(before?.pays === 'capacity' ? before.capacityOf : null);
  const [capacity, setCapacity] = useState(before?.pays === 'capacity' ? before.capacity : '');
  const [expiresOn, setEnds] = useState(before?.pays === 'exception' ? before.expiresOn : '');
  const [because, setBecause] = useState(before?.because ?? '');
  const price: FilePrice | null =
    pays === 'exception'
      ? expiresOn
        ? { pays, expiresOn, because }
        : null
      : capacityOf
        ? { pays, capacityOf, capacity, because }
        : null;
  const isWhole = price !== null && because.trim() !== '' && (pays === 'exception' || capacity.trim() !== '');
  const rows = counted(report.unpriced, 'row');
  return (
    <Section
      title="What pays for it?"
      aside={
        report.unpriced > 0
          ? `${rows} would come into a quarter that is committed already`
          : 'Named for everything this file adds'
      }
    >
      <div className={css.price}>
        <RadioRows
          label="What pays"
          hideLabel
          value={pays}
          onChange={setPays}
          rows={[
            { id: 'capacity', label: 'Somebody’s capacity pays', note: 'people or hours that are free' },
            { id: 'exception', label: 'You sign an exception', note: 'as sponsor of the teams, until a day' },
          ]}
        />
        {pays === 'capacity' ? (
          <>
            <ComboBox
              key={people.isHere ? 'here' : 'coming'}
              label="Whose capacity"
              options={people.options}
              value={capacityOf}
              onChange={setOf}
              placeholder="A name"
            />
            <TextField
              label="How much, and until when"
              voice="people"
              value={capacity}
              onChange={setCapacity}
              placeholder="60 crew hours until June"
            />
          </>
        ) : (
          <DateField
            label="It ends on"
            value={expiresOn}
            onChange={setEnds}
            from={today}
            to={addDays(today, 100)}
          />
        )}
        <TextField label="Why it comes in now" voice="people" value={because} onChange={setBecause} />
        <p>
          <Button
            isBusy={work.isPlanning}
            isDisabled={!isWhole}
            onPress={() => price && work.change({ price })}
          >
            It is paid so
          </Button>
        </p>
      </div>
    </Section>
  );
}

// The days nobody works: pasted, or from a small file. Clocks do not count them.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ask, shelf } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { queryClient } from '../../../app/query-client.ts';
import { useToday } from '../../../app/today.ts';
import { Button, buttonClass } from '../../../parts/button.tsx';
import { dayWords } from '../../../parts/dates.ts';
import { ErrorState } from '../../../parts/error-state.tsx';
import { counted } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { toast } from '../../../parts/toast.tsx';
import { Part } from '../part.tsx';
import css from '../settings.module.css';
import { type DayOff, readDays } from './read-days.ts';

export function DaysOff() {
  const may = useMay();
  const { data, error, refetch } = useQuery(ask.holidays.list.queryOptions({ input: {} }));
  return (
    <Part title="Days off" note="A promise to answer within three working days counts none of them.">
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} small />}
      {!data && !error && <Skeleton lines={4} />}
      {data &&
        (may('holidays.edit') ? (
          <Edit key={String(data.days.length)} days={data.days} />
        ) : (
          <Read days={data.days} />
        ))}
    </Part>
  );
}

function Read({ days }: { days: readonly DayOff[] }) {
  const today = useToday();
  if (days.length === 0)
    return <p className={css.said}>None are kept here, so only weekends count as off.</p>;
  return (
    <ul className={css.open}>
      {days.map(({ day, name }) => (
        <li key={day}>
          {dayWords(day, 'weekday', today)}
          <small>{name}</small>
        </li>
      ))}
    </ul>
  );
}

function Edit({ days }: { days: readonly DayOff[] }) {
  const [text, setText] = useState(days.map(({ day, name }) => `${day} ${name}`).join('\n'));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const read = readDays(text);
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const kept = await shelf.holidays.replace({ days: read.days });
      await queryClient.invalidateQueries();
      toast(`${counted(kept.days.length, 'day off', 'days off')} kept`);
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const found = readDays((await file.text()).slice(0, 500_000));
    const lines = found.days.map(({ day, name }) => `${day} ${name}`);
    setText((now) => [now.trim(), ...lines].filter(Boolean).join('\n'));
  };
  return (
    <>
      <TextArea
        label="A line each: the day, then what it is"
        note="2026-12-25 Christmas Day"
        rows={6}
        value={text}
        onChange={setText}
        error={
          read.wrong[0]
            ? `Line ${read.wrong[0].line} cannot be read: “${read.wrong[0].text}”. Begin it with the day as 2026-12-25.`
            : undefined
        }
      />
      {error !== null && <ErrorState error={error} safe="What you wrote is still here." small />}
      <div className={css.acts}>
        <Button isBusy={isBusy} isDisabled={read.wrong.length > 0} onPress={() => void save()}>
          Keep these days
        </Button>
        <FileTrigger acceptedFileTypes={['.ics', '.txt', '.csv']} onSelect={(files) => void take(files?.[0])}>
          <AriaButton className={buttonClass('quiet')}>Add from a file</AriaButton>
        </FileTrigger>
      </div>
    </>
  );
}

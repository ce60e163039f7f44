// What is given up: live objectives and key results with the day of their last check-in. What has been silent is shown, and pays for nothing.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useToday } from '../../app/today.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { relativeDay } from '../../parts/dates.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { type Candidate, candidatesIn } from './candidates.ts';
import css from './price.module.css';
import type { PartProps } from './trade-off.ts';

const ends = [
  { id: 'stopped', label: 'Stopped' },
  { id: 'delayed', label: 'Put off' },
] as const;

/** From so many on they can be searched. */
const many = 9;

export function Displaces({ filled, set, errors, added }: PartProps) {
  const may = useMay();
  const today = useToday();
  const [text, setText] = useState('');
  const { data, error, refetch } = useQuery(
    ask.objectives.list.queryOptions({
      input: { cycleId: added.cycleId, states: ['committed'], limit: 1000 },
    }),
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} small />;
  if (!data) return <p className={css.none}>Looking for what could be given up …</p>;
  const mine = data.objectives.filter((row) => may('objectives.amend', row));
  const all = candidatesIn(mine, { ...added, today });
  if (all.length === 0)
    return (
      <p className={css.none}>
        Nothing that is committed is yours to give up. Ask whoever leads its team, or choose another price.
      </p>
    );
  const wanted = text.trim().toLowerCase();
  const shown = all.filter(({ title, teamName }) => `${title} ${teamName}`.toLowerCase().includes(wanted));
  const { picked } = filled;
  const pick = (row: Candidate, isPicked: boolean) =>
    set({
      picked: isPicked ? [...picked, { ...row, how: 'stopped' }] : picked.filter(({ id }) => id !== row.id),
    });
  return (
    <fieldset className={css.set}>
      <legend className="visually-hidden">What is given up</legend>
      {all.length >= many && (
        <TextField
          label="Find what to give up"
          hideLabel
          type="search"
          placeholder="Find by a word or a team"
          value={text}
          onChange={setText}
        />
      )}
      <ul className={css.list}>
        {shown.map((row) => {
          const given = picked.find(({ id }) => id === row.id);
          const isCovered = row.keyResultId !== null && picked.some(({ id }) => id === row.objectiveId);
          return (
            <li key={row.id} data-part={row.keyResultId ? '' : undefined}>
              <Checkbox
                isSelected={given !== undefined || isCovered}
                isDisabled={!row.isLive || isCovered}
                onChange={(isPicked) => pick(row, isPicked)}
                note={`${row.keyResultId ? 'Key result' : 'The whole objective'} · ${row.teamName} · ${lastWords(row, today)}`}
              >
                <span className="w">{row.title}</span>
              </Checkbox>
              {given && (
                <RadioSegments
                  label={`How “${row.title}” is given up`}
                  hideLabel
                  look="quiet"
                  segments={ends}
                  value={given.how}
                  onChange={(how) =>
                    set({ picked: picked.map((each) => (each.id === row.id ? { ...each, how } : each)) })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <p className={css.none}>Nothing by these words.</p>}
      {errors.picked && <p className={css.wrong}>{errors.picked}</p>}
    </fieldset>
  );
}

function lastWords({ checkedInOn, isLive }: Candidate, today: string): string {
  if (checkedInOn === null) return 'never checked in on, so it pays for nothing';
  const last = `last check-in ${relativeDay(checkedInOn, today)}`;
  return isLive ? last : `${last}, too long ago to pay for anything`;
}

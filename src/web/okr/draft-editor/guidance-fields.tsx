// What 0.3, 0.7 and 1.0 would look like, said before anybody knows how it went.
import type { Guidance } from '../../../core/key-result.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useEditor } from './context.ts';
import css from './fields.module.css';

const levels = [0.3, 0.7, 1] as const;
const hints = { 0.3: 'a little of it', 0.7: 'good', 1: 'all of it' };

type Props = { value: Guidance; onChange: (guidance: Guidance) => void; unit: string };

export function GuidanceFields({ value, onChange, unit }: Props) {
  const { mayEdit } = useEditor();
  const at = (level: (typeof levels)[number]) =>
    value.find((row) => row.at === level) ?? { at: level, words: '', value: null };
  const put = (level: (typeof levels)[number], patch: { words?: string; value?: number | null }) => {
    const rows = levels.map((each) => (each === level ? { ...at(each), ...patch } : at(each)));
    onChange(rows.filter(({ words, value: number }) => words !== '' || number !== null));
  };
  return (
    <fieldset className={css.set}>
      <legend className={css.legend}>
        Scoring guidance <small>what each score would look like</small>
      </legend>
      <div className={css.guidance}>
        {levels.map((level) => (
          <Level key={level} label={level.toFixed(1)}>
            <TextField
              label={`${level.toFixed(1)} looks like`}
              hideLabel
              voice="people"
              placeholder={hints[level]}
              value={at(level).words}
              onChange={(words) => put(level, { words })}
              isDisabled={!mayEdit}
            />
            <NumberField
              label={`${level.toFixed(1)} as a number`}
              hideLabel
              value={at(level).value}
              onChange={(number) => number !== at(level).value && put(level, { value: number })}
              unit={unit}
              isDisabled={!mayEdit}
            />
          </Level>
        ))}
      </div>
    </fieldset>
  );
}

function Level({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <b className="n" aria-hidden="true">
        {label}
      </b>
      {children}
    </>
  );
}

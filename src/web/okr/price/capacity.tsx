// Whose people or hours pay, how much, and until when.
import { ComboBox } from '../../parts/combo-box.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { usePeople } from '../use-people.ts';
import css from './price.module.css';
import type { PartProps } from './trade-off.ts';

export function Capacity({ filled, set, errors }: PartProps) {
  const people = usePeople();
  return (
    <div className={css.pair}>
      <ComboBox
        key={people.isHere ? 'here' : 'coming'}
        label="Whose capacity"
        options={people.options}
        value={filled.capacityOf}
        onChange={(capacityOf) => set({ capacityOf })}
        placeholder="A name"
        error={errors.capacityOf}
      />
      <TextField
        label="How much, and until when"
        voice="people"
        value={filled.capacity}
        onChange={(capacity) => set({ capacity })}
        placeholder="60 crew hours until June"
        error={errors.capacity}
      />
    </div>
  );
}

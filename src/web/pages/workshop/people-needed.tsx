// Whose time a card takes, where that is known: named so that two teams find out in time that they count on the same person.
import IconX from '@tabler/icons-react/icons/IconX';
import { usePeople } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import css from './workshop.module.css';

export function PeopleNeeded({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const people = usePeople();
  return (
    <div>
      <ComboBox
        key={`${people.isHere} ${value.join()}`}
        label="Whose time it takes"
        hint="optional"
        options={people.options.filter(({ id }) => !value.includes(id))}
        value={null}
        onChange={(id) => id && onChange([...value, id])}
        placeholder="Add a name"
      />
      {value.length > 0 && (
        <ul className={css.people} aria-label="Whose time it takes">
          {value.map((id) => (
            <li key={id}>
              {people.nameOf(id) ?? 'Somebody'}
              <Button
                kind="quiet"
                size="small"
                aria-label={`Take ${people.nameOf(id) ?? 'this person'} off`}
                onPress={() => onChange(value.filter((each) => each !== id))}
              >
                <IconX aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

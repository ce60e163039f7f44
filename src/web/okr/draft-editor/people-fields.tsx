// Who owns something and who works on it with them.
import IconX from '@tabler/icons-react/icons/IconX';
import { Avatar } from '../../parts/avatar.tsx';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { useEditor } from './context.ts';
import css from './fields.module.css';

type OwnerProps = {
  label?: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: string;
};

export function OwnerField({ label = 'Owner', value, onChange, error }: OwnerProps) {
  const { people, mayEdit } = useEditor();
  return (
    <ComboBox
      key={people.isHere ? 'here' : 'coming'}
      label={label}
      options={people.options}
      value={value}
      onChange={onChange}
      placeholder="A name"
      isDisabled={!mayEdit}
      error={error}
    />
  );
}

export function ContributorsField({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const { people, mayEdit } = useEditor();
  const others = people.options.filter(({ id }) => !value.includes(id));
  return (
    <div className={css.contributors}>
      <ComboBox
        key={value.join()}
        label="Contributors"
        hint="optional"
        options={others}
        value={null}
        onChange={(id) => id && onChange([...value, id])}
        placeholder="Add a name"
        isDisabled={!mayEdit}
      />
      {value.length > 0 && (
        <ul className={css.chips} aria-label="Contributors">
          {value.map((id) => {
            const name = people.nameOf(id) ?? 'Somebody';
            return (
              <li key={id} className={css.chip}>
                <Avatar name={name} beside />
                {name}
                {mayEdit && (
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={`Take ${name} off`}
                    onPress={() => onChange(value.filter((each) => each !== id))}
                  >
                    <IconX aria-hidden="true" />
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

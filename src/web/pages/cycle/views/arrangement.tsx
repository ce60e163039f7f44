// How the table is put together: what it is grouped by and which columns it has; in the tree, which way it is read.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import type { Phase } from '../../../../core/cycle.ts';
import { useIsNarrow } from '../../../app/use-is-narrow.ts';
import { Button } from '../../../parts/button.tsx';
import { Menu } from '../../../parts/menu.tsx';
import { columns, groups, type Look } from '../address.ts';
import { chosenFor, columnFacts } from '../table/columns.tsx';
import { useLook } from '../use-cycle.ts';
import css from './views.module.css';

export function Arrangement({ look, phase }: { look: Look; phase: Phase }) {
  const { go } = useLook();
  const isNarrow = useIsNarrow();
  if (look.view === 'map' || (isNarrow && look.view === 'table')) return null;
  if (look.view === 'tree')
    return (
      <Choice
        label="Read by"
        value={look.byTeam ? 'team' : 'outcome'}
        options={['outcome', 'team']}
        onChoose={(by) => go({ byTeam: by === 'team' })}
      />
    );
  const chosen = chosenFor(phase, look.columns);
  const toggle = (column: (typeof columns)[number]) =>
    go({ columns: columns.filter((each) => chosen.includes(each) !== (each === column)) }, { replace: true });
  return (
    <>
      <Choice label="Group by" value={look.group} options={groups} onChoose={(group) => go({ group })} />
      <Menu
        label="Columns"
        sections={[
          {
            title: 'Columns beside the words',
            entries: columns.map((column) => ({
              id: column,
              label: columnFacts[column].name,
              isChosen: chosen.includes(column),
              run: () => toggle(column),
            })),
          },
        ]}
      >
        <Button kind="quiet" size="small" className={css.chip}>
          <span>
            Columns <b className="n">{chosen.length}</b>
          </span>
          <IconChevronDown aria-hidden="true" />
        </Button>
      </Menu>
    </>
  );
}

function Choice<K extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: K;
  options: readonly K[];
  onChoose: (value: K) => void;
}) {
  const words = (option: K) => (option === 'none' ? 'nothing' : option);
  return (
    <Menu
      label={label}
      sections={[
        {
          entries: options.map((option) => ({
            id: option,
            label: `${words(option).charAt(0).toUpperCase()}${words(option).slice(1)}`,
            isChosen: option === value,
            run: () => onChoose(option),
          })),
        },
      ]}
    >
      <Button kind="quiet" size="small" className={css.chip}>
        <span>
          {label} <b>{words(value)}</b>
        </span>
        <IconChevronDown aria-hidden="true" />
      </Button>
    </Menu>
  );
}

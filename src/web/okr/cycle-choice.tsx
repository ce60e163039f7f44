// Which cycle a page speaks of, as a word that opens the list of all.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { Button } from '../parts/button.tsx';
import { daysWords } from '../parts/dates.ts';
import { Menu } from '../parts/menu.tsx';
import { phaseWords } from './phase-words.ts';
import type { ChosenCycle } from './use-chosen-cycle.ts';

export function CycleChoice({ chosen: { cycles, cycle, choose } }: { chosen: ChosenCycle }) {
  if (!cycle) return null;
  return (
    <Menu
      label="Cycles"
      sections={[
        {
          entries: cycles.map(({ id, name, startsOn, endsOn, phase }) => ({
            id,
            label: name,
            note: `${daysWords(startsOn, endsOn)}, ${phaseWords[phase].label.toLowerCase()}`,
            isChosen: id === cycle.id,
            run: () => choose(id),
          })),
        },
      ]}
    >
      <Button kind="quiet" size="small" aria-label={`${cycle.name}: choose another cycle`}>
        {cycle.name} <IconChevronDown aria-hidden="true" />
      </Button>
    </Menu>
  );
}

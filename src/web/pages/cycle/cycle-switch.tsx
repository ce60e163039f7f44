// Which cycle is shown, and where it stands: every phase says what may happen in it.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { useNavigate } from '@tanstack/react-router';
import type { Cycle } from '../../../actions/cycles.ts';
import type { Phase } from '../../../core/cycle.ts';
import { Button } from '../../parts/button.tsx';
import { daysWords } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Menu } from '../../parts/menu.tsx';
import type { Look } from './address.ts';
import css from './cycle.module.css';
import { type CycleData, lookTo } from './use-cycle.ts';

const phaseWords: Record<Phase, string> = {
  planning: 'in planning: objectives are drafted and committed',
  committed: 'committed: what was promised is frozen, check-ins may begin',
  running: 'running: a check-in a week, additions need a reason',
  review: 'in review: scores and verdicts are being given',
  closed: 'closed: nothing in it changes any more',
};

export function CycleSwitch({ data: { cycle, cycles, today }, look }: { data: CycleData; look: Look }) {
  const navigate = useNavigate();
  const span = daysWords(cycle.startsOn, cycle.endsOn, today);
  return (
    <span className={css.switch}>
      <Menu
        label="Cycles"
        placement="bottom start"
        sections={[
          {
            entries: cycles.map(({ id, name, startsOn, endsOn, phase }) => ({
              id,
              label: name,
              note: `${daysWords(startsOn, endsOn, today)}, ${phase === 'planning' ? 'in planning' : phase === 'review' ? 'in review' : phase}`,
              isChosen: id === cycle.id,
              run: () =>
                void navigate({
                  to: '/cycle',
                  search: (now) => ({ ...now, ...lookTo(look, { cycleId: id, at: null }) }),
                }),
            })),
          },
        ]}
      >
        <Button kind="quiet" size="small" className={css.switchButton}>
          {cycle.name} <IconChevronDown aria-hidden="true" />
        </Button>
      </Menu>
      <span className={css.span}>
        {span}, {phaseWords[cycle.phase]}
      </span>
    </span>
  );
}

/** In review: the way to the list of what still waits for a verdict. */
export function PhaseNote({ cycle }: { cycle: Cycle }) {
  if (cycle.phase !== 'review') return null;
  return (
    <p className={css.phase}>
      <span>
        {cycle.name} is in review. Every committed objective gets its scores, a verdict and a lesson before it
        closes.
      </span>
      <LinkButton size="small" to="/review" search={{ cycle: cycle.id }}>
        See what still waits
      </LinkButton>
    </p>
  );
}

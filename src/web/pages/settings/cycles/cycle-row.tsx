// One cycle: its weeks, its phase and what that means, and the buttons for those who run the rhythm.
import { useState } from 'react';
import type { Cycle } from '../../../../actions/cycles.ts';
import { weekOf, weeksOf } from '../../../../core/calendar/weeks.ts';
import { type Phase, phases } from '../../../../core/cycle.ts';
import { useMay } from '../../../app/may.ts';
import { rhythmWords } from '../../../okr/calendar-words.ts';
import { phaseWords, waitWords } from '../../../okr/phase-words.ts';
import { Button } from '../../../parts/button.tsx';
import { WeekTicks } from '../../../parts/chart/week-ticks.tsx';
import { daysWords } from '../../../parts/dates.ts';
import { Row } from '../../../parts/row-list.tsx';
import css from '../settings.module.css';
import { CloseCycle } from './close-cycle.tsx';
import { CycleDialog } from './cycle-dialog.tsx';
import { MoveCycle } from './move-cycle.tsx';

export function CycleRow({ cycle, today, isCurrent }: { cycle: Cycle; today: string; isCurrent: boolean }) {
  const may = useMay();
  const [shown, show] = useState<'edit' | Phase | null>(null);
  const { name, startsOn, endsOn, quietWeeks, phase, rhythm } = cycle;
  const weeks = weeksOf(cycle);
  const now = today < startsOn ? 0 : today > endsOn ? weeks.length + 1 : weekOf(cycle, today).number;
  const at = phases.indexOf(phase);
  const next = phases[at + 1];
  const before = phase === 'closed' ? undefined : phases[at - 1];
  const wait = waitWords(cycle, today);
  const close = () => show(null);
  return (
    <Row id={cycle.id} className={css.cycle}>
      <div>
        <h2>
          {name}
          {isCurrent && <small> current</small>}
        </h2>
        <p className={css.when}>
          {daysWords(startsOn, endsOn, today)}, check-ins {rhythmWords(rhythm)}
        </p>
        <p className={css.when}>
          <WeekTicks weeks={weeks.length} now={now} quiet={quietWeeks} />
          <span>
            {weeks.length} weeks{quietWeeks.length > 0 ? `, ${quietWords(quietWeeks)}` : ''}
          </span>
        </p>
      </div>
      <div>
        <Phases at={at} />
        <p className={css.means}>
          {phaseWords[phase].means} {wait}
        </p>
        {phase !== 'closed' && may('cycles.move') && (
          <div className={css.acts}>
            {next && !wait && (
              <Button data-row-main onPress={() => show(next)}>
                {phaseWords[next].verb}
              </Button>
            )}
            {before && (
              <Button kind="quiet" onPress={() => show(before)}>
                Back to {phaseWords[before].label.toLowerCase()}
              </Button>
            )}
            {may('cycles.edit') && (
              <Button kind="quiet" onPress={() => show('edit')}>
                Edit dates and weeks
              </Button>
            )}
          </div>
        )}
      </div>
      {shown === 'edit' && (
        <CycleDialog title={`Edit ${name}`} initial={cycle} cycle={cycle} onClose={close} />
      )}
      {shown === 'closed' && <CloseCycle cycle={cycle} onClose={close} />}
      {shown && shown !== 'edit' && shown !== 'closed' && (
        <MoveCycle cycle={cycle} to={shown} onClose={close} />
      )}
    </Row>
  );
}

/** The five phases in a row, the present one in ink. */
function Phases({ at }: { at: number }) {
  return (
    <ol className={css.phases} aria-label="Phases">
      {phases.map((phase, index) => (
        <li
          key={phase}
          aria-current={index === at ? 'step' : undefined}
          data-is={index < at ? 'past' : undefined}
        >
          {phaseWords[phase].label}
        </li>
      ))}
    </ol>
  );
}

function quietWords(weeks: readonly number[]): string {
  return `week${weeks.length === 1 ? '' : 's'} ${weeks.join(', ')} quiet`;
}

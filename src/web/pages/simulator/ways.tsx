// The four ways to begin: practise a quarter, drill one week, a marked run, a quarter with a group.
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import type { Notebook } from '../../okr/simulation/notebook.ts';
import { writeNotebook } from '../../okr/simulation/notebook.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { Select } from '../../parts/select.tsx';
import css from './simulator.module.css';

type Props = { template: string; notebook: Notebook; personId: string; isMain: boolean };

export function Ways({ template, notebook, personId, isMain }: Props) {
  const may = useMay();
  const navigate = useNavigate();
  const [week, setWeek] = useState('6');
  const [seed, setSeed] = useState<number | null>(null);
  const [wants, want] = useState<{ onlyWeek: number | null } | null>(null);
  const begin = async (onlyWeek: number | null) => {
    const { newPractice } = await import('../../okr/simulation/practice.ts');
    const current = newPractice(template, onlyWeek, seed ?? undefined);
    writeNotebook(personId, { ...notebook, current });
    await navigate({ to: '/simulator/practice' });
  };
  const practise = (onlyWeek: number | null) =>
    notebook.current ? want({ onlyWeek }) : void begin(onlyWeek);
  return (
    <>
      <dl className={css.ways}>
        <div>
          <dt>
            <Button kind={isMain ? 'main' : 'plain'} onPress={() => practise(null)}>
              Practise a quarter
            </Button>
          </dt>
          <dd>On this device, for you alone. Thirteen weeks and the planning before them, then a debrief.</dd>
        </div>
        <div>
          <dt>
            <Button onPress={() => practise(Number(week))}>Drill one week</Button>
          </dt>
          <dd>
            Five minutes, one week, handed over in good order.
            <Select
              label="Which week?"
              options={drillWeeks}
              value={week}
              onChange={setWeek}
              className={css.week}
            />
          </dd>
        </div>
        {may('simulations.play') && <OnServer template={template} />}
      </dl>
      <Fold title="Practise on a seed of your own">
        <NumberField
          label="Seed"
          hint="The same seed brings the same people, matters and luck: for comparing with somebody."
          value={seed}
          onChange={setSeed}
          minValue={0}
          maxValue={4_294_967_295}
          formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
        />
      </Fold>
      <ConfirmDialog
        title="Begin anew and let the other go?"
        isOpen={wants !== null}
        onClose={() => want(null)}
        verb="Begin anew"
        onConfirm={() => begin(wants?.onlyWeek ?? null)}
      >
        <p>
          This device keeps one practice at a time. The one you left ends here; what you finished stays
          counted.
        </p>
      </ConfirmDialog>
    </>
  );
}

const drillWeeks = [-2, -1, 1, 3, 5, 6, 8, 9, 11].map((week) => ({
  id: String(week),
  label: week < 0 ? `${-week} before the quarter` : `Week ${week}`,
  note: { '-2': 'priorities and key results', '5': 'half-way', '9': 'half-way again' }[String(week)],
}));

/** Runs whose seed stays on the server. */
function OnServer({ template }: { template: string }) {
  const navigate = useNavigate();
  const [isTimed, setTimed] = useState(false);
  const [needsMore, setNeedsMore] = useState(false);
  const start = useMutation({
    mutationFn: (kind: 'marked' | 'group') =>
      shelf.simulations.start({
        template,
        kind,
        minutes: kind === 'marked' && isTimed ? 60 : null,
        extraShare: kind === 'marked' && isTimed && needsMore ? 0.5 : 0,
      }),
    onSuccess: ({ id }) => navigate({ to: '/simulator/runs/$id', params: { id } }),
  });
  const begin = (kind: 'marked' | 'group') => {
    if (!start.isPending) start.mutate(kind);
  };
  return (
    <>
      <div>
        <dt>
          <Button onPress={() => begin('marked')}>Begin a marked run</Button>
        </dt>
        <dd>
          On the server, on a seed nobody has seen. You can leave and go on from any device. Its mark is
          formative, and yours alone.
          <Checkbox isSelected={isTimed} onChange={setTimed}>
            With a clock of 60 minutes
          </Checkbox>
          {isTimed && (
            <Checkbox isSelected={needsMore} onChange={setNeedsMore}>
              I need half as much time again
            </Checkbox>
          )}
        </dd>
      </div>
      <div>
        <dt>
          <Button onPress={() => begin('group')}>Lead a group</Button>
        </dt>
        <dd>
          One screen for all. Each says in private what they would do, on a phone; then the spread is shown,
          and the group decides.
        </dd>
      </div>
      {start.error != null && <ErrorState error={start.error} level={2} small />}
    </>
  );
}

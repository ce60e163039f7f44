// A key result made from this KPI: in a draft that is there, or in one that is begun for it. The server takes unit, direction and latest reading over.
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Kpi } from '../../../actions/kpis.ts';
import { allows } from '../../../core/cycle.ts';
import { takenFrom } from '../../../core/kpi.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { bandWords } from '../../okr/kpi/band-words.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { amountWords } from '../../parts/numbers.ts';
import { Select } from '../../parts/select.tsx';
import css from './kpi.module.css';

const fresh = 'a new objective';

export function MakeKeyResult({ kpi, onClose }: { kpi: Kpi; onClose: () => void }) {
  const { drafts, isPending } = useDrafts();
  const [chosen, choose] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const make = async () => {
    if (chosen === null) return;
    if (chosen === fresh) return navigate({ to: '/objectives/new', search: { kpi: kpi.id } });
    setBusy(true);
    setError(null);
    try {
      await shelf.keyResults.create({ objectiveId: chosen, title: kpi.name, kpiId: kpi.id });
      await client.invalidateQueries();
      await navigate({ to: '/objectives/$id', params: { id: chosen } });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Make a key result from this KPI"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="main" isBusy={isBusy} isDisabled={chosen === null} onPress={() => void make()}>
            {chosen === fresh ? 'Begin the objective' : 'Add it to the draft'}
          </Button>
        </>
      }
    >
      <p className={css.taken}>{takenWords(kpi)}</p>
      <Select
        label="Objective"
        options={[
          { id: fresh, label: 'A new objective', note: 'begun with this key result' },
          ...drafts.map(({ id, title, cycleName, teamName }) => ({
            id,
            label: title,
            note: `${teamName}, ${cycleName}`,
          })),
        ]}
        value={chosen}
        onChange={choose}
        placeholder={isPending ? 'Looking for your drafts' : 'Choose a draft'}
      />
      {error !== null && <ErrorState error={error} safe="Nothing was made." small />}
    </Dialog>
  );
}

function takenWords(kpi: Kpi): string {
  const { baseline, target, kind } = takenFrom(kpi);
  const from =
    baseline === null
      ? 'It has no baseline until a reading is recorded.'
      : `It starts at ${amountWords(baseline, kpi.unit)}, the latest reading.`;
  const way =
    kind === 'band'
      ? ` It is to stay where it should: ${bandWords(kpi)}.`
      : target === null
        ? ' The KPI has no band, so you give the target.'
        : ` The target is ${amountWords(target, kpi.unit)}, the edge of its band, until you say otherwise.`;
  return `${from}${way}`;
}

/** Drafts this person may write, of every cycle that takes drafts. */
function useDrafts() {
  const may = useMay();
  const cycles = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const open = (cycles.data?.cycles ?? []).filter(({ phase }) => allows(phase, 'draft'));
  const lists = useQueries({
    queries: open.map(({ id }) =>
      ask.objectives.list.queryOptions({ input: { cycleId: id, states: ['draft', 'proposed'], limit: 200 } }),
    ),
  });
  const drafts = lists.flatMap(({ data }, index) =>
    (data?.objectives ?? [])
      .filter((objective) => may('objectives.edit', objective))
      .map((objective) => ({ ...objective, cycleName: open[index]?.name ?? '' })),
  );
  return { drafts, isPending: cycles.isPending || lists.some((list) => list.isPending) };
}

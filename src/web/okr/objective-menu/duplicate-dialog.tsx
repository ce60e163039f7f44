// Copies an objective as a draft: which key results, into which cycle, starting from where the numbers stand now.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { allows } from '../../../core/cycle.ts';
import { carries } from '../../../core/reset.ts';
import { ask, shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Select } from '../../parts/select.tsx';
import { Switch } from '../../parts/switch.tsx';
import type { Whole } from '../draft-editor/wires.ts';
import css from './dialogs.module.css';

export default function DuplicateDialog({ objective, onClose }: { objective: Whole; onClose: () => void }) {
  const { data } = useQuery(ask.cycles.list.queryOptions({ input: {} }));
  const client = useQueryClient();
  const navigate = useNavigate();
  const from = data?.cycles.find(({ id }) => id === objective.cycleId);
  // What was promised is carried into a later cycle, with a reason.
  const cycles = (data?.cycles ?? []).filter(
    (each) => allows(each.phase, 'draft') && from && !carries(objective.state, from, each),
  );
  const kept = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  const [cycleId, setCycleId] = useState<string | null>(null);
  const [chosen, choose] = useState<readonly string[]>(kept.map(({ id }) => id));
  const [fromNow, setFromNow] = useState(kept.some(({ value }) => value !== null));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const target = cycleId ?? cycles[0]?.id ?? null;
  const duplicate = async () => {
    if (!target) return;
    setBusy(true);
    setError(null);
    try {
      const { id } = objective;
      const copy = await shelf.objectives.duplicate({
        id,
        cycleId: target,
        keyResultIds: [...chosen],
        currentAsBaseline: fromNow,
      });
      await client.invalidateQueries();
      onClose();
      await navigate({ to: '/objectives/$id', params: { id: copy.id } });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Duplicate as a new draft"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="main" isBusy={isBusy} isDisabled={!target} onPress={() => void duplicate()}>
            Make the draft
          </Button>
        </>
      }
    >
      <Select
        label="Cycle"
        options={cycles.map(({ id, name, phase }) => ({ id, label: name, note: phase }))}
        value={target}
        onChange={setCycleId}
        placeholder={data && cycles.length === 0 ? 'No cycle takes drafts' : 'Choose'}
      />
      <fieldset className={css.set}>
        <legend>Key results to take along</legend>
        {kept.length === 0 && <p>There are none to take along.</p>}
        {kept.map(({ id, title }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(on) => choose(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
          >
            <span className="w">{title}</span>
          </Checkbox>
        ))}
      </fieldset>
      <Switch isSelected={fromNow} onChange={setFromNow} note="Otherwise the copies keep the old baselines.">
        Start from where the numbers stand now
      </Switch>
      {error !== null && <ErrorState error={error} small />}
    </Dialog>
  );
}

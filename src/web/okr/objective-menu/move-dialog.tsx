// Gives an objective to another team; a draft can go to another cycle too.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { allows } from '../../../core/cycle.ts';
import { ask, shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Select } from '../../parts/select.tsx';
import { toast } from '../../parts/toast.tsx';
import type { Whole } from '../draft-editor/wires.ts';

export default function MoveDialog({ objective, onClose }: { objective: Whole; onClose: () => void }) {
  const { data: known } = useQuery(ask.teams.list.queryOptions({ input: {} }));
  const { data } = useQuery(ask.cycles.list.queryOptions({ input: {} }));
  const client = useQueryClient();
  const isDraft = objective.state === 'draft' || objective.state === 'proposed';
  const [teamId, setTeamId] = useState<string | null>(objective.teamId);
  const [cycleId, setCycleId] = useState<string>(objective.cycleId);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const moves = (teamId !== null && teamId !== objective.teamId) || cycleId !== objective.cycleId;
  const move = async () => {
    setBusy(true);
    setError(null);
    try {
      const { id, version } = objective;
      await shelf.objectives.move({ id, version, teamId: teamId ?? undefined, cycleId });
      await client.invalidateQueries();
      toast('Moved');
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Move the objective"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="main" isBusy={isBusy} isDisabled={!moves} onPress={() => void move()}>
            Move it
          </Button>
        </>
      }
    >
      <ComboBox
        key={known ? 'here' : 'coming'}
        label="Team"
        options={(known?.teams ?? []).map(({ id, name }) => ({ id, label: name }))}
        value={teamId}
        onChange={setTeamId}
        none="No team by that name"
      />
      {isDraft && (
        <Select
          label="Cycle"
          options={(data?.cycles ?? [])
            .filter(({ id, phase }) => id === objective.cycleId || allows(phase, 'draft'))
            .map(({ id, name, phase }) => ({ id, label: name, note: phase }))}
          value={cycleId}
          onChange={setCycleId}
        />
      )}
      {error !== null && <ErrorState error={error} small />}
    </Dialog>
  );
}

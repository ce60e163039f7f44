// Who sponsors, runs the programme and coaches. A team without its own sponsor has the nearest above it.
import IconX from '@tabler/icons-react/icons/IconX';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RhythmRole, rhythmRoles } from '../../../../core/rhythm-role.ts';
import { ask, shelf } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { queryClient } from '../../../app/query-client.ts';
import { usePeople } from '../../../okr/use-people.ts';
import { Button } from '../../../parts/button.tsx';
import { ComboBox } from '../../../parts/combo-box.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { Row, RowList } from '../../../parts/row-list.tsx';
import { Select } from '../../../parts/select.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { toast } from '../../../parts/toast.tsx';
import { Part } from '../part.tsx';
import css from '../settings.module.css';

const words: Record<RhythmRole, { label: string; note: string }> = {
  sponsor: { label: 'Sponsor', note: 'signs exceptions, answers what a lead left' },
  'programme lead': { label: 'Programme lead', note: 'runs the calendar, keeps the rhythm' },
  coach: { label: 'Coach', note: 'reads drafts, watches meetings' },
};

export function Roles() {
  const may = useMay();
  const { data, error, refetch } = useQuery(ask.rhythmRoles.list.queryOptions({ input: {} }));
  const mayEdit = may('rhythm-roles.edit');
  const take = async (id: string, name: string) => {
    await shelf.rhythmRoles.take({ id });
    await queryClient.invalidateQueries({ queryKey: ask.rhythmRoles.key() });
    toast(`${name} holds it no longer`);
  };
  return (
    <Part
      title="Roles of the rhythm"
      note="Beside the roles of the workspace. Held for one team and those below it, or everywhere."
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} small />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.roles.length === 0 && (
        <p className={css.said}>
          Nobody yet. Until somebody sponsors, the owners of the workspace sign, and requests for help stay
          with the leads.
        </p>
      )}
      {data && data.roles.length > 0 && (
        <RowList label="Roles of the rhythm" className={css.rows}>
          {data.roles.map(({ id, role, personName, teamName }) => (
            <Row key={id} id={id} className={css.row}>
              <span>
                {personName}
                <small>
                  {words[role].label}, {teamName ?? 'everywhere'}
                </small>
              </span>
              {mayEdit && (
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={`Take ${words[role].label} from ${personName}`}
                  onPress={() => void take(id, personName)}
                >
                  <IconX aria-hidden="true" />
                </Button>
              )}
            </Row>
          ))}
        </RowList>
      )}
      {mayEdit && <Give />}
    </Part>
  );
}

function Give() {
  const people = usePeople();
  const teams = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const [role, setRole] = useState<RhythmRole>('sponsor');
  const [personId, setPerson] = useState<string | null>(null);
  const [teamId, setTeam] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const give = async () => {
    if (!personId) return;
    setBusy(true);
    setError(null);
    try {
      await shelf.rhythmRoles.give({ role, personId, teamId });
      await queryClient.invalidateQueries({ queryKey: ask.rhythmRoles.key() });
      setPerson(null);
      toast('Given');
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  return (
    <>
      <div className={`${css.four} ${css.sub}`}>
        <Select
          label="Role"
          options={rhythmRoles.map((id) => ({ id, ...words[id] }))}
          value={role}
          onChange={setRole}
        />
        <ComboBox
          key={`${people.isHere} ${personId === null}`}
          label="Person"
          options={people.options}
          value={personId}
          onChange={setPerson}
          placeholder="A name"
        />
        <ComboBox
          key={`teams ${teams.isSuccess}`}
          label="Team"
          options={(teams.data?.teams ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={teamId}
          onChange={setTeam}
          placeholder="Everywhere"
          none="No team by that name"
        />
        <Button isBusy={isBusy} isDisabled={!personId} onPress={() => void give()}>
          Give the role
        </Button>
      </div>
      {error !== null && <ErrorState error={error} small />}
    </>
  );
}

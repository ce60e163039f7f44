// Adding a team, or changing its name, purpose and place in the tree.
import type { Team } from '../../../actions/teams.ts';
import type { TeamFields } from '../../../core/team.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { errorsByField } from '../../parts/problem.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { below, type TeamInList } from './tree.ts';

type Written = Pick<TeamFields, 'name' | 'purpose' | 'parentId'>;
type Known = Pick<TeamInList, 'id' | 'name' | 'purpose' | 'parentId' | 'version'>;

type Props = {
  /** Null for a new one. */
  team: Known | null;
  /** Where a new one is proposed to hang. */
  parentId?: string;
  teams: readonly TeamInList[];
  onSaved: (team: Team) => void;
  onClose: () => void;
};

export function TeamDialog({ team, parentId, teams, onSaved, onClose }: Props) {
  const may = useMay();
  const form = useForm<Written, Team>({
    initial: team
      ? { name: team.name, purpose: team.purpose, parentId: team.parentId }
      : { name: '', purpose: '', parentId: parentId ?? null },
    check: (written) => ({
      name: written.name.trim() ? undefined : 'Give it a name',
      parentId: written.parentId || team?.parentId === null ? undefined : 'Choose the team it hangs under',
    }),
    version: team?.version,
    save: (values, fields, version) =>
      team
        ? shelf.teams.edit({ id: team.id, version, fields })
        : shelf.teams.create({ ...values, parentId: values.parentId ?? '' }),
    onSaved: (saved) => finish(saved),
  });
  const finish = (saved: Team) => {
    void queryClient.invalidateQueries();
    onSaved(saved);
  };
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const under = team ? below(teams, team.id) : new Set<string>();
  const places = teams.filter(
    ({ id, archivedAt }) =>
      !archivedAt &&
      id !== team?.id &&
      !under.has(id) &&
      (id === team?.parentId || may('teams.create', { teamId: id })),
  );
  const nameOf = (id: string | null) => teams.find((each) => each.id === id)?.name ?? 'nothing';
  return (
    <Dialog title={team ? `Edit ${team.name}` : 'Add a team'} isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <TextField label="Name" autoFocus maxLength={120} {...form.field('name')} />
        <TextArea
          label="Purpose"
          hint="what it is there for, in a sentence"
          voice="people"
          {...form.field('purpose')}
        />
        {team?.parentId !== null && (
          <ComboBox
            label="Hangs under"
            note="Whoever leads that team leads this one too."
            options={places.map(({ id, name }) => ({ id, label: name }))}
            none="No team by that name"
            {...form.field('parentId')}
          />
        )}
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={{
              name: ['Name', String],
              purpose: ['Purpose', String],
              parentId: ['Hangs under', nameOf],
            }}
            onKeepMine={(version) =>
              void shelf.teams
                .edit({ id: team?.id ?? '', version, fields: stale.detail.yours as Partial<Written> })
                .then(finish)
            }
            onTakeTheirs={() => finish(stale.detail.current as Team)}
          />
        ) : (
          form.problem &&
          Object.keys(errorsByField(form.problem)).length === 0 && (
            <ErrorState error={form.problem} safe="What you wrote is still here." small />
          )
        )}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy} isDisabled={team !== null && !form.isDirty}>
            {team ? 'Save' : 'Add the team'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// Who belongs to a team and who of them leads. Belonging decides who sees what only the team sees, so a refusal names who would be shut out.
import IconX from '@tabler/icons-react/icons/IconX';
import { useState } from 'react';
import type { Team } from '../../../actions/teams.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { usePeople } from '../use-people.ts';
import css from './team.module.css';

type Written = { memberIds: string[]; leadIds: string[] };

const writtenOf = ({ members }: Pick<Team, 'members'>): Written => ({
  memberIds: members.map(({ id }) => id),
  leadIds: members.filter(({ isLead }) => isLead).map(({ id }) => id),
});

export function MembersDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const people = usePeople();
  const [added, countAdded] = useState(0);
  const form = useForm<Written, Team>({
    initial: writtenOf(team),
    version: team.version,
    save: (fields, _, version) => shelf.teams.edit({ id: team.id, version, fields }),
    onSaved: () => finish(),
  });
  const finish = () => {
    toast('Saved');
    void queryClient.invalidateQueries();
    onClose();
  };
  const { memberIds, leadIds } = form.values;
  const nameOf = (id: string) =>
    people.nameOf(id) ?? team.members.find((member) => member.id === id)?.name ?? 'Somebody';
  const names = (ids: string[]) => ids.map(nameOf).sort().join(', ') || 'nobody';
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  return (
    <Dialog
      title={`Who belongs to ${team.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="main" isBusy={form.isBusy} isDisabled={!form.isDirty} onPress={() => form.submit()}>
            Save
          </Button>
        </>
      }
    >
      <ComboBox
        key={`${people.isHere} ${added}`}
        label="Add somebody"
        options={people.options.filter(({ id }) => !memberIds.includes(id))}
        value={null}
        onChange={(id) => {
          if (!id) return;
          form.set('memberIds', [...memberIds, id]);
          countAdded(added + 1);
        }}
        placeholder="A name"
      />
      <ul className={css.people} aria-label="Who belongs">
        {memberIds.map((id) => (
          <li key={id}>
            <span className={css.person}>
              <Avatar name={nameOf(id)} beside />
              {nameOf(id)}
            </span>
            <Checkbox
              isSelected={leadIds.includes(id)}
              aria-label={`${nameOf(id)} leads`}
              onChange={(leads) =>
                form.set('leadIds', leads ? [...leadIds, id] : leadIds.filter((each) => each !== id))
              }
            >
              leads
            </Checkbox>
            <Button
              kind="quiet"
              size="small"
              aria-label={`Take ${nameOf(id)} off`}
              onPress={() => {
                form.set(
                  'memberIds',
                  memberIds.filter((each) => each !== id),
                );
                form.set(
                  'leadIds',
                  leadIds.filter((each) => each !== id),
                );
              }}
            >
              <IconX aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {memberIds.length === 0 && <p className={css.said}>Nobody yet.</p>}
      {stale ? (
        <TwoVersions
          problem={{
            ...stale,
            detail: {
              yours: form.values,
              current: { ...(stale.detail.current as Team), ...writtenOf(stale.detail.current as Team) },
            },
          }}
          fields={{ memberIds: ['Belong', names], leadIds: ['Lead', names] }}
          onKeepMine={(version) =>
            void shelf.teams.edit({ id: team.id, version, fields: form.values }).then(finish)
          }
          onTakeTheirs={finish}
        />
      ) : (
        form.problem && <ErrorState error={form.problem} safe="What you chose is still here." small />
      )}
    </Dialog>
  );
}

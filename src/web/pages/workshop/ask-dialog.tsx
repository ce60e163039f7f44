// Asking another team: for which objective, what, by when, and whose time it takes. Changing a card asks anew.
import { useQuery } from '@tanstack/react-query';
import type { Dependency } from '../../../actions/dependencies.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { usePeople } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { dayWords } from '../../parts/dates.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { errorsByField } from '../../parts/problem.ts';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { PeopleNeeded } from './people-needed.tsx';

type Props = {
  cycle: { id: string; startsOn: string; endsOn: string };
  /** Null asks for something new. */
  card: Dependency | null;
  /** What a new card is for, where that is known already. */
  objectiveId: string | null;
  onClose: () => void;
};
type Written = {
  objectiveId: string | null;
  keyResultId: string | null;
  toTeamId: string | null;
  need: string;
  neededOn: string;
  personIds: string[];
};

const whole = 'whole';

export function AskDialog({ cycle, card, objectiveId, onClose }: Props) {
  const may = useMay();
  const people = usePeople();
  const teams = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const list = useQuery(ask.objectives.list.queryOptions({ input: { cycleId: cycle.id, limit: 1000 } }));
  const form = useForm<Written, Dependency>({
    initial: card ? writtenOf(card) : { ...blank, objectiveId },
    check: (values) => ({
      objectiveId: values.objectiveId ? undefined : 'Choose what needs it',
      toTeamId: values.toTeamId ? undefined : 'Choose who could give it',
      need: values.need.trim() ? undefined : 'Say what is needed',
      neededOn: values.neededOn ? undefined : 'Give the day without which it is too late',
    }),
    version: card?.version,
    save: (values, changed, version) => {
      const { objectiveId: _, ...fields } = changed as Partial<Dependency>;
      return card
        ? shelf.dependencies.edit({ id: card.id, version, fields })
        : shelf.dependencies.ask({ ...values, objectiveId: values.objectiveId!, toTeamId: values.toTeamId! });
    },
    onSaved: () => finish(),
  });
  const finish = () => {
    void queryClient.invalidateQueries();
    toast(card ? 'Asked anew' : 'Asked: its lead can answer now');
    onClose();
  };
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const objectives = list.data?.objectives ?? [];
  const mine = objectives.filter((row) => row.state !== 'closed' && may('dependencies.ask', row));
  const objective = objectives.find(({ id }) => id === form.values.objectiveId);
  const others = (teams.data?.teams ?? []).filter(({ id }) => id !== objective?.teamId);
  return (
    <Dialog title={card ? 'Change what is asked' : 'Ask a team'} isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        {!card && (
          <ComboBox
            key={`objectives ${list.isSuccess}`}
            label="For which objective"
            options={mine.map(({ id, title }) => ({ id, label: title }))}
            none="No objective of yours by these words"
            autoFocus
            {...form.field('objectiveId')}
          />
        )}
        {objective && objective.keyResults.length > 0 && (
          <Select
            label="Which key result needs it"
            options={[
              { id: whole, label: 'The whole objective' },
              ...objective.keyResults.map(({ id, title }) => ({ id, label: title })),
            ]}
            value={form.values.keyResultId ?? whole}
            onChange={(id) => form.set('keyResultId', id === whole ? null : id)}
          />
        )}
        <ComboBox
          key={`teams ${teams.isSuccess} ${objective?.teamId}`}
          label="Which team could give it"
          options={others.map(({ id, name }) => ({ id, label: name }))}
          none="No team by that name"
          {...form.field('toTeamId')}
        />
        <TextField label="What is needed" voice="people" maxLength={300} {...form.field('need')} />
        <DateField
          label="Needed by"
          note="The day without which it is too late."
          from={cycle.startsOn}
          to={cycle.endsOn}
          {...form.field('neededOn')}
        />
        <PeopleNeeded value={form.values.personIds} onChange={(ids) => form.set('personIds', ids)} />
        {card && card.state !== 'asked' && (
          <p>It was answered already. Once you change it, the other team is asked again.</p>
        )}
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={{
              need: ['What is needed', String],
              neededOn: ['Needed by', (day: string) => dayWords(day)],
              toTeamId: [
                'Team',
                (id: string) => others.find((team) => team.id === id)?.name ?? 'another team',
              ],
              personIds: [
                'Whose time',
                (ids: string[]) => ids.map(people.nameOf).join(', ') || 'nobody named',
              ],
            }}
            onKeepMine={(version) =>
              void shelf.dependencies
                .edit({ id: card?.id ?? '', version, fields: stale.detail.yours as object })
                .then(finish)
            }
            onTakeTheirs={finish}
          />
        ) : (
          form.problem &&
          Object.keys(errorsByField(form.problem)).length === 0 && (
            <ErrorState error={form.problem} safe="What you wrote is still here." small />
          )
        )}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy} isDisabled={card !== null && !form.isDirty}>
            {card ? 'Ask anew' : 'Ask'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const blank: Written = {
  objectiveId: null,
  keyResultId: null,
  toTeamId: null,
  need: '',
  neededOn: '',
  personIds: [],
};

function writtenOf({ objectiveId, keyResultId, toTeamId, need, neededOn, personIds }: Dependency): Written {
  return { objectiveId, keyResultId, toTeamId, need, neededOn, personIds };
}

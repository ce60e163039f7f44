// Carrying an objective on: why now, beside every reason given before; which key results; and from where the numbers start.
import { useQuery } from '@tanstack/react-query';
import type { Objective } from '../../../actions/objectives/shapes.ts';
import type { Carry } from '../../../actions/resets/shapes.ts';
import { allows } from '../../../core/cycle.ts';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { Select } from '../../parts/select.tsx';
import { Switch } from '../../parts/switch.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from '../objective-menu/dialogs.module.css';
import { Carried } from './index.tsx';

type Props = {
  objective: {
    id: string;
    title: string;
    cycleId: string;
    keyResults: readonly { id: string; title: string; value: number | null }[];
    carried: readonly Carry[];
  };
  onDone: (made: Objective) => void;
  onClose: () => void;
};

type Values = { cycleId: string | null; reason: string; keyResultIds: readonly string[]; fromNow: boolean };

export default function CarryDialog({ objective, onDone, onClose }: Props) {
  const { data } = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const from = data?.cycles.find(({ id }) => id === objective.cycleId);
  const later = (data?.cycles ?? [])
    .filter(({ phase, startsOn }) => from && startsOn > from.startsOn && allows(phase, 'draft'))
    .toReversed();
  const { keyResults } = objective;
  const form = useForm<Values, Objective>({
    initial: {
      cycleId: null,
      reason: '',
      keyResultIds: keyResults.map(({ id }) => id),
      fromNow: keyResults.some(({ value }) => value !== null),
    },
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : 'Say why it goes on' }),
    save: ({ cycleId, reason, keyResultIds, fromNow }) =>
      shelf.resets.carry({
        objectiveId: objective.id,
        cycleId: cycleId ?? later[0]?.id ?? '',
        reason,
        keyResultIds: [...keyResultIds],
        currentAsBaseline: fromNow,
      }),
    onSaved: (made) => {
      void queryClient.invalidateQueries();
      onDone(made);
    },
  });
  const { keyResultIds, fromNow, cycleId } = form.values;
  return (
    <Dialog title="Carry it on" isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <p className="w">{objective.title}</p>
        <Carried carried={objective.carried} />
        <TextArea
          label="Why it goes on"
          hint={objective.carried.length > 0 ? 'something new since then' : undefined}
          voice="people"
          autoFocus
          rows={3}
          placeholder="What makes another quarter of it the best choice now"
          {...form.field('reason')}
        />
        {later.length !== 1 && (
          <Select
            label="Into"
            options={later.map(({ id, name, phase }) => ({ id, label: name, note: phase }))}
            value={cycleId ?? later[0]?.id ?? null}
            onChange={(id) => form.set('cycleId', id)}
            placeholder={data && later.length === 0 ? 'No later cycle takes drafts' : 'Choose'}
          />
        )}
        <fieldset className={css.set}>
          <legend>Key results to take along</legend>
          {keyResults.map(({ id, title }) => (
            <Checkbox
              key={id}
              isSelected={keyResultIds.includes(id)}
              onChange={(on) =>
                form.set(
                  'keyResultIds',
                  on ? [...keyResultIds, id] : keyResultIds.filter((each) => each !== id),
                )
              }
            >
              <span className="w">{title}</span>
            </Checkbox>
          ))}
        </fieldset>
        <Switch
          isSelected={fromNow}
          onChange={(on) => form.set('fromNow', on)}
          note="Otherwise they keep the old baselines."
        >
          Start from where the numbers stand now
        </Switch>
        {form.problem && Object.keys(form.errors).length === 0 && (
          <ErrorState error={form.problem} safe="What you wrote is still here." small />
        )}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy} isDisabled={later.length === 0}>
            {later.length === 1 ? `Carry it into ${later[0]?.name}` : 'Carry it on'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

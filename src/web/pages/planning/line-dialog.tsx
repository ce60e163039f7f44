// Where the line is drawn: at the limit, or somewhere else, which below the limit takes a reason.
import type { Planning } from '../../../actions/planning.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import css from './planning.module.css';

type Props = Pick<Planning, 'cycle' | 'team' | 'limit' | 'line' | 'chosen'> & { onClose: () => void };
type Written = { places: number | null; reason: string };

export function LineDialog({ cycle, team, limit, line, chosen, onClose }: Props) {
  const draw = (values: Written, version: number) =>
    shelf.planning.cut({
      cycleId: cycle.id,
      teamId: team.id,
      version,
      places: values.places === limit ? null : values.places,
      reason: values.reason,
    });
  const finish = () => {
    void queryClient.invalidateQueries();
    onClose();
  };
  const form = useForm<Written, Planning>({
    initial: { places: line, reason: chosen.reason },
    check: ({ places, reason }) => ({
      places: places !== null && (places < 0 || places > 50) ? 'Give a number from 0 to 50' : undefined,
      reason:
        places !== null && places > limit && !reason.trim() ? 'Say why more than was agreed' : undefined,
    }),
    version: chosen.version,
    save: (values, _, version) => draw(values, version),
    onSaved: finish,
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const { places } = form.values;
  return (
    <Dialog title="How many are committed?" isOpen onClose={onClose} width="narrow">
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <NumberField
          label="Objectives above the line"
          note={`The limit is ${limit}. Empty draws the line there.`}
          autoFocus
          {...form.field('places')}
        />
        {(places ?? 0) > limit && (
          <TextField label="Why more than was agreed" voice="people" {...form.field('reason')} />
        )}
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={{
              places: ['Above the line', (value: number | null) => String(value ?? limit)],
              reason: ['Why', String],
            }}
            onKeepMine={(version) => void draw(form.values, version).then(finish)}
            onTakeTheirs={finish}
          />
        ) : (
          form.problem && <ErrorState error={form.problem} safe="The line is where it was." small />
        )}
        <div className={css.acts}>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Draw the line
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// A key result becomes a KPI: what it is called and the band it should stay in, both proposed. Its measurements come along.
import type { Kpi } from '../../../actions/kpis.ts';
import { watchedIn } from '../../../core/kpi.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import kpiCss from '../../okr/kpi/kpi.module.css';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './resets.module.css';
import type { HandedKeyResult } from './shown.ts';

type Values = { name: string; bandLow: number | null; bandHigh: number | null };

export default function WatchDialog({ row, onClose }: { row: HandedKeyResult; onClose: () => void }) {
  const form = useForm<Values, Kpi>({
    initial: { name: row.title, ...watchedIn(row, row.value) },
    check: ({ name, bandLow, bandHigh }) => ({
      name: name.trim() ? undefined : 'Give it a name',
      bandHigh:
        bandLow !== null && bandHigh !== null && bandLow > bandHigh
          ? 'The upper edge lies under the lower one'
          : undefined,
    }),
    save: (values) => shelf.resets.watch({ keyResultId: row.id, ...values }),
    onSaved: ({ name }) => {
      void queryClient.invalidateQueries();
      toast(`“${name}” is watched as a KPI from now on`);
      onClose();
    },
  });
  return (
    <Dialog title="Watch it as a KPI" isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <p className={css.hint}>
          It is won or lost no more: it should stay in its band. What was measured comes along as its
          readings.
        </p>
        <TextField
          label="Name"
          hint="what is measured, without the target"
          voice="people"
          autoFocus
          maxLength={300}
          {...form.field('name')}
        />
        <div className={kpiCss.band}>
          <NumberField label="At least" unit={row.unit} {...form.field('bandLow')} />
          <NumberField label="At most" unit={row.unit} {...form.field('bandHigh')} />
        </div>
        {form.problem && Object.keys(form.errors).length === 0 && (
          <ErrorState error={form.problem} safe="Nothing was changed." small />
        )}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Watch it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

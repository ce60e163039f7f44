// Where the number of an outcome stands now: one field, Enter saves.
import { useState } from 'react';
import type { Outcome } from '../../../actions/outcomes.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { Popover } from '../../parts/popover.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { outcomeWords } from './fields.ts';
import css from './outcome.module.css';

export function UpdateCurrent({ outcome }: { outcome: Outcome }) {
  return (
    <Popover
      label="Where it stands now"
      trigger={
        <Button kind="quiet" size="small">
          Update
        </Button>
      }
    >
      {(close) => <CurrentForm outcome={outcome} onDone={close} />}
    </Popover>
  );
}

function CurrentForm({ outcome, onDone }: { outcome: Outcome; onDone: () => void }) {
  const { id, unit, current } = outcome;
  const [version, setVersion] = useState(outcome.version);
  const form = useForm({
    initial: { current },
    save: (fields) => shelf.outcomes.edit({ id, version, fields }),
    onSaved: () => {
      toast('Updated; the old value stays in the record');
      void queryClient.invalidateQueries();
      onDone();
    },
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const again = () => {
    void queryClient.invalidateQueries();
    onDone();
  };
  return (
    <form className={css.update} onSubmit={form.submit} noValidate>
      <NumberField label="Now" unit={unit} autoFocus {...form.field('current')} />
      {stale ? (
        <TwoVersions
          problem={stale}
          fields={{ current: outcomeWords(() => null).current }}
          onKeepMine={(at) => {
            setVersion(at);
            void shelf.outcomes.edit({ id, version: at, fields: form.values }).then(again);
          }}
          onTakeTheirs={again}
        />
      ) : (
        form.problem && <ErrorState error={form.problem} small />
      )}
      <div className={css.acts}>
        <Button kind="main" size="small" type="submit" isBusy={form.isBusy} isDisabled={!form.isDirty}>
          Save
        </Button>
      </div>
    </form>
  );
}

// Adding or changing a KPI: what it measures, the band it should stay in, who answers for it.
import { useQuery } from '@tanstack/react-query';
import type { Kpi } from '../../../actions/kpis.ts';
import type { KpiFields } from '../../../core/kpi.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { numberWords } from '../../parts/numbers.ts';
import { errorsByField } from '../../parts/problem.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { usePeople } from '../use-people.ts';
import css from './kpi.module.css';

type Props = {
  /** Null for a new one. */
  kpi: Kpi | null;
  /** Proposed for a new one. */
  teamId?: string | null;
  onSaved: (kpi: Kpi) => void;
  onClose: () => void;
};

export function KpiDialog({ kpi, teamId = null, onSaved, onClose }: Props) {
  const me = useMe();
  const may = useMay();
  const people = usePeople();
  const teams = useQuery(ask.teams.list.queryOptions({ input: {} }));
  const form = useForm<KpiFields, Kpi>({
    initial: kpi ? fieldsOf(kpi) : { ...blank, teamId, ownerId: me?.personId ?? null },
    check: ({ name, bandLow, bandHigh }) => ({
      name: name.trim() ? undefined : 'Give it a name',
      bandHigh:
        bandLow !== null && bandHigh !== null && bandLow > bandHigh
          ? 'The upper edge lies under the lower one'
          : undefined,
    }),
    version: kpi?.version,
    save: (values, fields, version) =>
      kpi ? shelf.kpis.edit({ id: kpi.id, version, fields }) : shelf.kpis.create(values),
    onSaved: (saved) => finish(saved),
  });
  const finish = (saved: Kpi) => {
    void queryClient.invalidateQueries();
    onSaved(saved);
  };
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const { unit } = form.values;
  const all = teams.data?.teams ?? [];
  const teamName = (id: string | null) => all.find((team) => team.id === id)?.name ?? 'no team';
  const choices = all.filter(({ id }) => id === kpi?.teamId || may('kpis.create', { teamId: id }));
  return (
    <Dialog title={kpi ? 'Edit the KPI' : 'Add a KPI'} isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <TextField label="Name" voice="people" autoFocus maxLength={300} {...form.field('name')} />
        <TextArea
          label="What it measures"
          hint="and where it is read"
          voice="people"
          {...form.field('what')}
        />
        <div className={css.band}>
          <TextField label="Unit" placeholder="%, min, a week" maxLength={40} {...form.field('unit')} />
          <NumberField label="At least" unit={unit} {...form.field('bandLow')} />
          <NumberField label="At most" unit={unit} {...form.field('bandHigh')} />
        </div>
        <p className={css.said}>The band is where it should stay. Leave an edge empty where there is none.</p>
        <ComboBox
          key={`people ${people.isHere}`}
          label="Owner"
          options={people.options}
          {...form.field('ownerId')}
        />
        <ComboBox
          key={`teams ${teams.isSuccess}`}
          label="Team"
          hint="optional"
          options={choices.map(({ id, name }) => ({ id, label: name }))}
          none="No team by that name"
          {...form.field('teamId')}
        />
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={kpiWords(people.nameOf, teamName)}
            onKeepMine={(version) =>
              void shelf.kpis
                .edit({ id: kpi?.id ?? '', version, fields: stale.detail.yours as Partial<KpiFields> })
                .then(finish)
            }
            onTakeTheirs={() => finish(stale.detail.current as Kpi)}
          />
        ) : (
          form.problem &&
          Object.keys(errorsByField(form.problem)).length === 0 && (
            <ErrorState error={form.problem} safe="What you wrote is still here." small />
          )
        )}
        <div className={css.acts}>
          <Button kind="main" type="submit" isBusy={form.isBusy} isDisabled={kpi !== null && !form.isDirty}>
            {kpi ? 'Save' : 'Add the KPI'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const blank: KpiFields = {
  name: '',
  what: '',
  unit: '',
  bandLow: null,
  bandHigh: null,
  ownerId: null,
  teamId: null,
};

function fieldsOf({ name, what, unit, bandLow, bandHigh, ownerId, teamId }: Kpi): KpiFields {
  return { name, what, unit, bandLow, bandHigh, ownerId, teamId };
}

const text = (words: string) => words || 'nothing';
const edge = (value: number | null) => (value === null ? 'open' : numberWords(value));

function kpiWords(nameOf: (id: string | null) => string | null, teamName: (id: string | null) => string) {
  return {
    name: ['Name', text],
    what: ['What it measures', text],
    unit: ['Unit', text],
    bandLow: ['At least', edge],
    bandHigh: ['At most', edge],
    ownerId: ['Owner', (id: string | null) => nameOf(id) ?? 'nobody'],
    teamId: ['Team', teamName],
  } as const;
}

// What opens under a key result: everything about it beside its words.
import { useQuery } from '@tanstack/react-query';
import type { KeyResultFields } from '../../../core/key-result.ts';
import { ask } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useEditor } from './context.ts';
import css from './fields.module.css';
import { GuidanceFields } from './guidance-fields.tsx';
import { Initiatives } from './initiatives.tsx';
import own from './key-result-row.module.css';
import { MeasureFields } from './measure-fields.tsx';
import { ContributorsField, OwnerField } from './people-fields.tsx';
import type { Row } from './row.ts';
import { takenOver } from './taken-over.ts';

type Props = {
  row: Row<KeyResultFields>;
  number: number;
  errors: Record<string, string>;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
};

export function KeyResultDetails({ row, number, errors, onMove, onRemove }: Props) {
  const { store, objective, mayEdit } = useEditor();
  const { data: kpis } = useQuery(ask.kpis.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const { data: cycle } = useQuery(ask.cycles.get.queryOptions({ input: { id: objective.cycleId } }));
  const { fields } = row;
  const edit = (patch: Partial<KeyResultFields>) => store.edit('keyResults', row.key, patch);
  return (
    <section className={own.details} aria-label={`Key result ${number} in detail`}>
      <div className={css.grid}>
        <MeasureFields fields={fields} edit={edit} errors={errors} cycle={cycle} />
        <div className={css.all}>
          <TextField
            label="Source"
            hint="where the number comes from, and how often"
            placeholder="Ferry gate log, daily"
            value={fields.source}
            onChange={(source) => edit({ source })}
            error={errors.source}
            isDisabled={!mayEdit}
          />
        </div>
        <div className={css.all}>
          <GuidanceFields
            value={fields.guidance}
            onChange={(guidance) => edit({ guidance })}
            unit={fields.unit}
          />
        </div>
        <OwnerField value={fields.ownerId} onChange={(ownerId) => edit({ ownerId })} error={errors.ownerId} />
        <ContributorsField
          value={fields.contributorIds}
          onChange={(contributorIds) => edit({ contributorIds })}
        />
        <NumberField
          label="Weight"
          hint="1 unless you say otherwise"
          value={fields.weight}
          minValue={0.1}
          maxValue={100}
          onChange={(weight) => weight !== null && weight !== fields.weight && edit({ weight })}
          error={errors.weight}
          isDisabled={!mayEdit}
        />
        <ComboBox
          key={kpis ? 'here' : 'coming'}
          label="Born from KPI"
          hint="optional"
          options={(kpis?.kpis ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={fields.kpiId}
          onChange={(kpiId) =>
            edit({
              kpiId,
              ...takenOver(
                fields,
                kpis?.kpis.find(({ id }) => id === kpiId),
              ),
            })
          }
          placeholder="A lasting measure"
          none="No KPI by that name"
          isDisabled={!mayEdit}
        />
      </div>
      {row.id !== null && <Initiatives keyResultId={row.id} number={number} />}
      {mayEdit && (
        <div className={own.tools}>
          <Button kind="quiet" size="small" keys="alt+arrowup" onPress={() => onMove(-1)}>
            Move up
          </Button>
          <Button kind="quiet" size="small" keys="alt+arrowdown" onPress={() => onMove(1)}>
            Move down
          </Button>
          <Button kind="quiet" size="small" onPress={onRemove}>
            Remove key result {number}
          </Button>
        </div>
      )}
    </section>
  );
}

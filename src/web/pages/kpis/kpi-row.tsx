// One KPI of the list, with the way to record a reading under it.
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useToday } from '../../app/today.ts';
import css from '../../okr/kpi/kpi.module.css';
import { KpiFacts, type KpiInList } from '../../okr/kpi/kpi-row.tsx';
import { ReadingForm } from '../../okr/kpi/reading-form.tsx';
import { Button } from '../../parts/button.tsx';
import { Row } from '../../parts/row-list.tsx';

type Props = {
  kpi: KpiInList;
  isRecording: boolean;
  /** Undefined where the reader may not. */
  onRecord?: () => void;
  onDone: () => void;
};

export function KpiRow({ kpi, isRecording, onRecord, onDone }: Props) {
  const today = useToday();
  return (
    <Row id={kpi.id}>
      <KpiFacts kpi={kpi} today={today}>
        {onRecord && (
          <Button
            kind="quiet"
            size="small"
            className={css.record}
            aria-label={`Record a reading of ${kpi.name}`}
            aria-expanded={isRecording}
            onPress={onRecord}
          >
            <IconPlus aria-hidden="true" />
          </Button>
        )}
      </KpiFacts>
      {isRecording && (
        <div className={css.open}>
          <ReadingForm kpi={kpi} onDone={onDone} />
        </div>
      )}
    </Row>
  );
}

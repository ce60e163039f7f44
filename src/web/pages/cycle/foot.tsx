// The line at the foot: the keys that work here, and the way out with exactly what is shown.
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useIsHeard } from '../../keyboard/character-keys.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { Menu } from '../../parts/menu.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { toast } from '../../parts/toast.tsx';
import { isNarrowed, type Look } from './address.ts';
import css from './foot.module.css';
import { type CycleData, useFilter } from './use-cycle.ts';

type Props = { look: Look; data: CycleData; keys: readonly [string, string][] };

export function Foot({ look, data, keys }: Props) {
  const isHeard = useIsHeard();
  const heard = keys.filter(([press]) => isHeard(press));
  return (
    <div className={css.foot}>
      {heard.map(([press, does]) => (
        <span key={press} className={css.key}>
          <Kbd keys={press} /> {does}
        </span>
      ))}
      <Export look={look} data={data} />
    </div>
  );
}

/** Asked for like everything else, not linked to: a link would not say which workspace it is about. */
function Export({ look, data }: Pick<Props, 'look' | 'data'>) {
  const may = useMay();
  const filter = useFilter()(look);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!may('exports.run') || !filter) return null;
  const fetchAs = async (format: 'csv' | 'xlsx' | 'json') => {
    setBusy(true);
    setError(null);
    try {
      const file = await shelf.exports.get({ ...filter, cycleId: data.cycle.id, format });
      saveFile(file);
      toast(`Exported ${file.name}`);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const what = isNarrowed(look) ? 'What the filter shows' : `All of ${data.cycle.name}`;
  return (
    <>
      <Menu
        label="Export"
        placement="top end"
        sections={[
          {
            entries: [
              { id: 'csv', label: 'CSV', note: what, run: () => void fetchAs('csv') },
              { id: 'xlsx', label: 'XLSX', note: what, run: () => void fetchAs('xlsx') },
              {
                id: 'json',
                label: 'JSON',
                note: 'Everything you may see, every cycle',
                run: () => void fetchAs('json'),
              },
            ],
          },
        ]}
      >
        <Button kind="quiet" size="small" className={css.export} isBusy={isBusy}>
          Export as CSV, XLSX or JSON
        </Button>
      </Menu>
      {error !== null && <ErrorState error={error} safe="Nothing was changed." small />}
    </>
  );
}

// What may be done about one trouble, by whoever runs the quarter or owns it; nothing is drawn for others.
import { useState } from 'react';
import type { Trouble } from '../../../actions/diagnoses/shapes.ts';
import { useMay } from '../../app/may.ts';
import { Button } from '../../parts/button.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { drop, wake } from './trouble-deeds.ts';
import { troubleName } from './trouble-words.ts';

export function TroubleActs({ trouble }: { trouble: Trouble }) {
  const may = useMay();
  const [open, setOpen] = useState<'begin' | 'snooze' | null>(null);
  const close = () => setOpen(null);
  const { what, ownerId, healedOn, snoozedUntil, playbookOn } = trouble;
  if (healedOn || !may('troubles.edit', { ownerId })) return null;
  const named = (verb: string) => ({ 'aria-label': `${verb}: ${troubleName(what).toLowerCase()}` });
  return (
    <>
      {snoozedUntil ? (
        <Button size="small" kind="quiet" {...named('Look again')} onPress={() => void wake(trouble)}>
          Look again
        </Button>
      ) : (
        <Button size="small" kind="quiet" {...named('Put off')} onPress={() => setOpen('snooze')}>
          Put off
        </Button>
      )}
      {playbookOn ? (
        <Button size="small" kind="quiet" {...named('Lay aside')} onPress={() => void drop(trouble)}>
          Lay aside
        </Button>
      ) : (
        <Button size="small" {...named('Take on')} onPress={() => setOpen('begin')}>
          Take on
        </Button>
      )}
      {open === 'begin' && <BeginDialog trouble={trouble} onClose={close} />}
      {open === 'snooze' && <SnoozeDialog trouble={trouble} onClose={close} />}
    </>
  );
}

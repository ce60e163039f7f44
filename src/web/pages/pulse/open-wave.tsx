// The wave that is open: how many have answered and until when, and nothing of what they said. Reminding goes once; closing cannot be undone.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { itemsOf } from '../../../core/pulse/scale.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { AbsoluteDate } from '../../parts/date-text.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Section } from '../../parts/section.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './pulse.module.css';
import type { Wave } from './wave.ts';

export function OpenWave({ wave }: { wave: Wave }) {
  const today = useToday();
  const may = useMay();
  const own = useQuery(ask.pulses.mine.queryOptions({ input: {} }));
  const asksYou = own.data?.pulse && !own.data.pulse.hasAnswered;
  return (
    <Section title="Open now" aside={wave.cycleName}>
      <div className={css.open}>
        <p>
          {itemsOf(wave.scales).length} items
          {wave.takesWords ? ', and words of one’s own' : ''}. It closes by itself after{' '}
          <AbsoluteDate day={wave.closesOn} today={today} />.
          {wave.remindedOn && ' Those who were silent have been reminded.'}
        </p>
        <div className={css.acts}>
          {asksYou && (
            <LinkButton to="/pulse/answer" kind="main">
              Answer, a minute
            </LinkButton>
          )}
          {may('pulses.run') && <Keeping wave={wave} />}
        </div>
      </div>
    </Section>
  );
}

function Keeping({ wave }: { wave: Wave }) {
  const [closing, setClosing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const remind = async () => {
    setBusy(true);
    try {
      await shelf.pulses.remind({ id: wave.id });
      toast('Whoever has not answered is reminded; nobody is told who that is');
    } catch (error) {
      const { sentence, next } = problemOf(error);
      toast(`${sentence} ${next}`);
    } finally {
      await queryClient.invalidateQueries();
      setBusy(false);
    }
  };
  return (
    <>
      {!wave.remindedOn && wave.answered !== wave.asked && (
        <Button isBusy={isBusy} onPress={() => void remind()}>
          Remind the silent once
        </Button>
      )}
      <Button onPress={() => setClosing(true)}>Close the wave</Button>
      <ConfirmDialog
        title="Close the wave now?"
        isOpen={closing}
        onClose={() => setClosing(false)}
        verb="Close the wave"
        onConfirm={async () => {
          await shelf.pulses.close({ id: wave.id, version: wave.version });
          await queryClient.invalidateQueries();
        }}
      >
        {wave.answered} of {wave.asked} have answered. Nobody else can after this, and the answers themselves
        are deleted once their figures are worked out.
      </ConfirmDialog>
    </>
  );
}

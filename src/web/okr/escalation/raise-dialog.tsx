// Asking for help with a key result outside a check-in.
import { useState } from 'react';
import { answerDays } from '../../../core/escalation-clock.ts';
import type { Id } from '../../../core/id.ts';
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { useRhythm } from '../rhythm/use-rhythm.ts';

type Props = { keyResult: { id: Id; title: string }; teamId: Id; onClose: () => void };

export default function RaiseDialog({ keyResult, teamId, onClose }: Props) {
  const me = useMe();
  const { leadsOf, sponsorsOf } = useRhythm();
  const [need, setNeed] = useState('');
  const [to, setTo] = useState<'lead' | 'sponsor'>('lead');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const lead = leadsOf(teamId).find(({ id }) => id !== me?.personId);
  const [sponsor] = sponsorsOf(teamId);
  const level = lead ? to : 'sponsor';
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const { askedName } = await shelf.escalations.raise({
        keyResultId: keyResult.id,
        need,
        toSponsor: level === 'sponsor',
      });
      void queryClient.invalidateQueries();
      toast(askedName ? `Asked ${askedName}` : 'Asked; nobody holds the role yet, so an owner answers');
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Ask for help"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isBusy={isBusy} isDisabled={!need.trim()} onPress={() => void send()}>
          Ask {(level === 'lead' ? lead : sponsor)?.name.split(' ')[0] ?? 'for it'}
        </Button>
      }
    >
      <p className="w">{keyResult.title}</p>
      <br />
      <TextArea
        label="What you need"
        note="A person and a day help."
        voice="people"
        value={need}
        onChange={setNeed}
        autoFocus
      />
      <br />
      <RadioRows
        label="Whom you ask"
        value={level}
        onChange={setTo}
        rows={[
          ...(lead
            ? [
                {
                  id: 'lead' as const,
                  label: lead.name,
                  note: `has ${answerDays.lead} working days, then ${sponsor?.name ?? 'the sponsor'} ${answerDays.sponsor}`,
                },
              ]
            : []),
          {
            id: 'sponsor' as const,
            label: sponsor?.name ?? 'The sponsor, once somebody is',
            note: `has ${answerDays.sponsor} working days`,
          },
        ]}
      />
      {error !== null && <ErrorState error={error} safe="What you wrote is still here." small />}
    </Dialog>
  );
}

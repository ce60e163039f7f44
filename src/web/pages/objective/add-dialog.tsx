// A key result added after commit: the same line as in a draft, and marked as an addition ever after.
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { TradeOff } from '../../../core/trade-off.ts';
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { fieldsOf } from '../../okr/draft-editor/pasted.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { kindWords } from '../../okr/field-words.ts';
import { measureWords } from '../../okr/measure-words.ts';
import { usePeople } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { type Problem, problemOf } from '../../parts/problem.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { Refused } from './refused.tsx';
import css from './standing.module.css';

const PriceDialog = lazy(() => import('../../okr/price/index.tsx'));

export default function AddDialog({ objective, onClose }: { objective: Whole; onClose: () => void }) {
  const client = useQueryClient();
  const me = useMe();
  const people = usePeople();
  const [line, setLine] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isPricing, setPricing] = useState(false);
  const around = { people: people.present, me: me?.personId ?? null, ownerId: objective.ownerId };
  const fields = line.trim() ? fieldsOf(line, around) : null;
  const asksReason = problem?.code === 'limit-reached';
  const add = async (tradeOff: TradeOff | null = null) => {
    if (!fields) return;
    setBusy(true);
    setProblem(null);
    try {
      await shelf.keyResults.create({
        objectiveId: objective.id,
        overLimitReason: reason.trim() || null,
        tradeOff,
        ...fields,
      });
      await client.invalidateQueries();
      toast('Key result added');
      onClose();
    } catch (thrown) {
      const told = problemOf(thrown);
      setPricing(told.code === 'trade-off-needed');
      setProblem(told);
      setBusy(false);
    }
  };
  const { cycleId, teamId, id: addedTo } = objective;
  if (isPricing && fields)
    return (
      <Suspense>
        <PriceDialog
          added={{ title: fields.title, cycleId, teamId, addedTo }}
          verb="Add at this price"
          isBusy={isBusy}
          problem={problem?.detail.say ? problem : null}
          onPay={(tradeOff) => void add(tradeOff)}
          onClose={() => {
            setPricing(false);
            setProblem(null);
          }}
        />
      </Suspense>
    );
  return (
    <Dialog
      title="Add a key result"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isBusy={isBusy} isDisabled={!fields} onPress={() => void add()}>
          Add it
        </Button>
      }
    >
      <TextArea
        label="Key result"
        note={
          fields
            ? `${kindWords[fields.kind]} ${measureWords(fields) || '(no numbers read)'}, owner ${people.nameOf(fields.ownerId) ?? 'nobody yet'}`
            : 'One line is enough: “NPS 32 → 45, owner Ana”.'
        }
        voice="people"
        value={line}
        onChange={setLine}
        onEnter={() => void add()}
        autoFocus
      />
      <p>
        <small>
          You are asked what pays for it next. It will be marked as added after commit, in every list.
        </small>
      </p>
      {(asksReason || reason !== '') && (
        <TextArea
          className={css.after}
          label={`Why more than the ${problem?.detail.limit ?? ''} that were agreed?`}
          note="It stays beside the objective. The other way is to drop something first."
          voice="people"
          value={reason}
          onChange={setReason}
          autoFocus
        />
      )}
      {!asksReason && <Refused problem={problem} saysAll />}
    </Dialog>
  );
}

// What comes in after commit names its price: something live that is given up, somebody's capacity, or an exception with an end.
import { useState } from 'react';
import type { TradeOff } from '../../../core/trade-off.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import type { Problem } from '../../parts/problem.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { Capacity } from './capacity.tsx';
import { Displaces } from './displaces.tsx';
import { Exception } from './exception.tsx';
import css from './price.module.css';
import { type Added, empty, type Filled, lacking, tradeOffOf } from './trade-off.ts';

type Props = {
  added: Added;
  /** "Commit with this price". */
  verb: string;
  isBusy: boolean;
  /** Why the price that was sent is none. */
  problem: Problem | null;
  onPay: (tradeOff: TradeOff) => void;
  onClose: () => void;
};

const choices = [
  { id: 'displaces', label: 'Something is given up', note: 'stopped, or put off to the reset' },
  { id: 'capacity', label: 'Somebody’s capacity pays', note: 'people or hours that are free' },
  { id: 'exception', label: 'The sponsor signs an exception', note: 'until a day' },
] as const;

export default function PriceDialog({ added, verb, isBusy, problem, onPay, onClose }: Props) {
  const [filled, setFilled] = useState<Filled>(empty);
  const [wasSent, setSent] = useState(false);
  const errors = wasSent ? lacking(filled) : {};
  const set = (change: Partial<Filled>) => setFilled((now) => ({ ...now, ...change }));
  const pay = () => {
    setSent(true);
    if (Object.keys(lacking(filled)).length === 0) onPay(tradeOffOf(filled));
  };
  const part = { filled, set, errors, added };
  return (
    <Dialog
      title="What pays for it?"
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button kind="main" isBusy={isBusy} onPress={pay}>
            {verb}
          </Button>
        </>
      }
    >
      <p className={css.lead}>
        The quarter is committed, so <span className="w">{added.title}</span> comes in for a price. It stands
        in the decisions, beside what it gains.
      </p>
      <RadioRows
        label="What pays"
        hideLabel
        rows={choices}
        value={filled.pays}
        onChange={(pays) => set({ pays })}
      />
      {errors.pays && <p className={css.wrong}>{errors.pays}</p>}
      <div className={css.part}>
        {filled.pays === 'displaces' && <Displaces {...part} />}
        {filled.pays === 'capacity' && <Capacity {...part} />}
        {filled.pays === 'exception' && <Exception {...part} onClose={onClose} />}
        {problem && (
          <p className={css.wrong} role="alert">
            {problem.sentence} {problem.next} Nothing has changed yet.
          </p>
        )}
      </div>
      {filled.pays && (
        <TextArea
          label="Why it comes in now"
          voice="people"
          value={filled.because}
          onChange={(because) => set({ because })}
          error={errors.because}
        />
      )}
    </Dialog>
  );
}

// Asked before anything is revealed: what somebody expected cannot be remembered truly once they know.
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { NumberField } from '../../../parts/number-field.tsx';
import css from './debrief.module.css';
import type { Look } from './look.ts';

export function Expecting({ look: { onExpected, debrief } }: { look: Look }) {
  const [mark, setMark] = useState<number | null>(null);
  return (
    <form
      className={css.expecting}
      onSubmit={(event) => {
        event.preventDefault();
        onExpected(mark);
      }}
    >
      <p>
        The quarter is over, and {debrief.courses.length} objectives with it. Say what you expect first; then
        you see what was true.
      </p>
      <NumberField
        label="Which mark do you expect for your judgement?"
        hint="0 is always giving the same answer, 100 the reference expert."
        value={mark}
        onChange={setMark}
        minValue={-100}
        maxValue={150}
        formatOptions={{ maximumFractionDigits: 0 }}
      />
      <div className={css.acts}>
        <Button kind="main" type="submit" isDisabled={mark === null}>
          Show the debrief
        </Button>
        <Button kind="quiet" onPress={() => onExpected(null)}>
          Show it without a guess
        </Button>
      </div>
    </form>
  );
}

// Judging a bet: whether the outcome moved because of it, and whether to go on believing it.
import type { Bet } from '../../../actions/bets.ts';
import type { BetJudgement } from '../../../core/bet.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { errorsByField } from '../../parts/problem.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './bet.module.css';

type Written = {
  judged: BetJudgement['judged'] | null;
  thenWhat: BetJudgement['thenWhat'];
  sentence: string;
  becomes: string;
};

export function JudgeDialog({ bet, onClose }: { bet: Bet; onClose: () => void }) {
  const form = useForm<Written, Bet>({
    initial: { judged: null, thenWhat: 'kept', sentence: '', becomes: '' },
    check: ({ judged, thenWhat, sentence, becomes }) => ({
      judged: judged ? undefined : 'Say what became of it',
      sentence: sentence.trim() ? undefined : 'Say what was seen',
      becomes:
        thenWhat === 'changed' && !becomes.trim() ? 'Write the bet as you make it from now on' : undefined,
    }),
    save: ({ judged, ...rest }) => shelf.bets.judge({ supportId: bet.supportId, judged: judged!, ...rest }),
    onSaved: () => {
      void queryClient.invalidateQueries();
      toast('Judged; it stands on the outcome’s page');
      onClose();
    },
  });
  const { thenWhat } = form.values;
  return (
    <Dialog title="What became of this bet?" isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <div>
          <p className={css.objective}>{bet.objectiveTitle}</p>
          <p className={css.sentence}>{bet.because || 'It did not say why it should work.'}</p>
        </div>
        <div>
          <RadioRows
            label="The outcome"
            rows={[
              { id: 'moved', label: 'It moved', note: 'and this is why, as far as we can tell' },
              { id: 'unclear', label: 'Unclear', note: 'it moved or not, and we cannot tell from what' },
              { id: 'wrong', label: 'Wrong', note: 'we did it, and it did not move' },
            ]}
            value={form.values.judged}
            onChange={(judged) => form.set('judged', judged)}
          />
          {form.errors.judged && (
            <p role="alert" className={css.wrong}>
              {form.errors.judged}
            </p>
          )}
        </div>
        <TextField label="What was seen" voice="people" maxLength={300} {...form.field('sentence')} />
        <RadioRows
          label="The bet from now on"
          rows={[
            { id: 'kept', label: 'Kept as it is' },
            { id: 'changed', label: 'Changed' },
          ]}
          value={thenWhat}
          onChange={(next) => form.set('thenWhat', next)}
        />
        {thenWhat === 'changed' && (
          <TextArea
            label="We believe that …"
            voice="people"
            placeholder={bet.because}
            {...form.field('becomes')}
          />
        )}
        {form.problem && Object.keys(errorsByField(form.problem)).length === 0 && (
          <ErrorState error={form.problem} safe="What you wrote is still here." small />
        )}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Judge it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

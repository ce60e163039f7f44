// An exception somebody asks for: signed until a day, or refused with a reason.
import { useState } from 'react';
import type { Decision } from '../../../actions/decisions/shapes.ts';
import { addDays } from '../../../core/calendar/day.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './sponsor.module.css';

export function SignRow({ exception }: { exception: Decision }) {
  const today = useToday();
  const { id, version, choice, context, decidedByName, teamName } = exception;
  const [until, setUntil] = useState(exception.expiresOn ?? '');
  const [reason, setReason] = useState('');
  const [refuses, setRefuses] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = async (step: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setError(null);
    try {
      await step();
      toast(done);
      await queryClient.invalidateQueries();
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  const sign = () => take(() => shelf.exceptions.grant({ id, version, expiresOn: until }), 'Signed');
  const refuse = () =>
    take(() => shelf.decisions.withdraw({ id, version, reason }), 'Refused, with your reason');
  return (
    <article className={css.sign} aria-label={choice}>
      <p className={css.words}>{choice}</p>
      {context && <p className={css.why}>{context}</p>}
      <small>
        {decidedByName ?? 'Somebody'} asks, for {teamName ?? 'a team'}
      </small>
      {refuses ? (
        <TextArea label="Why not" voice="people" value={reason} onChange={setReason} autoFocus />
      ) : (
        <DateField
          label="It ends on"
          value={until}
          onChange={setUntil}
          from={today}
          to={addDays(today, 100)}
          className={css.until}
        />
      )}
      {error !== null && <ErrorState error={error} small />}
      <div className={css.acts}>
        <Button kind="quiet" onPress={() => setRefuses(!refuses)}>
          {refuses ? 'Back' : 'Refuse'}
        </Button>
        {refuses ? (
          <Button isBusy={isBusy} isDisabled={!reason.trim()} onPress={() => void refuse()}>
            Refuse with this reason
          </Button>
        ) : (
          <Button isBusy={isBusy} isDisabled={!until} onPress={() => void sign()}>
            Sign it
          </Button>
        )}
      </div>
    </article>
  );
}

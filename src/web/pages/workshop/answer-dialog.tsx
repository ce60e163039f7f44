// Answering for one's team: yes with a day, or no with the reason.
import { useQuery } from '@tanstack/react-query';
import type { Dependency } from '../../../actions/dependencies.ts';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { dayWords } from '../../parts/dates.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { errorsByField } from '../../parts/problem.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import css from './workshop.module.css';

type Written = {
  answer: 'accepted' | 'refused';
  givenOn: string;
  toObjectiveId: string | null;
  reason: string;
};

export function AnswerDialog({ card, onClose }: { card: Dependency; onClose: () => void }) {
  const { id, need, neededOn, teamName, toTeamName } = card;
  const give = ({ answer, givenOn, toObjectiveId, reason }: Written, version: number) =>
    shelf.dependencies.answer({ id, version, answer, givenOn: givenOn || null, toObjectiveId, reason });
  const finish = () => {
    void queryClient.invalidateQueries();
    toast(`${teamName} can read your answer now`);
    onClose();
  };
  const form = useForm<Written, Dependency>({
    initial: {
      answer: card.state === 'refused' ? 'refused' : 'accepted',
      givenOn: card.givenOn ?? neededOn,
      toObjectiveId: card.toObjectiveId,
      reason: card.reason,
    },
    check: ({ answer, reason }) => ({
      reason:
        answer === 'refused' && !reason.trim() ? 'Say why not, so that they can plan without it' : undefined,
    }),
    version: card.version,
    save: (values, _, version) => give(values, version),
    onSaved: finish,
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const isYes = form.values.answer === 'accepted';
  return (
    <Dialog title={`Answer for ${toTeamName}`} isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <p className={css.need}>{need}</p>
        <p className={css.facts}>{`${teamName} needs it by ${dayWords(neededOn, 'weekday')}.`}</p>
        <RadioRows
          label="Your answer"
          hideLabel
          rows={[
            { id: 'accepted', label: 'We give it', note: 'with the day it will be there' },
            { id: 'refused', label: 'We cannot', note: 'with the reason' },
          ]}
          value={form.values.answer}
          onChange={(answer) => form.set('answer', answer)}
        />
        {isYes && <Given card={card} form={form} />}
        <TextArea
          label={isYes ? 'What goes with it' : 'Why not'}
          hint={isYes ? 'optional' : undefined}
          voice="people"
          {...form.field('reason')}
        />
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={{
              need: ['What is needed', String],
              givenOn: ['There on', (day: string | null) => (day ? dayWords(day) : 'no day')],
              reason: ['Words', (words: string) => words || 'none'],
            }}
            onKeepMine={(version) => void give(form.values, version).then(finish)}
            onTakeTheirs={finish}
          />
        ) : (
          form.problem &&
          Object.keys(errorsByField(form.problem)).length === 0 && (
            <ErrorState error={form.problem} safe="What you wrote is still here." small />
          )
        )}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            {isYes ? 'Accept it' : 'Refuse it'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Given({ card, form }: { card: Dependency; form: ReturnType<typeof useForm<Written, Dependency>> }) {
  const { cycleId, toTeamId, neededOn } = card;
  const own = useQuery(
    ask.objectives.list.queryOptions({ input: { cycleId, teamIds: [toTeamId], limit: 200 } }),
  );
  const { givenOn } = form.values;
  return (
    <>
      <DateField
        label="It will be there on"
        note={givenOn > neededOn ? 'That is after the day it is needed: it stays a conflict.' : undefined}
        {...form.field('givenOn')}
      />
      <ComboBox
        key={`own ${own.isSuccess}`}
        label="Which objective of yours it belongs to"
        hint="optional"
        options={(own.data?.objectives ?? []).map(({ id, title }) => ({ id, label: title }))}
        none="No objective by these words"
        {...form.field('toObjectiveId')}
      />
    </>
  );
}

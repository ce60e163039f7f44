// Why a rule weighs something else here. Nothing is stored before the reason is there.
import type { WeighedRule } from '../../../../actions/rules.ts';
import { shelf } from '../../../app/client.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { useForm } from '../../../parts/form.ts';
import { TextArea } from '../../../parts/text-area.tsx';
import { toast } from '../../../parts/toast.tsx';
import { TwoVersions } from '../../../parts/two-versions.tsx';
import css from './challenge.module.css';
import { ruleName, type Weight, weightWords } from './words.ts';

type Props = { weighed: WeighedRule; wanted: Weight; onDone: () => void };

export function WeighForm({ weighed: { rule, choice, version }, wanted, onDone }: Props) {
  const save = (reason: string, at: number) =>
    shelf.rules.choose({ rule, severity: wanted, reason, version: at });
  const done = async () => {
    await queryClient.invalidateQueries();
    toast(`${ruleName(rule)} is ${weightWords[wanted].asked} from now on`);
    onDone();
  };
  // The page hears of what others decide meanwhile; what is written here is an answer to what stood when it was begun.
  const form = useForm({
    initial: { reason: choice?.reason ?? '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? 'Say why; everybody can read it' : undefined }),
    version,
    save: ({ reason }, _, at) => save(reason, at),
    onSaved: () => void done(),
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  return (
    <form onSubmit={form.submit} noValidate className={css.form}>
      <TextArea
        label={`Why ${weightWords[wanted].asked} here?`}
        note="Everybody who writes can read it beside the rule."
        voice="people"
        autoFocus
        onEnter={form.submit}
        {...form.field('reason')}
      />
      {stale ? (
        <TwoVersions
          problem={stale}
          fields={{
            severity: [
              'Weight',
              (weight: Weight | null) => (weight ? weightWords[weight].label : 'As the school'),
            ],
            reason: ['Reason', String],
          }}
          onKeepMine={(at) => void save(form.values.reason, at).then(done)}
          onTakeTheirs={() => void queryClient.invalidateQueries().then(onDone)}
        />
      ) : (
        <>
          {form.problem && !form.errors.reason && (
            <ErrorState error={form.problem} safe="Your reason is still here." small />
          )}
          <div className={css.acts}>
            <Button type="submit" isBusy={form.isBusy}>
              Weigh it so
            </Button>
            <Button kind="quiet" onPress={onDone}>
              Not now
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

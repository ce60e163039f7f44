// What no event could tell and somebody has to say. It changes the advice, never a count.
import { useState } from 'react';
import { type Flag, flags } from '../../../diagnosis/facts.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { Section } from '../../parts/section.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import css from './diagnosis.module.css';
import type { Shown } from './shown.ts';

const words: Record<Flag, [label: string, note: string]> = {
  firstRollout: ['This is our first rollout', 'No team here has finished a quarter with OKRs.'],
  untrainedOwner: [
    'Whoever owns it has never run a quarter',
    'One of us is to bring OKRs in and has yet to learn how.',
  ],
  crossFunction: [
    'OKRs are to tie functions and planning together',
    'Plan, money and key results are to follow one calendar.',
  ],
  capabilityPath: [
    'We want our own people to lead it',
    'Two or more are to run a team’s quarter, watched by somebody.',
  ],
};

export function Declared({ shown }: { shown: Shown }) {
  const may = useMay();
  const said = flags.filter((flag) => shown.flags.includes(flag));
  return (
    <div className={css.part}>
      <Section
        title="What nobody can count"
        aside="Declared by whoever runs the quarter. It changes the advice of the next reading, and no count."
      >
        {may('declarations.edit') ? (
          <Edited shown={shown} />
        ) : said.length > 0 ? (
          <ul className={css.plain}>
            {said.map((flag) => (
              <li key={flag}>{words[flag][0]}</li>
            ))}
          </ul>
        ) : (
          <p className={css.quiet}>Nothing was declared.</p>
        )}
      </Section>
    </div>
  );
}

type Typed = Record<Flag, boolean>;

const typedOf = (said: readonly string[]) =>
  Object.fromEntries(flags.map((flag) => [flag, said.includes(flag)])) as Typed;

function Edited({ shown }: { shown: Shown }) {
  const [failed, setFailed] = useState<unknown>(null);
  const give = (typed: Typed, version: number) =>
    shelf.declarations.edit({ flags: flags.filter((flag) => typed[flag]), version });
  const finish = () => {
    void queryClient.invalidateQueries({ queryKey: ask.diagnoses.key() });
    toast('Declared; the next reading takes it in');
  };
  const form = useForm({
    initial: typedOf(shown.flags),
    version: shown.flagsVersion,
    save: (typed, _, version) => give(typed, version),
    onSaved: finish,
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const problem = failed ?? (stale ? null : form.problem);
  return (
    <form className={css.declared} onSubmit={form.submit}>
      {flags.map((flag) => (
        <Checkbox
          key={flag}
          note={words[flag][1]}
          isSelected={form.values[flag]}
          onChange={(isSo) => form.set(flag, isSo)}
        >
          {words[flag][0]}
        </Checkbox>
      ))}
      {stale && (
        <TwoVersions
          problem={stale}
          fields={{
            flags: ['Declared', (said: Flag[]) => said.map((flag) => words[flag][0]).join('; ') || 'nothing'],
          }}
          onKeepMine={(version) => void give(form.values, version).then(finish).catch(setFailed)}
          onTakeTheirs={() => void queryClient.invalidateQueries({ queryKey: ask.diagnoses.key() })}
        />
      )}
      {problem !== null && problem !== undefined && (
        <ErrorState error={problem} safe="Your ticks are still here." small />
      )}
      {form.isDirty && (
        <div>
          <Button type="submit" isBusy={form.isBusy}>
            Declare it
          </Button>
        </div>
      )}
    </form>
  );
}

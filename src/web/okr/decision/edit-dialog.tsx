// Recording a decision or changing it: one sentence, who does it, by when, and when it is looked at again. A stale change shows both versions.
import { useQuery } from '@tanstack/react-query';
import type { Decision } from '../../../actions/decisions/shapes.ts';
import type { DecisionFields } from '../../../core/decision.ts';
import type { Id } from '../../../core/id.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
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
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { usePeople } from '../use-people.ts';
import css from './decision.module.css';

type Props = {
  /** Null for a new one. */
  decision: Decision | null;
  cycleId: Id;
  onSaved: (decision: Decision) => void;
  onClose: () => void;
};

/** What is typed: options are lines, an empty day is none. */
type Typed = {
  choice: string;
  context: string;
  options: string;
  ownerId: Id | null;
  dueOn: string;
  revisitOn: string;
  teamId: Id | null;
};

export function EditDecision({ decision, cycleId, onSaved, onClose }: Props) {
  const me = useMe();
  const may = useMay();
  const people = usePeople();
  const teams = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const own = may('decisions.record') ? null : (me?.leads[0] ?? null);
  const form = useForm<Typed, Decision>({
    initial: decision ? typedOf(decision) : { ...blank, ownerId: me?.personId ?? null, teamId: own },
    check: ({ choice, teamId }) => ({
      choice: choice.trim() ? undefined : 'Say what is decided, in one sentence',
      teamId: decision || teamId || may('decisions.record') ? undefined : 'Name the team that decides',
    }),
    version: decision?.version,
    save: (typed, changed, version) =>
      decision
        ? shelf.decisions.edit({ id: decision.id, version, fields: fieldsOf(changed) })
        : shelf.decisions.record({ cycleId, ...whole(typed), teamId: typed.teamId }),
    onSaved: (saved) => finish(saved),
  });
  const finish = (saved: Decision) => {
    void queryClient.invalidateQueries();
    onSaved(saved);
  };
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const choices = (teams.data?.teams ?? []).filter(({ id }) => may('decisions.record', { teamId: id }));
  return (
    <Dialog
      title={decision ? 'Change the decision' : 'Record a decision'}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="main"
          isBusy={form.isBusy}
          isDisabled={decision !== null && !form.isDirty}
          onPress={() => form.submit()}
        >
          {decision ? 'Save' : 'Record it'}
        </Button>
      }
    >
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <TextField
          label="What is decided"
          hint="one sentence"
          voice="people"
          autoFocus
          maxLength={300}
          {...form.field('choice')}
        />
        <TextArea
          label="Why, and what it rests on"
          hint="optional"
          voice="people"
          {...form.field('context')}
        />
        <TextArea
          label="What else was on the table"
          hint="a line each, optional"
          voice="people"
          {...form.field('options')}
        />
        <div className={css.three}>
          <ComboBox
            key={`people ${people.isHere}`}
            label="Who does it"
            options={people.options}
            placeholder="A name"
            {...form.field('ownerId')}
          />
          <DateField label="By" {...form.field('dueOn')} />
          <DateField label="Look again on" {...form.field('revisitOn')} />
        </div>
        {!decision && choices.length > 0 && (
          <ComboBox
            key={`teams ${teams.isSuccess}`}
            label="Which team decides"
            hint={own ? undefined : 'left empty, the whole company'}
            options={choices.map(({ id, name }) => ({ id, label: name }))}
            none="No team by that name"
            {...form.field('teamId')}
          />
        )}
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={wordsOf(people.nameOf)}
            onKeepMine={(version) =>
              void shelf.decisions
                .edit({
                  id: decision?.id ?? '',
                  version,
                  fields: stale.detail.yours as Partial<DecisionFields>,
                })
                .then(finish)
            }
            onTakeTheirs={() => finish(stale.detail.current as Decision)}
          />
        ) : (
          form.problem &&
          Object.keys(errorsByField(form.problem)).length === 0 && (
            <ErrorState error={form.problem} safe="What you wrote is still here." small />
          )
        )}
      </form>
    </Dialog>
  );
}

const blank: Typed = {
  choice: '',
  context: '',
  options: '',
  ownerId: null,
  dueOn: '',
  revisitOn: '',
  teamId: null,
};

function typedOf({ choice, context, options, ownerId, dueOn, revisitOn, teamId }: Decision): Typed {
  return {
    choice,
    context,
    options: options.join('\n'),
    ownerId,
    dueOn: dueOn ?? '',
    revisitOn: revisitOn ?? '',
    teamId,
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function whole({ choice, context, options, ownerId, dueOn, revisitOn }: Typed): DecisionFields {
  const days = { dueOn: dueOn || null, revisitOn: revisitOn || null };
  return { choice, context, options: linesOf(options), ownerId, ...days };
}

function fieldsOf(changed: Partial<Typed>): Partial<DecisionFields> {
  const { choice, context, options, ownerId, dueOn, revisitOn } = changed;
  return {
    ...(choice === undefined ? {} : { choice }),
    ...(context === undefined ? {} : { context }),
    ...(options === undefined ? {} : { options: linesOf(options) }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(dueOn === undefined ? {} : { dueOn: dueOn || null }),
    ...(revisitOn === undefined ? {} : { revisitOn: revisitOn || null }),
  };
}

const text = (words: string) => words || 'nothing';
const day = (value: string | null) => (value ? dayWords(value, 'weekday') : 'no day');

function wordsOf(nameOf: (id: string | null) => string | null) {
  return {
    choice: ['What is decided', text],
    context: ['Why', text],
    options: ['What else was on the table', (lines: readonly string[]) => lines.join(' · ') || 'nothing'],
    ownerId: ['Who does it', (id: string | null) => nameOf(id) ?? 'nobody named'],
    dueOn: ['By', day],
    revisitOn: ['Look again on', day],
  } as const satisfies Record<string, readonly [string, (value: never) => string]>;
}

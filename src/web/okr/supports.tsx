// What an objective is a bet on: read as a sentence, drafted line by line.

import IconX from '@tabler/icons-react/icons/IconX';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../app/client.ts';
import { Button } from '../parts/button.tsx';
import { ComboBox } from '../parts/combo-box.tsx';
import type { Option } from '../parts/option.tsx';
import { Popover } from '../parts/popover.tsx';
import { toast } from '../parts/toast.tsx';
import { betWords } from './bet-words.ts';
import { useEditor } from './draft-editor/context.ts';
import type { LinkFields } from './draft-editor/draft.ts';
import { MarkedText } from './draft-editor/marked-text.tsx';
import { newRow } from './draft-editor/row.ts';
import css from './supports.module.css';

type Shown = Pick<LinkFields, 'toKind' | 'toId' | 'toTitle' | 'toObjectiveId' | 'because'>;

/** A link to what is supported, wherever that is. */
function SupportTarget({ toKind, toId, toTitle, toObjectiveId }: Omit<Shown, 'because'>) {
  const words = `“${toTitle}”`;
  if (toKind === 'outcome')
    return (
      <Link to="/strategy/$id" params={{ id: toId }}>
        {words}
      </Link>
    );
  return (
    <Link
      to="/objectives/$id"
      params={{ id: toObjectiveId ?? toId }}
      hash={toKind === 'key result' ? toId : undefined}
    >
      {words}
    </Link>
  );
}

/** “Supports … , because we believe that …”, one sentence a link. */
export function SupportSentences({ supports }: { supports: readonly (Shown & { id: string })[] }) {
  return supports.map(({ id, because, ...target }) => (
    <p key={id} className={css.sentence}>
      Supports <SupportTarget {...target} />
      {betWords(because)}
    </p>
  ));
}

/** The links of a draft, each with its bet, and the way to add one. */
export function SupportEditor() {
  const { store, draft, mayEdit } = useEditor();
  const rows = draft.supports.filter(({ removed }) => !removed);
  return (
    <div className={css.links}>
      {rows.map(({ key, fields, errors }) => (
        <div key={key} className={css.link}>
          <span className={css.target}>
            Supports <SupportTarget {...fields} />, because
          </span>
          {mayEdit && (
            <Button
              kind="quiet"
              size="small"
              aria-label={`No longer support ${fields.toTitle}`}
              onPress={() => {
                store.setRemoved('supports', key, true);
                toast(`No longer supports “${fields.toTitle}”`, () =>
                  store.setRemoved('supports', key, false),
                );
              }}
            >
              <IconX aria-hidden="true" />
            </Button>
          )}
          <div className={css.because}>
            <MarkedText
              label={`Why it supports ${fields.toTitle}`}
              look="why"
              multiline
              placeholder="we believe that …"
              value={fields.because}
              onChange={(because) => store.edit('supports', key, { because })}
              error={errors.title ?? errors.because}
              isReadOnly={!mayEdit}
            />
          </div>
        </div>
      ))}
      {mayEdit && <AddSupport taken={rows.map(({ fields }) => fields.toId)} />}
    </div>
  );
}

function AddSupport({ taken }: { taken: readonly string[] }) {
  const { store, objective } = useEditor();
  return (
    <Popover
      label="What does it support?"
      trigger={
        <Button kind="quiet" size="small" className={css.add}>
          {taken.length > 0 ? 'Add another bet' : 'Say what it supports'}
        </Button>
      }
    >
      {(close) => (
        <Targets
          cycleId={objective.cycleId}
          without={[objective.id, ...taken]}
          onChoose={(target) => {
            store.add('supports', newRow({ ...target, because: '' }));
            close();
          }}
        />
      )}
    </Popover>
  );
}

type Target = Omit<LinkFields, 'because'>;

function Targets({
  cycleId,
  without,
  onChoose,
}: {
  cycleId: string;
  without: readonly string[];
  onChoose: (target: Target) => void;
}) {
  const outcomes = useQuery(ask.outcomes.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const objectives = useQuery(ask.objectives.list.queryOptions({ input: { cycleId, limit: 500 } }));
  const targets = new Map<string, Target & { note: string }>();
  for (const { id, title } of outcomes.data?.outcomes ?? [])
    targets.set(id, {
      toKind: 'outcome',
      toId: id,
      toTitle: title,
      toObjectiveId: null,
      note: 'strategic outcome',
    });
  for (const { id, title, teamName, keyResults } of objectives.data?.objectives ?? []) {
    targets.set(id, {
      toKind: 'objective',
      toId: id,
      toTitle: title,
      toObjectiveId: id,
      note: `objective of ${teamName}`,
    });
    for (const row of keyResults)
      targets.set(row.id, {
        toKind: 'key result',
        toId: row.id,
        toTitle: row.title,
        toObjectiveId: id,
        note: `key result of ${teamName}`,
      });
  }
  const options: Option[] = [...targets]
    .filter(([id, { toObjectiveId }]) => !without.includes(id) && toObjectiveId !== without[0])
    .map(([id, { toTitle, note }]) => ({ id, label: toTitle, note }));
  return (
    <div className={css.choose}>
      <ComboBox
        key={String(outcomes.isSuccess && objectives.isSuccess)}
        label="What does it support?"
        options={options}
        value={null}
        onChange={(id) => {
          const target = id === null ? undefined : targets.get(id);
          if (!target) return;
          const { note: _, ...chosen } = target;
          onChoose(chosen);
        }}
        placeholder="An outcome, objective or key result"
        none="Nothing by that name"
        autoFocus
      />
    </div>
  );
}

// The drafting editor: one column to write in, the challenge beside it. Everything is saved by itself; nothing here needs a mouse.
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Answer } from '../../../challenge/answers.ts';
import type { Choices } from '../../../challenge/choices.ts';
import { weeksOf } from '../../../core/calendar/weeks.ts';
import { ask, type shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useHeadingFocus } from '../../app/page.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { announce } from '../../parts/announce.tsx';
import { usePeople } from '../use-people.ts';
import { Bar } from './bar.tsx';
import { EditorProvider, hereOf } from './context.ts';
import { useCritic } from './critic.ts';
import type { Draft, DraftStore } from './draft.ts';
import { Head } from './head.tsx';
import css from './index.module.css';
import { Initiatives } from './initiatives.tsx';
import { fieldId } from './key-result-row.tsx';
import { KeyResults, titleId } from './key-results.tsx';
import { Margin, useOpenFinding } from './margin.tsx';
import { Talk } from './talk.tsx';
import { useDraft } from './use-draft.ts';
import { useWeights } from './use-weights.ts';
import type { Whole } from './wires.ts';

export function DraftEditor({ objective }: { objective: Whole }) {
  const { store, draft } = useDraft(objective);
  const people = usePeople();
  const may = useMay();
  const weights = useWeights();
  const reading = useReading(objective, draft, weights.choices);
  const { openFinding, open, next } = useOpenFinding(reading.findings);
  const [saysMissing, setSaysMissing] = useState(false);
  const heading = useHeadingFocus();
  const mayEdit = objective.removedAt === null && may('objectives.edit', objective);
  useFirstFocus(store, mayEdit);
  useShortcuts([
    {
      keys: 'f8',
      label: 'Next finding',
      group: 'This page',
      run: () => {
        const finding = next();
        if (!finding) return announce('This reads well');
        announce(finding.ask);
        const row =
          finding.at.part === 'objective'
            ? null
            : store
                .get()
                .keyResults.find(({ key }) => finding.at.part === 'key result' && key === finding.at.id);
        document.getElementById(row ? fieldId(row.key) : titleId)?.focus();
      },
    },
    {
      keys: 'e',
      label: 'Edit the draft',
      group: 'This page',
      run: () => document.getElementById(titleId)?.focus(),
    },
  ]);
  const editor = {
    ...{ objective, store, draft, people, mayEdit, openFinding, open, saysMissing },
    findings: reading.findings,
  };
  return (
    <EditorProvider value={editor}>
      <Bar onSayMissing={() => setSaysMissing(true)} />
      <div className={css.sheet}>
        <section aria-label="Draft">
          <h1 ref={heading} tabIndex={-1} className="visually-hidden">
            Draft: {draft.objective[0]?.fields.title}
          </h1>
          <Head />
          <KeyResults />
          <Initiatives keyResultId={null} />
          <Talk />
        </section>
        <Margin weights={weights} disagreementOf={reading.disagreementOf} />
      </div>
    </EditorProvider>
  );
}

/** Reads the draft as it stands on the page, with the facts and answers only the server knows. */
function useReading(objective: Whole, draft: Draft, choices: Choices | null) {
  const { data: cycle } = useQuery(ask.cycles.get.queryOptions({ input: { id: objective.cycleId } }));
  const { data: team } = useQuery(
    ask.teams.get.queryOptions({ input: { id: objective.teamId }, staleTime: 60_000 }),
  );
  const { data: judged } = useQuery(ask.findings.list.queryOptions({ input: { objectiveId: objective.id } }));
  const { data: known } = useQuery(ask.findings.facts.queryOptions({ input: { objectiveId: objective.id } }));
  const { data: siblings } = useQuery(
    ask.objectives.list.queryOptions({ input: { cycleId: objective.cycleId, teamIds: [objective.teamId] } }),
  );
  const answers: Answer[] = (judged?.findings ?? []).flatMap(({ rule, at, textHash, answer }) =>
    answer ? [{ rule, at: hereOf(at, draft), textHash, reason: answer.reason }] : [],
  );
  const fields = draft.objective[0]?.fields;
  const initiativesOf = (id: string | null) =>
    draft.initiatives
      .filter((row) => !row.removed && row.fields.keyResultId === id && id !== null)
      .map((row) => row.fields.title);
  const text = {
    objective: { title: fields?.title ?? '', why: fields?.why ?? '' },
    keyResults: draft.keyResults
      .filter((row) => !row.removed)
      .map((row) => ({ ...row.fields, id: row.key, initiatives: initiativesOf(row.id) })),
  };
  const facts = {
    ...(known && pastOf(known, draft)),
    ...(cycle && { cycleWeeks: weeksOf(cycle).length }),
    ...(siblings && {
      siblings: siblings.objectives.filter(({ id }) => id !== objective.id).map(({ title }) => title),
    }),
    ...(team && { teamLevel: team.parentId === null ? ('company' as const) : ('team' as const) }),
    supports: draft.supports.filter(({ removed }) => !removed).map((row) => row.fields.toTitle),
  };
  return useCritic(text, facts, choices, useSame(answers));
}

type Known = Awaited<ReturnType<typeof shelf.findings.facts>>;

/** What only the server knows, under the keys the key results have on this page; what the page knows better is left to it. */
function pastOf({ elsewhere, lastCycle, cycleEnd, history, readings }: Known, { keyResults }: Draft) {
  const here = <T,>(of: Record<string, T>) =>
    Object.fromEntries(
      keyResults.flatMap(({ id, key }) => (id !== null && id in of ? [[key, of[id] as T]] : [])),
    );
  return {
    elsewhere,
    cycleEnd,
    ...(lastCycle && { lastCycle }),
    history: here(history),
    readings: here(readings),
  };
}

/** The same array for as long as it says the same. */
function useSame(answers: Answer[]): Answer[] {
  const said = JSON.stringify(answers);
  const [kept, keep] = useState({ said, answers });
  if (kept.said !== said) keep({ said, answers });
  return kept.answers;
}

/** An address may name a key result or the title; a draft with nothing in it yet begins at its title. */
function useFirstFocus(store: DraftStore, mayEdit: boolean): void {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  useEffect(() => {
    const { keyResults } = store.get();
    const named = keyResults.find(({ id }) => id === hash);
    if (named) document.getElementById(fieldId(named.key))?.focus();
    else if (mayEdit && (keyResults.length === 0 || hash === titleId))
      document.getElementById(titleId)?.focus();
  }, [store, hash, mayEdit]);
}

// The studio while one writes. Handing in is the only step that cannot be taken back, so it asks.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isUsed, isWhole, type StudioDraft, toChallenge } from '../../../academy/studio/draft.ts';
import { localTime } from '../../../core/calendar/zone.ts';
import { ask, shelf } from '../../app/client.ts';
import type { Crumb } from '../../app/crumbs.ts';
import { useMe } from '../../app/me.ts';
import { Page, useHeadingFocus } from '../../app/page.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { FindingsAside } from '../../okr/academy/findings-aside.tsx';
import { Rubric } from '../../okr/academy/rubric.tsx';
import { Writer } from '../../okr/academy/writer.tsx';
import { useCritic } from '../../okr/draft-editor/critic.ts';
import { useWeights } from '../../okr/draft-editor/use-weights.ts';
import { Button } from '../../parts/button.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { Drafts } from './drafts.tsx';
import css from './piece.module.css';
import { type PieceData, usePiece } from './use-piece.ts';

type Props = { data: PieceData; enrolmentId: string; crumbs: Crumb[] };

export function Studio({ data, enrolmentId, crumbs }: Props) {
  const { brief, rubric, drafts } = data;
  const piece = usePiece(data, enrolmentId);
  const { draft, levels, write, put } = piece;
  const { choices } = useWeights();
  const { findings } = useCritic(toChallenge(draft), {}, choices, []);
  const { data: path } = useQuery(ask.enrolments.get.queryOptions({ input: { id: enrolmentId } }));
  const [openKey, open] = useState<string | null>(null);
  const heading = useHeadingFocus();
  const [isAsking, setAsking] = useState(false);
  const lessons = new Set(path?.modules.flatMap((module) => module.lessons.map(({ id }) => id)));
  const mayHandIn = isWhole(draft);
  useShortcuts([
    mayHandIn && {
      keys: 'mod+enter',
      label: 'Hand the piece in',
      group: 'Studio',
      run: () => setAsking(true),
    },
  ]);
  return (
    <Page title={brief.title} crumbs={crumbs} width="full">
      <header className={css.head}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {brief.title}
          </h1>
          <small>
            brief {brief.number} of {brief.of} · <Standing piece={piece} /> · no clock
          </small>
        </div>
        <Button kind="main" keys="mod+enter" isDisabled={!mayHandIn} onPress={() => setAsking(true)}>
          Hand in
        </Button>
      </header>
      {piece.problem?.code === 'stale-version' && <Stale piece={piece} />}
      <div className={css.three}>
        <Brief brief={brief} draft={draft} />
        <section aria-label="Your piece" className={css.piece}>
          <Writer draft={draft} onChange={write} findings={findings ?? []} openKey={openKey} onOpen={open} />
        </section>
        <aside aria-label="The critic" className={css.critic}>
          <FindingsAside
            findings={findings}
            openKey={openKey}
            onOpen={open}
            isEmpty={
              draft.objective.trim() === '' && draft.keyResults.every(({ title }) => title.trim() === '')
            }
            lessons={lessons}
          />
          <Drafts drafts={drafts} />
        </aside>
        <section aria-labelledby="read-for" className={css.rubric}>
          <h2 id="read-for">What it is read for</h2>
          <p>
            Peers read it blind, once handed in. Where would you put it today? Your own levels stay with you.
          </p>
          <Rubric rubric={rubric} levels={levels} onChange={put} />
        </section>
      </div>
      <HandIn isOpen={isAsking} onClose={() => setAsking(false)} piece={piece} />
    </Page>
  );
}

type Piece = ReturnType<typeof usePiece>;

function Standing({ piece: { saved, isDirty, problem } }: { piece: Piece }) {
  const zone = useMe()?.zone ?? 'UTC';
  if (problem && isDirty) return 'not saved yet; what you wrote is kept here';
  if (isDirty) return 'saving';
  if (!saved?.savedAt) return 'not begun';
  return `draft ${saved.number}, saved ${localTime(new Date(saved.savedAt), zone)}`;
}

function Stale({ piece: { problem, keepMine, takeTheirs } }: { piece: Piece }) {
  if (!problem) return null;
  const current = (problem.detail.current ?? {}) as { words: StudioDraft | null; version: number };
  const words = (value: StudioDraft | null) =>
    value
      ? [value.objective, ...value.keyResults.map(({ title }) => title), value.notes]
          .filter(Boolean)
          .join(' · ')
      : '';
  return (
    <TwoVersions
      problem={problem}
      level={2}
      fields={{ words: ['The piece', words] }}
      onKeepMine={keepMine}
      onTakeTheirs={() => takeTheirs(current.words, current.version)}
    />
  );
}

function HandIn({ isOpen, onClose, piece }: { isOpen: boolean; onClose: () => void; piece: Piece }) {
  const client = useQueryClient();
  const handIn = async () => {
    const saved = await piece.save();
    if (!saved) throw piece.problem ?? new Error('not saved');
    await shelf.pieces.handIn({ id: saved.id, version: saved.version });
    await client.invalidateQueries({ queryKey: ask.pieces.key() });
    void client.invalidateQueries({ queryKey: ask.enrolments.key() });
  };
  return (
    <ConfirmDialog
      title="Hand this piece in?"
      isOpen={isOpen}
      onClose={onClose}
      verb="Hand it in"
      keep="Go on writing"
      onConfirm={handIn}
    >
      After that it is not written on any more. Peers of your cohort read it without your name, and you see a
      draft that works beside one that does not yet.
    </ConfirmDialog>
  );
}

function Brief({ brief, draft }: { brief: PieceData['brief']; draft: StudioDraft }) {
  return (
    <aside aria-label="The brief" className={css.brief}>
      <h2>The brief</h2>
      <p className="w">{brief.words}</p>
      <h2>Facts you may use</h2>
      <ul>
        {brief.facts.map((fact) => (
          <li key={fact}>
            {fact}
            {isUsed(fact, draft) && <span className={css.used}> used</span>}
          </li>
        ))}
      </ul>
    </aside>
  );
}

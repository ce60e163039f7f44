// Practice in this browser: seed and decisions are kept here and the world is played again from them, so a reload goes on where it was. Each person of a browser has their own.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { begin } from '../../../simulator/begin.ts';
import { drillAt } from '../../../simulator/drill.ts';
import { type Marks, mark } from '../../../simulator/mark/mark.ts';
import { advance, choose, isOver } from '../../../simulator/play.ts';
import { resumedFrom } from '../../../simulator/resume.ts';
import { table } from '../../../simulator/table/index.ts';
import type { Setting } from '../../../simulator/template.ts';
import { timelineOf } from '../../../simulator/timeline.ts';
import { type Content, viewOf } from '../../../simulator/view.ts';
import { type Decision, engineVersion, type World } from '../../../simulator/world.ts';
import { useMe } from '../../app/me.ts';
import { toast } from '../../parts/toast.tsx';
import { contentOptions } from './content.ts';
import { type Kept, type Notebook, readNotebook, writeNotebook } from './notebook.ts';
import type { Play } from './play.ts';

// Said once: it is as true at every later answer.
let hasWarned = false;

export type Practice = {
  content: Content;
  world: World;
  kept: Kept;
  play: Play;
  /** Nothing is left to decide. */
  isPlayed: boolean;
  /** Marks of the quarters finished here on this organisation, the newest last. */
  finished: readonly Marks[];
  change: (more: Partial<Kept>) => void;
};

export type PracticeState =
  | { state: 'loading' }
  | { state: 'none' }
  | { state: 'unplayable' }
  | ({ state: 'ready' } & Practice);

/** The quarter being practised. */
export function usePractice(): PracticeState {
  const personId = useMe()?.personId;
  const [notebook, setNotebook] = useState<Notebook | null>(null);
  const [owner, setOwner] = useState<string | null>(null);
  if (personId && owner !== personId) {
    setOwner(personId);
    setNotebook(readNotebook(personId));
  }
  const kept = notebook?.current ?? null;
  const content = useQuery({ ...contentOptions(kept?.template ?? ''), enabled: kept !== null }).data;
  const keep = useCallback(
    (next: Notebook) => {
      if (personId && !writeNotebook(personId, next) && !hasWarned) {
        hasWarned = true;
        toast('This browser keeps nothing: leaving the page ends the practice');
      }
      setNotebook(next);
    },
    [personId],
  );
  // The world where this page found it; from there on it is kept beside the decisions it follows from.
  const [played, setPlayed] = useState<{ of: Kept; world: World } | null>(null);
  const begunFrom = useMemo(() => {
    if (!kept || !content) return null;
    if (played?.of === kept) return played.world;
    return worldOf(content.template.setting, kept);
  }, [kept, content, played]);
  if (!personId || !notebook) return { state: 'loading' };
  if (!kept) return { state: 'none' };
  if (content === undefined) return { state: 'loading' };
  if (!content || !begunFrom) return { state: 'unplayable' };
  const world = begunFrom;
  const move = (next: World, more: Partial<Kept> = {}) => {
    const of = { ...kept, ...leftOf(kept, next), ...more };
    setPlayed({ of, world: next });
    keep({ ...notebook, current: of, ...finishedWith(notebook, of, next) });
  };
  return {
    state: 'ready',
    content,
    world,
    kept,
    isPlayed: isPlayed(kept, world),
    finished: notebook.finished
      .filter(({ template }) => template === kept.template)
      .map(({ marks }) => marks),
    change: (more) => {
      const of = { ...kept, ...more };
      setPlayed({ of, world });
      keep({ ...notebook, current: of, ...('plan' in more && { plan: more.plan ?? null }) });
    },
    play: playOf(content, world, kept, move),
  };
}

function playOf(content: Content, world: World, kept: Kept, move: (next: World) => void): Play {
  return {
    label: kept.onlyWeek === null ? 'Practice, not marked' : 'One week, for practice',
    cast: content.template,
    view: viewOf(content, world),
    past: timelineOf(content, world),
    onlyWeek: kept.onlyWeek,
    decide: async (decision: Decision) => move(choose(world, decision)),
    endWeek: async () => {
      const start = performance.now();
      const next = advance(world);
      viewOf(content, next);
      performance.measure('simulated week', { start });
      move(next);
    },
    isBusy: false,
    error: null,
  };
}

const isPlayed = ({ onlyWeek }: Kept, world: World) =>
  isOver(world) || (onlyWeek !== null && world.week !== onlyWeek);

const begunOf = (setting: Setting, { seed, onlyWeek }: Kept) =>
  onlyWeek === null ? begin(setting, seed) : drillAt(setting, seed, onlyWeek);

/** Null when it is of another version of the engine, or was tampered with. */
function worldOf(setting: Setting, kept: Kept): World | null {
  if (kept.engine !== engineVersion || kept.table !== table.version) return null;
  try {
    return resumedFrom(begunOf(setting, kept), kept);
  } catch {
    return null;
  }
}

// A week on its own was led up to by somebody else: what they decided is no part of it.
function leftOf({ onlyWeek }: Kept, world: World): Pick<Kept, 'week' | 'decisions'> {
  const isOwn = ({ situation }: Decision) => onlyWeek === null || Number.parseInt(situation, 10) >= onlyWeek;
  const now = Object.values(world.answers).map(({ done: _, cost: __, ...decision }) => decision);
  return { week: world.week, decisions: [...world.decisions.filter(isOwn), ...now] };
}

// A quarter counts once, at the moment it is over.
function finishedWith(notebook: Notebook, { template, onlyWeek }: Kept, world: World): Partial<Notebook> {
  if (!isOver(world) || onlyWeek !== null) return {};
  return { finished: [...notebook.finished, { template, marks: mark(world) }] };
}

/** A new quarter or week, on a seed of chance unless one is given. */
export function newPractice(template: string, onlyWeek: number | null, seed = chanceSeed()): Kept {
  return {
    ...{ engine: engineVersion, table: table.version, template, seed, onlyWeek },
    week: onlyWeek ?? -4,
    decisions: [],
    begunAt: new Date().toISOString(),
    expected: null,
    plan: null,
  };
}

// A seed of chance is the screen's to draw: the engine knows none.
function chanceSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}

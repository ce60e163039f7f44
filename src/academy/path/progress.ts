// How far somebody is, worked out from what they did. "Completed" is a plain record of having taken part; it says nothing about how well.
import type { Outline } from './outline.ts';

/** What somebody did, by id; of lessons with the moment. */
export type Deeds = {
  lessons: ReadonlyMap<string, string>;
  drills: ReadonlySet<string>;
  /** Handed in. */
  briefs: ReadonlySet<string>;
  /** Walked to an end. */
  conversations: ReadonlySet<string>;
};

export type Progress = {
  modules: {
    id: string;
    read: number;
    of: number;
    /** Minutes that are left to read. */
    minutesLeft: number;
    /** When the last lesson of a module that is read through was read. */
    doneAt: string | null;
  }[];
  /** The first lesson not read yet, in the order they are taught. */
  next: string | null;
  lessons: Count;
  drills: Count;
  briefs: Count;
  conversations: Count;
  isComplete: boolean;
};
type Count = { done: number; of: number };

export function progressOf(outline: Outline, deeds: Deeds): Progress {
  const lessons = outline.modules.flatMap((module) => module.lessons);
  const count = (all: readonly { id: string }[], done: { has(id: string): boolean }): Count => ({
    done: all.filter(({ id }) => done.has(id)).length,
    of: all.length,
  });
  const counts = {
    lessons: count(lessons, deeds.lessons),
    drills: count(outline.drills, deeds.drills),
    briefs: count(outline.briefs, deeds.briefs),
    conversations: count(outline.conversations, deeds.conversations),
  };
  return {
    ...counts,
    modules: outline.modules.map((module) => moduleProgress(module, deeds.lessons)),
    next: lessons.find(({ id }) => !deeds.lessons.has(id))?.id ?? null,
    isComplete: lessons.length > 0 && Object.values(counts).every(({ done, of }) => done === of),
  };
}

function moduleProgress(
  { id, lessons }: Outline['modules'][number],
  read: ReadonlyMap<string, string>,
): Progress['modules'][number] {
  const moments = lessons.flatMap((lesson) => read.get(lesson.id) ?? []).sort();
  const left = lessons.filter((lesson) => !read.has(lesson.id));
  return {
    id,
    read: moments.length,
    of: lessons.length,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
    doneAt: lessons.length > 0 && left.length === 0 ? (moments.at(-1) ?? null) : null,
  };
}

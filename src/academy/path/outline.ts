// What a programme holds for somebody who learns, in its order: no key, no rationale and no exemplar is in here, so it may go to anybody enrolled.
import { type Programme, piecesOf } from '../content/programme.ts';
import { lessonsOf } from './lessons.ts';

type Part = {
  id: string;
  name: string;
  /** 0 to 100; null where gates are met instead. */
  cut: number | null;
  sem: number | null;
  method: string | null;
  judges: number | null;
  /** Pieces that are marked, or gates that are met. */
  count: number | null;
  /** What must be reached whatever the total is. */
  must: { name: string; level: number }[];
};

export type Outline = {
  programme: string;
  title: string;
  version: string;
  modules: {
    id: string;
    title: string;
    about: string;
    lessons: { id: string; title: string; minutes: number }[];
  }[];
  drills: { id: string; outcome: string }[];
  briefs: { id: string; title: string; outcome: string }[];
  conversations: { id: string; title: string }[];
  /** Open items one can practise with. */
  scenarios: { id: string; outcome: string }[];
  questions: { id: string; outcome: string }[];
  outcomes: { id: string; title: string }[];
  parts: Part[];
};

const practised = new Set(['pilot', 'live', 'watch']);

/** Null of a programme without its `programme.yaml`. */
export function outlineOf(programme: Programme): Outline | null {
  const about = piecesOf(programme, 'programme')[0]?.value;
  if (!about) return null;
  const items = piecesOf(programme, 'items')
    .filter(({ path }) => path.startsWith('items/open/'))
    .flatMap(({ value }) => value)
    .filter(({ status }) => practised.has(status));
  const of = (kinds: readonly string[]) =>
    items.filter(({ kind }) => kinds.includes(kind)).map(({ id, outcome }) => ({ id, outcome }));
  return {
    programme: about.id,
    title: about.title,
    version: about.version,
    modules: modulesOf(programme),
    drills: piecesOf(programme, 'drills').flatMap(({ value }) =>
      value.map(({ id, outcome }) => ({ id, outcome })),
    ),
    briefs: piecesOf(programme, 'brief').map(({ value: { id, title, outcome } }) => ({ id, title, outcome })),
    conversations: piecesOf(programme, 'talk').map(({ value: { id, title } }) => ({ id, title })),
    scenarios: of(['sjt']),
    questions: of(['choice', 'numeric-from-data']),
    outcomes: about.outcomes,
    parts: partsOf(programme),
  };
}

function modulesOf(programme: Programme): Outline['modules'] {
  const lessons = lessonsOf(programme);
  return piecesOf(programme, 'module')
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, value }) => ({
      ...value,
      lessons: lessons
        .filter((lesson) => lesson.path.startsWith(path.replace('module.yaml', '')))
        .map(({ value: { id, title, minutes } }) => ({ id, title, minutes })),
    }));
}

function partsOf(programme: Programme): Part[] {
  const [rule] = piecesOf(programme, 'passRule');
  return (rule?.value.components ?? []).map((component) => {
    const { id, name } = component;
    if (component.kind === 'gates')
      return {
        id,
        name,
        cut: null,
        sem: null,
        method: null,
        judges: null,
        count: component.gates.length,
        must: [],
      };
    const { cut, sem, method, judges } = component;
    const criteria = component.kind === 'marked' ? component.criteria : [];
    return {
      ...{ id, name, cut, sem, method, judges },
      count: component.kind === 'marked' ? component.pieces : null,
      must: criteria.flatMap((each) => (each.must ? [{ name: each.name, level: each.must }] : [])),
    };
  });
}

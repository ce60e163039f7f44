// Every id of a programme with its place: what points at something, points at one of these.
import { type Programme, piecesOf } from './programme.ts';

export type Named = {
  what:
    | 'outcome'
    | 'level'
    | 'module'
    | 'lesson'
    | 'drill'
    | 'brief'
    | 'talk'
    | 'exemplar'
    | 'item'
    | 'rubric'
    | 'achievement';
  id: string;
  path: string;
  line: number;
  /** What it says, to see whether it changed. */
  value: unknown;
};

export function namedIn(programme: Programme): Named[] {
  const whole = (
    what: Named['what'],
    kind: 'module' | 'lesson' | 'brief' | 'talk' | 'exemplar' | 'rubric' | 'achievement',
  ) =>
    piecesOf(programme, kind).map(({ path, value, body, lineOf }) => ({
      what,
      id: value.id,
      path,
      line: lineOf(['id']),
      value: { value, body },
    }));
  const listed = (what: Named['what'], kind: 'drills' | 'items') =>
    piecesOf(programme, kind).flatMap((piece) =>
      piece.value.map((each, at) => ({
        what,
        id: each.id,
        path: piece.path,
        line: piece.lineOf([at, 'id']),
        value: each as unknown,
      })),
    );
  return [
    ...withinProgramme(programme),
    ...whole('module', 'module'),
    ...whole('lesson', 'lesson'),
    ...listed('drill', 'drills'),
    ...whole('brief', 'brief'),
    ...whole('talk', 'talk'),
    ...whole('exemplar', 'exemplar'),
    ...listed('item', 'items'),
    ...whole('rubric', 'rubric'),
    ...whole('achievement', 'achievement'),
  ];
}

function withinProgramme(programme: Programme): Named[] {
  return piecesOf(programme, 'programme').flatMap(({ path, value, lineOf }) => [
    ...value.outcomes.map((each, at) => ({
      what: 'outcome' as const,
      id: each.id,
      path,
      line: lineOf(['outcomes', at, 'id']),
      value: each,
    })),
    ...value.levels.map((each, at) => ({
      what: 'level' as const,
      id: each.id,
      path,
      line: lineOf(['levels', at, 'id']),
      value: each,
    })),
  ]);
}

// Ids are unique, and whatever is pointed at is there.
import { type Named, namedIn } from '../ids.ts';
import { error, type Problem } from '../problem.ts';
import { type Programme, piecesOf } from '../programme.ts';

export function referenceProblems(programme: Programme): Problem[] {
  const named = namedIn(programme);
  return [...doubled(named), ...astray(programme, named)];
}

function doubled(named: readonly Named[]): Problem[] {
  const first = new Map<string, Named>();
  return named.flatMap((each) => {
    const before = first.get(each.id);
    if (!before) first.set(each.id, each);
    return before
      ? [
          error(
            each.path,
            each.line,
            `the id ${each.id} is taken already: ${before.path}, line ${before.line}`,
          ),
        ]
      : [];
  });
}

function astray(programme: Programme, named: readonly Named[]): Problem[] {
  const ids = Map.groupBy(named, ({ what }) => what);
  return pointers(programme)
    .filter(({ what, id }) => !ids.get(what)?.some((each) => each.id === id))
    .map(({ what, id, path, line }) => error(path, line, `there is no ${what} ${id}`));
}

type Pointer = Pick<Named, 'what' | 'id' | 'path' | 'line'>;

function pointers(programme: Programme): Pointer[] {
  return [...toOutcomes(programme), ...toRubricsAndExemplars(programme), ...toAchievements(programme)];
}

function toOutcomes(programme: Programme): Pointer[] {
  const several = [...piecesOf(programme, 'lesson'), ...piecesOf(programme, 'talk')].flatMap(
    ({ path, value, lineOf }) =>
      value.outcomes.map((id, at) => ({
        what: 'outcome' as const,
        id,
        path,
        line: lineOf(['outcomes', at]),
      })),
  );
  const one = piecesOf(programme, 'brief').map(({ path, value, lineOf }) => ({
    what: 'outcome' as const,
    id: value.outcome,
    path,
    line: lineOf(['outcome']),
  }));
  const listed = [...piecesOf(programme, 'drills'), ...piecesOf(programme, 'items')].flatMap(
    ({ path, value, lineOf }) =>
      value.map((each, at) => ({
        what: 'outcome' as const,
        id: each.outcome,
        path,
        line: lineOf([at, 'outcome']),
      })),
  );
  const cells = piecesOf(programme, 'blueprint').flatMap(({ path, value, lineOf }) =>
    value.cells.map((cell, at) => ({
      what: 'outcome' as const,
      id: cell.outcome,
      path,
      line: lineOf(['cells', at, 'outcome']),
    })),
  );
  return [...several, ...one, ...listed, ...cells];
}

function toRubricsAndExemplars(programme: Programme): Pointer[] {
  const briefs = piecesOf(programme, 'brief').flatMap(({ path, value, lineOf }) => [
    { what: 'rubric' as const, id: value.rubric, path, line: lineOf(['rubric']) },
    { what: 'exemplar' as const, id: value.exemplars.good, path, line: lineOf(['exemplars', 'good']) },
    { what: 'exemplar' as const, id: value.exemplars.poor, path, line: lineOf(['exemplars', 'poor']) },
  ]);
  const items = piecesOf(programme, 'items').flatMap(({ path, value, lineOf }) =>
    value.flatMap((item, at) => [
      ...(item.kind === 'short-text'
        ? [{ what: 'rubric' as const, id: item.rubric, path, line: lineOf([at, 'rubric']) }]
        : []),
      ...item.enemies.map((id, enemy) => ({
        what: 'item' as const,
        id,
        path,
        line: lineOf([at, 'enemies', enemy]),
      })),
    ]),
  );
  const rubrics = piecesOf(programme, 'rubric').flatMap(({ path, value, lineOf }) =>
    value.criteria.flatMap(({ levels }, at) =>
      Object.entries(levels).map(([level, { exemplar: id }]) => ({
        what: 'exemplar' as const,
        id,
        path,
        line: lineOf(['criteria', at, 'levels', level, 'exemplar']),
      })),
    ),
  );
  return [...briefs, ...items, ...rubrics];
}

function toAchievements(programme: Programme): Pointer[] {
  return piecesOf(programme, 'programme').flatMap(({ path, value, lineOf }) =>
    value.levels.map(({ achievement: id }, at) => ({
      what: 'achievement' as const,
      id,
      path,
      line: lineOf(['levels', at, 'achievement']),
    })),
  );
}

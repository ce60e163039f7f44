// Is every outcome taught, practised and assessed, and can the blueprint be filled more than once?
import { Bank } from '../../form/blueprint.ts';
import { series } from '../../form/series.ts';
import { error, type Problem, warning } from '../problem.ts';
import { type Programme, piecesOf } from '../programme.ts';

const least = { lessons: 1, drills: 5, items: 2 } as const;
const fewestForms = 3;

/** Of a bundle with sealed items only what can be seen is asked: for whom those are is known where their files lie. */
export function coverageProblems(programme: Programme): Problem[] {
  const isWhole = programme.sealed.length === 0;
  return [...outcomeProblems(programme, isWhole), ...(isWhole ? blueprintProblems(programme) : [])];
}

function outcomeProblems(programme: Programme, isWhole: boolean): Problem[] {
  const lessons = piecesOf(programme, 'lesson').flatMap(({ value }) => value.outcomes);
  const drills = piecesOf(programme, 'drills').flatMap(({ value }) => value.map(({ outcome }) => outcome));
  const items = piecesOf(programme, 'items').flatMap(({ value }) =>
    value
      .filter(({ status }) => status !== 'retired' && status !== 'compromised')
      .map(({ outcome }) => outcome),
  );
  const has = { lessons, drills, items };
  return piecesOf(programme, 'programme').flatMap(({ path, value, lineOf }) =>
    value.outcomes.flatMap(({ id }, at) =>
      (Object.keys(least) as (keyof typeof least)[]).flatMap((what) => {
        const count = has[what].filter((outcome) => outcome === id).length;
        if (count >= least[what] || (what === 'items' && !isWhole)) return [];
        return [error(path, lineOf(['outcomes', at]), `${id} has ${count} ${what}; it takes ${least[what]}`)];
      }),
    ),
  );
}

// Items still on trial are counted: they are what the bank will be. Until they are live no form is made of them.
function blueprintProblems(programme: Programme): Problem[] {
  const [blueprint] = piecesOf(programme, 'blueprint');
  if (!blueprint) return [];
  const { path, value, lineOf } = blueprint;
  const items = piecesOf(programme, 'items').flatMap((piece) => piece.value);
  const bankOf = (states: readonly string[]) =>
    Bank.safeParse({
      blueprint: {
        cells: value.cells.map(({ kind, outcome, count }) => ({ component: kind, outcome, count })),
        mostUses: value.mostUses,
      },
      items: items
        .filter(({ status }) => states.includes(status))
        .map(({ id, kind, outcome, enemies }) => ({ id, component: kind, outcome, state: 'live', enemies })),
    }).data;
  const fill = (states: readonly string[]) => {
    const bank = bankOf(states);
    return bank ? series(bank, { seed: 1, count: fewestForms, disjoint: true }) : null;
  };
  const [whole, live] = [fill(['live', 'pilot']), fill(['live'])];
  if (!whole || !live) return [];
  const line = lineOf(['cells']);
  return [
    ...(whole.forms.length < fewestForms
      ? [
          error(
            path,
            line,
            `it can be filled ${whole.forms.length} times over; it takes ${fewestForms}. ${whole.problem}`,
          ),
        ]
      : []),
    ...(whole.forms.length > 0 && live.forms.length === 0
      ? [warning(path, line, 'no form can be given yet: too few items are live')]
      : []),
  ];
}

// What can be said of a piece by itself: conversations that are fair, keys that are honest, pass rules that name what is assessed.
import { conversationProblems } from '../../conversation/problems.ts';
import { error, type Problem, warning } from '../problem.ts';
import { type Programme, piecesOf } from '../programme.ts';

export function pieceProblems(programme: Programme): Problem[] {
  return [
    ...talkProblems(programme),
    ...keyProblems(programme),
    ...passRuleProblems(programme),
    ...achievementProblems(programme),
  ];
}

function talkProblems(programme: Programme): Problem[] {
  return piecesOf(programme, 'talk').flatMap(({ path, value, lineOf }) =>
    conversationProblems(value).map((say) => {
      const at = value.nodes.findIndex(({ id }) => say.startsWith(`${id}:`) || say.startsWith(`${id},`));
      return error(path, lineOf(at < 0 ? ['nodes'] : ['nodes', at]), say);
    }),
  );
}

function keyProblems(programme: Programme): Problem[] {
  return piecesOf(programme, 'items').flatMap(({ path, value, lineOf }) =>
    value.flatMap((item, at) =>
      item.kind === 'sjt' && item.key.method === 'authored' && item.status === 'live'
        ? [
            error(
              path,
              lineOf([at, 'key']),
              `${item.id} is live, but its key is only its author's: load a panel's ratings first`,
            ),
          ]
        : [],
    ),
  );
}

function passRuleProblems(programme: Programme): Problem[] {
  const components = new Set(
    piecesOf(programme, 'blueprint').flatMap(({ value }) => value.cells.map(({ component }) => component)),
  );
  return piecesOf(programme, 'passRule').flatMap(({ path, value, lineOf }) => {
    const known = new Set(value.components.map(({ id }) => id));
    const unruled = [...components].filter((component) => !known.has(component));
    const panels = value.components.flatMap((component, at) =>
      component.kind !== 'gates' && component.method === 'panel'
        ? [
            warning(
              path,
              lineOf(['components', at, 'method']),
              `the cut of ${component.id} is a panel's: awards will say "provisional"`,
            ),
          ]
        : [],
    );
    return [
      ...unruled.map((component) =>
        error(
          path,
          lineOf(['components']),
          `the blueprint assesses ${component}, which this rule does not know`,
        ),
      ),
      ...panels,
    ];
  });
}

function achievementProblems(programme: Programme): Problem[] {
  return piecesOf(programme, 'achievement').flatMap(({ path, value, lineOf }) =>
    value.type === 'Certification' && value.validMonths === undefined
      ? [warning(path, lineOf(['type']), 'a certification without an end says for ever what was true once')]
      : [],
  );
}

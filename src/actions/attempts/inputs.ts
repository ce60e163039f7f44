// What a decision about one attempt is made of, gathered from the rows: the pass rule of its level, the scores, the marks that stand, and how far markers agree.
import type { Decision } from '../../academy/decision/decide.ts';
import { Inputs } from '../../academy/decision/inputs.ts';
import type { MarkedComponent } from '../../academy/decision/pass-rule.ts';
import { agreementOf } from '../../academy/paper/agreement.ts';
import { ruleOf } from '../../academy/paper/paper.ts';
import { scoreOf } from '../../academy/paper/scores.ts';
import type { Id } from '../../core/id.ts';
import * as decisions from '../../db/attempt-decisions.ts';
import type * as attempts from '../../db/attempts.ts';
import type { Tx } from '../../db/open.ts';
import * as items from '../../db/paper-items.ts';
import * as scripts from '../../db/scripts.ts';
import { editionBy } from './editions.ts';
import { answersOf } from './sit.ts';

type Results = Inputs['results'];

export async function inputsOf(tx: Tx, workspaceId: Id, row: attempts.AttemptRow): Promise<Inputs> {
  const { paper } = await editionBy(tx, workspaceId, row.digest);
  const level = paper.levels.find(({ id }) => id === row.level);
  const rule = ruleOf(paper, level?.components ?? row.components);
  const [scored, marked, carried, first] = await Promise.all([
    scoredResults(tx, workspaceId, row),
    markedResults(tx, workspaceId, row.id),
    carriedResults(tx, workspaceId, row.carriedFrom),
    scripts.doubled(tx, workspaceId, row.programme, row.digest),
  ]);
  const people = rule.components.filter((each): each is MarkedComponent => each.kind === 'marked');
  return Inputs.parse({
    rule,
    form: row.hash,
    results: { ...carried.results, ...marked, ...withSecond(scored, carried) },
    agreement: agreementOf(
      first,
      people.map(({ id, criteria }) => ({ component: id, criteria: criteria.map((each) => each.id) })),
    ),
  });
}

async function scoredResults(tx: Tx, workspaceId: Id, row: attempts.AttemptRow): Promise<Results> {
  const { paper } = await editionBy(tx, workspaceId, row.digest);
  const given = await answersOf(tx, workspaceId, row.id);
  const keys = new Map(
    (await items.keys(tx, workspaceId, row.programme)).map(({ item, experts, options }) => [
      item,
      { id: item, experts, options },
    ]),
  );
  const scored = paper.rule.components.filter(
    ({ id, kind }) => kind === 'scored' && row.components.includes(id),
  );
  return Object.fromEntries(
    scored.map(({ id }) => {
      const own = row.items.filter(({ component }) => component === id);
      const asked = own.flatMap(({ item }) => paper.items.get(item) ?? []);
      return [id, { score: scoreOf(asked, given, keys, row.isTrial) }];
    }),
  );
}

async function markedResults(tx: Tx, workspaceId: Id, attemptId: Id): Promise<Results> {
  const all = await scripts.ofAttempt(tx, workspaceId, attemptId);
  const marks = await scripts.standing(
    tx,
    workspaceId,
    all.map(({ id }) => id),
  );
  return Object.fromEntries(
    [...Map.groupBy(all, ({ component }) => component)].map(([component, own]) => [
      component,
      {
        scripts: own.map(({ id }) => ({
          id,
          marks: marks
            .filter(({ scriptId }) => scriptId === id)
            .map(({ markerId, levels }) => ({ marker: markerId, levels })),
        })),
      },
    ]),
  );
}

type Carried = { results: Results; near: ReadonlySet<string> };

/** What an earlier attempt settled stays as it was frozen there. */
async function carriedResults(tx: Tx, workspaceId: Id, from: Id | null): Promise<Carried> {
  if (!from) return { results: {}, near: new Set() };
  const [newest] = await decisions.list(tx, workspaceId, from);
  if (!newest) return { results: {}, near: new Set() };
  const { components } = newest.decision as Decision;
  const near = components.filter(({ outcome, score }) => outcome === 'held' && score !== null);
  return { results: (newest.inputs as Inputs).results, near: new Set(near.map(({ id }) => id)) };
}

/** A second set, sat because the first lay too near the cut, is averaged with it and does not replace it. */
function withSecond(scored: Results, { results, near }: Carried): Results {
  return Object.fromEntries(
    Object.entries(scored).map(([id, result]) => {
      const first = results[id]?.score;
      return [id, near.has(id) && first != null ? { score: first, second: result.score } : result];
    }),
  );
}

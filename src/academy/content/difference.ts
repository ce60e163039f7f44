// What changed between two states of a programme, by id. Learners are told in these words, so an id must never come to mean another thing.
import { canonical } from '../canonical.ts';
import { type Digest, sealedOf } from './bundle.ts';
import { type Named, namedIn } from './ids.ts';
import { type Programme, piecesOf } from './programme.ts';

type Change = { change: 'added' | 'removed' | 'changed'; what: Named['what']; id: string };

export type Difference = {
  from: string;
  to: string;
  changes: Change[];
  /** Why this cannot be published like so; empty when it can. */
  problems: string[];
};

const versionOf = (programme: Programme) => piecesOf(programme, 'programme')[0]?.value.version ?? 'none';

export function differenceOf(before: Programme, after: Programme, sha256: Digest): Difference {
  const [old, now] = [before, after].map((programme) => byId(programme, sha256)) as [ById, ById];
  const changes = [
    ...[...now.values()].flatMap(({ id, what, value }): Change[] => {
      const was = old.get(id);
      if (!was) return [{ change: 'added', what, id }];
      return canonical(was.value) === canonical(value) ? [] : [{ change: 'changed', what, id }];
    }),
    ...[...old.values()]
      .filter(({ id }) => !now.has(id))
      .map(({ what, id }): Change => ({ change: 'removed', what, id })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [from, to] = [versionOf(before), versionOf(after)];
  const moved = [...now.values()].filter(({ id, what }) => old.has(id) && old.get(id)?.what !== what);
  return {
    from,
    to,
    changes,
    problems: [
      ...(changes.length > 0 && !isNewer(to, from)
        ? [`The version must rise: ${changes.length} things changed and it is still ${to}.`]
        : []),
      ...moved.map(
        ({ id, what }) =>
          `${id} meant another thing before (${old.get(id)?.what}, now ${what}): give the new one an id of its own.`,
      ),
    ],
  };
}

type ById = ReadonlyMap<string, Named>;

// A sealed item is compared by its digest: on one side there may be no more than that.
function byId(programme: Programme, sha256: Digest): ById {
  const sealed = sealedOf(programme, sha256).map(({ id, hash }): [string, Named] => [
    id,
    { what: 'item', id, path: '', line: 1, value: hash },
  ]);
  return new Map([...namedIn(programme).map((each): [string, Named] => [each.id, each]), ...sealed]);
}

/** Whether version `to` is above `from`, part by part. */
export function isNewer(to: string, from: string): boolean {
  const [a, b] = [to, from].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = a.findIndex((part, place) => part !== b[place]);
  return at >= 0 && (a[at] as number) > (b[at] ?? 0);
}

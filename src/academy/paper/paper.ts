// What a programme assesses people with, out of its files. Whoever sits is shown a part of this, whoever marks another, and nobody all of it.
import type { z } from 'zod';
import { type Piece, type Programme, piecesOf } from '../content/programme.ts';
import type { Blueprint, Items, Rubric } from '../content/shapes/assessment.ts';
import type { PassRule } from '../decision/pass-rule.ts';

export type PaperItem = z.infer<typeof Items>[number];
export type Rubrics = z.infer<typeof Rubric>;

type Level = { id: string; title: string; achievement: string; components: string[] };

export type Paper = {
  programme: string;
  version: string;
  title: string;
  levels: Level[];
  items: ReadonlyMap<string, PaperItem>;
  rubrics: ReadonlyMap<string, Rubrics>;
  exemplars: ReadonlyMap<string, string>;
  blueprint: z.infer<typeof Blueprint>;
  rule: PassRule;
};

/** Null of a programme that nobody can be assessed in: one of the files for it is missing. */
export function paperOf(programme: Programme): Paper | null {
  const [about] = piecesOf(programme, 'programme');
  const [blueprint] = piecesOf(programme, 'blueprint');
  const [rule] = piecesOf(programme, 'passRule');
  if (!about || !blueprint || !rule) return null;
  const { id, version, title, levels } = about.value;
  return {
    programme: id,
    version,
    title,
    levels: levels.flatMap(({ components, ...level }) => (components ? [{ ...level, components }] : [])),
    items: byId(piecesOf(programme, 'items').flatMap(({ value }) => value)),
    rubrics: byId(piecesOf(programme, 'rubric').map(({ value }) => value)),
    exemplars: new Map(
      piecesOf(programme, 'exemplar').map(({ value, body }: Piece<'exemplar'>) => [value.id, body]),
    ),
    blueprint: blueprint.value,
    rule: rule.value,
  };
}

const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((each) => [each.id, each]));

/** The part of the pass rule a level is decided by. */
export const ruleOf = ({ rule }: Paper, components: readonly string[]): PassRule => ({
  ...rule,
  components: rule.components.filter(({ id }) => components.includes(id)),
});

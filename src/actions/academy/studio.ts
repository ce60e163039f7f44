// What a brief rests on in its edition: the brief itself, the rubric it is read by, the examples that are shown afterwards.
import type { z } from 'zod';
import { type Piece, piecesOf } from '../../academy/content/programme.ts';
import { refuse } from '../../core/refusal.ts';
import type { Edition } from './editions.ts';
import type { Rubric } from './shapes.ts';

type Brief = Piece<'brief'>['value'];

/** @throws {Refusal} not-found */
export function briefOf({ programme }: Edition, id: string): Brief {
  return piecesOf(programme, 'brief').find(({ value }) => value.id === id)?.value ?? refuse('not-found');
}

/** A rubric as it is read; which exemplar shows a level is not told. @throws {Refusal} not-found */
export function rubricOf({ programme }: Edition, id: string): z.input<typeof Rubric> {
  const found =
    piecesOf(programme, 'rubric').find(({ value }) => value.id === id)?.value ?? refuse('not-found');
  return {
    id,
    title: found.title,
    criteria: found.criteria.map(({ id, name, must, levels }) => ({
      ...{ id, name },
      must: must ?? null,
      anchors: [levels[1], levels[2], levels[3], levels[4]].map(({ anchor }) => anchor),
    })),
  };
}

/** Refuses levels of criteria that are not in the rubric. @param wantsAll every criterion needs one @throws {Refusal} bad-input */
export function mustFit(
  { criteria }: z.input<typeof Rubric>,
  levels: Record<string, number>,
  wantsAll = false,
): void {
  const known = criteria.map(({ id }) => id);
  if (Object.keys(levels).some((id) => !known.includes(id)))
    refuse('bad-input', { say: 'One of these criteria is not in the rubric' });
  if (wantsAll && known.some((id) => levels[id] === undefined))
    refuse('bad-input', { say: 'Give a level for every criterion' });
}

export function exemplarsOf({ programme }: Edition, { exemplars }: Brief) {
  return (['good', 'poor'] as const).flatMap((kind) => {
    const found = piecesOf(programme, 'exemplar').find(({ value }) => value.id === exemplars[kind]);
    return found ? [{ kind, title: found.value.title, body: found.body }] : [];
  });
}

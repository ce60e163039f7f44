// Search: everything the reader may see, by its words. What comes in is only ever read as words, so nothing in it can be an operator.
import { z } from 'zod';
import { Id } from '../core/id.ts';
import * as found from '../db/search.ts';
import { read } from './pipeline.ts';

const mostWords = 8;
const longestWord = 40;

export const find = read({
  name: 'search.find',
  summary: 'Find objectives, key results, outcomes, KPIs, decisions, teams, people, comments and initiatives',
  input: z.object({
    text: z.string().max(400).describe('Every word must be there; the last one may be half typed'),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({
    results: z.array(
      z.object({
        id: Id,
        kind: z.enum(found.foundKinds),
        title: z.string(),
        objectiveId: Id.nullable().describe('The objective it is in, or is'),
        excerpt: z.string().nullable().describe('One line that says where it belongs'),
      }),
    ),
  }),
  run: async ({ input, actor, tx }) => {
    const words = wordsOf(input.text);
    return { results: words.length ? await found.find(tx, actor.workspaceId, words, input.limit) : [] };
  },
});

// Small letters without accents, as `folded` makes them in the database.
function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords).map((word) => word.slice(0, longestWord));
}

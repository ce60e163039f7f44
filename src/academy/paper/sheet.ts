// An item as whoever sits it may see it: no key, no reason, no right answer, not even how far off still counts.
import { z } from 'zod';
import type { PaperItem } from './paper.ts';

const Options = z.array(z.object({ id: z.string(), text: z.string() }));

export const Sheet = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sjt'),
    item: z.string(),
    scenario: z.string(),
    ask: z.string(),
    options: Options,
  }),
  z.object({ kind: z.literal('choice'), item: z.string(), prompt: z.string(), options: Options }),
  z.object({
    kind: z.literal('numeric-from-data'),
    item: z.string(),
    prompt: z.string(),
    data: z.record(z.string(), z.number()),
  }),
  z.object({ kind: z.literal('short-text'), item: z.string(), prompt: z.string() }),
]);
export type Sheet = z.infer<typeof Sheet>;

export function sheetOf(item: PaperItem): Sheet {
  switch (item.kind) {
    case 'sjt':
      return {
        kind: item.kind,
        item: item.id,
        scenario: item.scenario,
        ask: item.ask,
        options: item.options,
      };
    case 'choice':
      return { kind: item.kind, item: item.id, prompt: item.prompt, options: item.options };
    case 'numeric-from-data':
      return { kind: item.kind, item: item.id, prompt: item.prompt, data: item.data };
    case 'short-text':
      return { kind: item.kind, item: item.id, prompt: item.prompt };
  }
}

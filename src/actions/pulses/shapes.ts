// A wave of the pulse as the doors answer it. Figures are in it only once it is closed, and only of groups that may be shown.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import { Scale } from '../../core/pulse/scale.ts';

export const Scales = z.array(Scale);

export const Pulse = z.object({
  id: Id,
  cycleId: Id,
  cycleName: z.string(),
  scales: Scales,
  takesWords: z.boolean(),
  openedOn: z.iso.date(),
  openedByName: z.string().nullable(),
  closesOn: z.iso.date(),
  remindedOn: z.iso.date().nullable(),
  closedOn: z.iso.date().nullable(),
  asked: z.number(),
  answered: z.number().nullable().describe('Null: a closed wave that fewer than five answered'),
  version: z.number(),
});

const Share = z.object({
  bad: z.number(),
  n: z.number(),
  share: z.number(),
  low: z.number().describe('The 95% interval of the share'),
  high: z.number(),
});

export const Results = z.object({
  pulse: Pulse,
  groups: z
    .array(
      z.object({
        teamId: Id.nullable().describe('Null: everybody'),
        teamName: z.string().nullable(),
        asked: z.number(),
        n: z.number(),
        scales: z.array(Share).describe('Unfavourable answers, in the order of the scales'),
        items: z
          .array(Share.extend({ favourable: z.number().nullable() }))
          .describe('Unfavourable marks, in the order of the items; favourable ones from eight answers on'),
      }),
    )
    .describe('Everybody first. A team that is not here was answered by too few, or would give others away'),
  hidden: z.number().describe('Teams that were asked and are not shown'),
  words: z.array(z.string()).describe('From eight answers on, in no order'),
});

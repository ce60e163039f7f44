// Reads the simulated organisations and their phrases from `content/simulations/`. What breaks its schema stops whoever asks, with file and place.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Phrases, phrasesSchema } from '../../simulator/scene/phrases.ts';
import { type Template, templateSchema } from '../../simulator/template.ts';

const phrasesFile = 'phrases.json';
const folder = join(import.meta.dirname, '../../../content/simulations');

function read<T>(name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!parsed.success) throw new Error(`content/simulations/${name}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Every organisation there is, the smallest first: that is the one to begin with. */
export function simulationTemplates(): Template[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== phrasesFile)
    .map((name) => read(name, templateSchema))
    .sort((a, b) => a.organisation.people - b.organisation.people);
}

export function simulationPhrases(): Phrases {
  return read(phrasesFile, phrasesSchema);
}

// Reads the simulated organisations from `content/simulations/`. A file that breaks its schema stops whoever asks, with file and place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Setting, settingSchema } from '../../simulator/template.ts';

const folder = join(import.meta.dirname, '../../../content/simulations');
const templateSchema = z.strictObject({ setting: settingSchema });

/** All of them, by id; the first is the one to begin with. */
export function simulationSettings(): Setting[] {
  return ['scale-up', 'public-body'].map((id) => {
    const name = `${id}.json`;
    const parsed = templateSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) throw new Error(`content/simulations/${name}: ${z.prettifyError(parsed.error)}`);
    return parsed.data.setting;
  });
}

// A file sent through the front door in a test: upload, dry run, start, and the end of it.
import type { InferRouterOutputs } from '@orpc/server';
import * as imports from '../src/actions/imports/index.ts';
import type { ImportChoices } from '../src/actions/imports/shapes.ts';
import type { Caller } from './caller.ts';

export type Imported = InferRouterOutputs<typeof imports.get>;

/** Uploads and looks at it. */
export async function planned(
  who: Caller,
  content: BlobPart,
  choices: Partial<ImportChoices> = {},
  name = 'okrs.csv',
): Promise<Imported> {
  const { id } = await who.ask(imports.upload, { file: new File([content], name) });
  return who.ask(imports.plan, { id, ...choices });
}

/** Waits until it no longer runs. */
export async function ended(who: Caller, id: string): Promise<Imported> {
  for (let tries = 0; tries < 400; tries++) {
    const now = await who.ask(imports.get, { id });
    if (now.state !== 'running') return now;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('The import did not end');
}

/** Uploads, looks, starts and waits. */
export async function imported(
  who: Caller,
  content: BlobPart,
  choices: Partial<ImportChoices> = {},
  name = 'okrs.csv',
): Promise<Imported> {
  const { id } = await planned(who, content, choices, name);
  await who.ask(imports.start, { id });
  return ended(who, id);
}

// `academy publish`: freezes a folder and hands the bundle to a server. A bundle goes as it is: sealed items are in it by digest alone.
import { stat } from 'node:fs/promises';
import { publish as action } from '../../../actions/academy/programmes.ts';
import { askFor, type Door } from '../ask.ts';
import { fileAt } from '../file-at.ts';
import { print } from '../print.ts';
import { built } from './content.ts';

export async function publish(door: Door, folder: string, { json }: { json?: true }): Promise<void> {
  const found = await stat(folder).catch(() => null);
  const file = found?.isFile()
    ? await fileAt(folder)
    : new File([JSON.stringify(await built(folder))], 'bundle.json', { type: 'application/json' });
  const made = await askFor(door, action, { file });
  if (json) print(made, true);
  else process.stdout.write(`${made.programme} ${made.version}  ${made.digest}\n`);
}

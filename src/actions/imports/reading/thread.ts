// The thread beside ours: reads one file and ends. What it hands back is copied between threads, so it is a look or a plan and never the cells, and long lists go in pieces.
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '../../../connectors/quarterdeck/read.ts';
import { Refusal } from '../../../core/refusal.ts';
import { homed, idsIn } from '../resolve/identity.ts';
import type { Asked, Told } from './apart.ts';
import { lookAt, planOf } from './read-file.ts';

/** Items handed over at once. */
const piece = 1_000;

const tell = (told: Told) => parentPort?.postMessage(told);
try {
  await tellInPieces(read(workerData as Asked));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  tell({ refused: { code: error.code, detail: error.detail } });
}

async function tellInPieces(whole: object): Promise<void> {
  const rest: Record<string, unknown> = { ...whole };
  for (const [list, items] of Object.entries(whole)) {
    if (!Array.isArray(items) || items.length <= piece) continue;
    delete rest[list];
    for (let from = 0; from < items.length; from += piece) {
      tell({ list, piece: items.slice(from, from + piece) });
      await new Promise((asked) => parentPort?.once('message', asked));
    }
  }
  tell({ read: rest });
}

function read(asked: Asked): object {
  if (asked.what === 'document') return readDocument(asked.bytes);
  if (asked.what !== 'plan') return lookAt(asked.bytes);
  const plan = homed(planOf(asked.bytes, asked.choices), asked.home);
  return { ...plan, ids: idsIn(plan) };
}

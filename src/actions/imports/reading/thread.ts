// The thread beside ours: reads one file and ends. What it hands back is copied between threads, so it is a look or a plan and never the cells.
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '../../../connectors/quarterdeck/read.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { Asked, Told } from './apart.ts';
import { lookAt, planOf } from './read-file.ts';

const tell = (told: Told) => parentPort?.postMessage(told);
try {
  tell({ read: read(workerData as Asked) });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  tell({ refused: { code: error.code, detail: error.detail } });
}

function read(asked: Asked): unknown {
  if (asked.what === 'document') return readDocument(asked.bytes);
  return asked.what === 'plan' ? planOf(asked.bytes, asked.choices) : lookAt(asked.bytes);
}

// Runs an import in the background of the server that was asked. All rows are one transaction; how far it has come is told on another connection, or nobody could see it.
// It needs only the ids and the scope of who asked, so that a worker can run it as well.
import { localDay } from '../../core/calendar/zone.ts';
import type { Id } from '../../core/id.ts';
import { Refusal } from '../../core/refusal.ts';
import { append } from '../../db/events.ts';
import * as imports from '../../db/imports.ts';
import type { Database, Tx } from '../../db/open.ts';
import { inScope } from '../../db/scope.ts';
import { scopeOf } from '../pipeline.ts';
import { type Asked, prepare } from './prepare.ts';
import type { Prepared } from './prepared.ts';

export type Job = { db: Database; importId: Id; run: number; actor: Parameters<typeof scopeOf>[0] };

const beatEveryMs = 2_000;
const tellEveryMs = 200;

class Stopped extends Error {}
class HasErrors extends Error {
  readonly prepared: Prepared;
  constructor(prepared: Prepared) {
    super('The import has rows with errors');
    this.prepared = prepared;
  }
}

/** Runs to the end, whichever it is, and never throws: the end is kept with the import. */
export async function runImport(job: Job): Promise<void> {
  const pace = new Pace(job);
  try {
    await inScope(job.db, scopeOf(job.actor), 'change', (tx) => whole(tx, job, pace));
  } catch (error) {
    await pace.settled();
    await end(job, error);
  } finally {
    pace.stop();
  }
}

async function whole(tx: Tx, job: Job, pace: Pace): Promise<void> {
  const { importId, run, actor } = job;
  await imports.hold(tx, actor.workspaceId);
  const asked = await imports.find(tx, actor.workspaceId, importId, null);
  if (!asked?.hasFile) throw new Stopped();
  const now = new Date();
  const prepared = await prepare(
    tx,
    { actor, now, today: localDay(now, actor.zone) },
    asked as Asked,
    pace.stopped,
  );
  if (prepared.report.errors > 0) throw new HasErrors(prepared);
  await pace.begin(prepared.size);
  await prepared.store((count) => pace.step(count));
  await append(tx, { workspaceId: actor.workspaceId, actorId: actor.personId, via: 'import' }, [
    {
      kind: 'import.finished',
      thingId: importId,
      body: { fileName: asked.fileName, source: asked.source, counts: prepared.report.counts },
    },
  ]);
  await pace.settled();
  if (!(await imports.finish(tx, actor.workspaceId, importId, run, prepared.report))) throw new Stopped();
}

async function end({ db, actor, importId, run }: Job, error: unknown): Promise<void> {
  const outcome =
    error instanceof Stopped
      ? { state: 'cancelled' as const, report: null, failure: null }
      : {
          state: 'failed' as const,
          report: error instanceof HasErrors ? error.prepared.report : null,
          failure: sentenceFor(error),
        };
  // Without a database there is nowhere to say so; the silence says it: after half a minute the run counts as failed.
  await inScope(db, scopeOf(actor), 'change', (tx) =>
    imports.stop(tx, actor.workspaceId, importId, run, outcome),
  ).catch(() => {});
}

function sentenceFor(error: unknown): string {
  if (error instanceof HasErrors)
    return 'Some rows cannot be taken in. Nothing was changed. Mend the rows named and start it again.';
  if (error instanceof Refusal) return `${String(error.detail?.say ?? error.message)} Nothing was changed.`;
  if ((error as { code?: string }).code === '23505')
    return 'Something like it was made here at the same moment. Nothing was changed. Look at it again and start it once more.';
  return 'Something broke on our side while it was being stored. Nothing was changed. Start it again.';
}

/** Tells how far a run has come, on connections of its own, and hears whether it should stop. */
class Pace {
  readonly #job: Job;
  readonly #timer: NodeJS.Timeout;
  #done = 0;
  #all = 0;
  #toldAt = 0;
  #telling: Promise<boolean> = Promise.resolve(true);
  readonly #stopping = new AbortController();

  constructor(job: Job) {
    this.#job = job;
    const beat = async () => {
      if (!(await this.#tell())) this.#stopping.abort(new Stopped());
    };
    this.#timer = setInterval(() => void beat().catch(() => {}), beatEveryMs);
    this.#timer.unref();
  }

  /** Told when somebody stops the run while nothing is being stored yet. */
  get stopped(): AbortSignal {
    return this.#stopping.signal;
  }

  async begin(all: number): Promise<void> {
    this.#done = 0;
    this.#all = all;
    await this.#mustGoOn();
  }

  async step(count: number): Promise<void> {
    this.#done += count;
    if (Date.now() - this.#toldAt >= tellEveryMs) await this.#mustGoOn();
  }

  /** Waits for what is still being told: it writes the row that the end of the run holds. */
  async settled(): Promise<void> {
    clearInterval(this.#timer);
    await this.#telling.catch(() => {});
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #mustGoOn(): Promise<void> {
    if (!(await this.#tell())) throw new Stopped();
  }

  #tell(): Promise<boolean> {
    const { db, actor, importId, run } = this.#job;
    this.#toldAt = Date.now();
    const told = { done: Math.min(this.#done, Math.max(this.#all - 1, 0)), all: this.#all };
    this.#telling = this.#telling
      .catch(() => true)
      .then(() =>
        inScope(db, scopeOf(actor), 'change', (tx) =>
          imports.beat(tx, actor.workspaceId, importId, run, told),
        ),
      );
    return this.#telling;
  }
}

// Whether the server should get requests: what /readyz answers. Asked by strangers, so the database is looked at once a second at most.
import { isCurrent } from '../../db/migrate.ts';
import { freeMegabytes, leastFreeMegabytes } from '../../platform/cluster/folder.ts';

const freshMs = 1_000;
const mostWaitMs = 2_000;

/** Tells what keeps the server from being ready, in words. `data` is the folder of the built-in database, if that is used. */
export function readiness({
  databaseUrl,
  data,
  isEnding,
}: {
  databaseUrl: string;
  data: string | null;
  isEnding: () => boolean;
}): () => Promise<string[]> {
  let last: { at: number; reasons: Promise<string[]> } | null = null;
  return async () => {
    if (!last || Date.now() - last.at > freshMs) last = { at: Date.now(), reasons: look(databaseUrl, data) };
    return [...(isEnding() ? ['shutting down'] : []), ...(await last.reasons)];
  };
}

async function look(databaseUrl: string, data: string | null): Promise<string[]> {
  const reasons: string[] = [];
  const late = new Promise<'late'>((done) => setTimeout(done, mostWaitMs, 'late').unref());
  const current = await Promise.race([isCurrent(databaseUrl).catch(() => 'silent' as const), late]);
  if (current === 'silent' || current === 'late') reasons.push('the database does not answer');
  else if (!current) reasons.push('the schema is not current');
  if (data && freeMegabytes(data) < leastFreeMegabytes)
    reasons.push(`less than ${leastFreeMegabytes} MB are free on the disk`);
  return reasons;
}

// The server from first word to last: settings, database, schema, port. Each part adds the step that ends it before the next one begins.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { openLive } from '../../actions/live.ts';
import { migrate } from '../../db/migrate.ts';
import { type Database, openDatabase } from '../../db/open.ts';
import { setupLink } from '../../db/setup.ts';
import { openBrowser } from '../../platform/browser.ts';
import { isSyncing } from '../../platform/cluster/ask.ts';
import { startCluster } from '../../platform/cluster/start.ts';
import { readConfig } from '../../platform/config.ts';
import { type KeyRing, openKeyRing } from '../../platform/credential/key-ring.ts';
import { announce, openLog } from '../../platform/log.ts';
import { openPost } from '../../platform/post.ts';
import type { Config } from '../../platform/settings.ts';
import { onShutdown, type Step } from '../../platform/shutdown.ts';
import { openWorker } from '../worker/index.ts';
import { startDemo } from './demo.ts';
import { listen } from './listen.ts';
import { readiness } from './ready.ts';

const pages = join(import.meta.dirname, '../../../dist/web');

/** Runs until it is told to end. `flags` are those behind `serve`.
 * @throws {ConfigMistakes} before anything is started; later mistakes are told and end the process with 1 */
export async function serve(
  flags: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<void> {
  const config = readConfig(flags, environment);
  const log = openLog(config.logLevel);
  const steps: Step[] = [];
  const end = onShutdown(log, steps);
  try {
    await start(config, log, steps);
  } catch (error) {
    log.error((error as Error).message);
    log.debug({ err: error }, 'where it failed');
    await end(1);
  }
}

async function start(config: Config, log: Logger, steps: Step[]): Promise<void> {
  const databaseUrl = config.databaseUrl ?? (await startDatabase(config, log, steps));
  if (config.databaseUrl && !(await reached(config.databaseUrl)))
    log.warn('this database runs with fsync off: a power cut can lose what was saved');
  const run = await migrate(databaseUrl, (file) => log.info(`bringing the schema up to date: ${file}`));
  if (run.length > 0) log.info(`the schema is up to date`);
  const db = openDatabase(databaseUrl, { connections: config.connections });
  steps.unshift({ name: 'the database pool', mostSeconds: 2, end: () => db.close() });
  const live = openLive(db);
  steps.unshift({ name: 'the live connection', mostSeconds: 2, end: () => live.close() });
  let isEnding = false;
  const data = config.databaseUrl ? null : config.data;
  const baseUrl = (port: number) => config.baseUrl ?? `http://${shown(config.host)}:${port}`;
  const ground = {
    db,
    live,
    log,
    host: config.host,
    trustedHops: config.trustedHops,
    baseUrl,
    hasPost: config.smtpUrl !== undefined,
    keys: openKeyRing(config.keys ?? join(config.data, 'keys')),
    notReady: readiness({ databaseUrl, data, isEnding: () => isEnding }),
    ...(existsSync(pages) && { pages }),
  };
  const { server, moved } = await listen(ground, config.port);
  startWork(config, { db, baseUrl: baseUrl(server.port), keys: ground.keys }, log, steps);
  steps.unshift({
    name: 'the HTTP server',
    mostSeconds: 9,
    end: () => {
      isEnding = true;
      live.letGo(); // a page that listens would hold us up to the last
      return server.close(8_000);
    },
  });
  const url = baseUrl(server.port);
  if (moved) log.info('port 4141 is taken, so it is the next free one; --port chooses another');
  if (!existsSync(pages)) log.warn('the pages are not built, so only the API answers; run: npm run build');
  const demo = config.demo ? await startDemo(db, log, url) : [];
  const isDemo = demo.length > 0;
  const link = await setupLink(db, url);
  announce(`Quarterdeck runs at ${url}`);
  for (const line of demo) announce(line);
  if (link && isDemo) announce(`A workspace of your own, beside the demo, begins at this link: ${link}`);
  else if (link) announce(`Nobody can sign in yet. Whoever opens this link sets it up: ${link}`);
  if (config.open) openBrowser(isDemo || !link ? url : link);
}

// What the HTTP server still asks for while it ends is done at the next start.
function startWork(
  config: Config,
  { db, baseUrl, keys }: { db: Database; baseUrl: string; keys: KeyRing },
  log: Logger,
  steps: Step[],
): void {
  const post = config.smtpUrl ? openPost(config.smtpUrl, config.mailFrom ?? '') : null;
  const worker = openWorker({ db, baseUrl, keys, post: post?.send ?? null }, log);
  steps.unshift({
    name: 'the jobs under way',
    mostSeconds: 9,
    end: async () => {
      await worker.close();
      post?.close();
    },
  });
  if (!post)
    log.info('no mail leaves this server, since SMTP_URL is not set; what would have is under /mailbox');
}

async function startDatabase(config: Config, log: Logger, steps: Step[]): Promise<string> {
  const since = Date.now();
  log.info(`starting the database in ${config.data}…`);
  const starting = startCluster({ data: config.data, say: (line) => log.info(line) });
  // Told to end while it starts, we wait for it: else the server would be left behind.
  steps.unshift({
    name: 'the database',
    mostSeconds: 8,
    end: async () => (await starting.catch(() => null))?.stop(),
  });
  const { url, joined } = await starting;
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  log.info(
    joined
      ? `the database was running already; joined it after ${seconds} s`
      : `the database is ready after ${seconds} s`,
  );
  return url;
}

// The first word with a database of one's own, so that a wrong address is told as one.
async function reached(databaseUrl: string): Promise<boolean> {
  try {
    return await isSyncing(databaseUrl);
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl);
    const { code, message } = error as { code?: string; message: string };
    throw new Error(
      `The database ${pathname.slice(1)} at ${host} cannot be used: ${message || code}. Check DATABASE_URL.`,
      { cause: error },
    );
  }
}

// The address to open: a machine that listens everywhere is reached by name, and IPv6 goes into brackets.
function shown(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

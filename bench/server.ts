// The product as a process of its own, with what the system says of its memory and its time.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import about from '../package.json' with { type: 'json' };

export type Server = {
  url: string;
  /** Resident memory, in MiB. */
  residentMiB(): number;
  /** Processor time used so far, in seconds. */
  cpuSeconds(): number;
  stop(): Promise<void>;
};

// What `npm start` runs, with its flags for the engine.
const [, ...main] = about.scripts.start.split(' ');

/** Runs `serve` on a database, as in production. */
export function startServer(databaseUrl: string): Promise<Server> {
  return start([...main, '--no-open', '--port', '0', '--database-url', databaseUrl], /runs at (http[^"\s]+)/);
}

/** Runs the yardstick: a bare handler on the same database. */
export function startBare(databaseUrl: string): Promise<Server> {
  return start([join(import.meta.dirname, 'bare.ts'), databaseUrl], /bare at (http\S+)/);
}

async function start(args: string[], said: RegExp): Promise<Server> {
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await saying(child, said);
  return {
    url,
    residentMiB: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    cpuSeconds: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
    },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

function saying(child: ChildProcess, said: RegExp): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        text += chunk;
        const found = said.exec(text)?.[1];
        if (found) done(found);
      });
    child.once('exit', () => failed(new Error(`It did not start:\n${text}`)));
  });
}

// Which statements a request sends: the HTTP door alone, without the worker that lives beside it in a server, and a relay between it and PostgreSQL
// that reads the frames passing through and changes nothing.
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../src/db/open.ts';
import { serveHttp } from '../src/doors/http/serve.ts';
import { openLog } from '../src/platform/log.ts';

export type Counted = {
  url: string /** What was sent since the last look, in order. */;
  take(): string[];
  close(): Promise<void>;
};

/** Opens the door to the database at `url` and hears what it asks. A simple query or an execution counts as one statement. */
export async function countStatements(url: string): Promise<Counted> {
  const target = new URL(url);
  let sent: string[] = [];
  const open = new Set<Socket>();
  const relay = createServer((client) => {
    const server = connect(Number(target.port || 5432), target.hostname);
    const read = frames((statement) => void sent.push(statement));
    client.on('data', read);
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((relay.address() as { port: number }).port);
  const db = openDatabase(through.href);
  const door = await serveHttp({
    db,
    log: openLog('error', process.stderr),
    host: '127.0.0.1',
    port: 0,
    trustedHops: 0,
    baseUrl: (port) => `http://127.0.0.1:${port}`,
    notReady: async () => [],
  });
  return {
    url: `http://127.0.0.1:${door.port}`,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: async () => {
      await door.close(0);
      await db.close();
      for (const socket of open) socket.destroy();
      relay.close();
      await wait(10);
    },
  };
}

/** A statement in two or three words: what it does and to which table first. */
export function inShort(statement: string): string {
  if (statement.startsWith('begin')) return 'begin in scope';
  if (statement.includes('pg_notify')) return 'notify';
  const whole = statement.replace(/\s+/g, ' ').trim();
  let flat = whole;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/(?<!who_by_session)\([^()]*\)/g, '');
  }
  const [verb = ''] = flat.split(' ');
  const first = /(?:\bfrom|\binto|^update) "?([a-z_]+)/;
  const table = (first.exec(flat.replace(/^select .* from /, 'select from ')) ?? first.exec(whole))?.[1];
  return table ? `${verb} ${table}` : verb;
}

// Frontend messages (PostgreSQL protocol 3): a type byte and a length, except for the first of a connection, which has only the length.
function frames(onStatement: (text: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let started = false;
  const texts = new Map<string, string>();
  let bound = '';
  const heard = (type: string, body: Buffer) => {
    const [first = '', second = ''] = body.toString('utf8').split('\0', 2);
    if (type === 'P') texts.set(first, second);
    else if (type === 'B') bound = texts.get(second) ?? '';
    else if (type === 'E') onStatement(bound);
    else if (type === 'Q') onStatement(first);
  };
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      if (started) heard(String.fromCharCode(rest[0] as number), rest.subarray(5, length));
      started = true;
      rest = rest.subarray(length);
    }
  };
}

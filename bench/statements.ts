// Counts the statements a server sends: a relay between it and PostgreSQL that reads the frames passing through and changes nothing.
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type Counter = { url: string; count(): number; close(): Promise<void> };

/** Puts a counting relay in front of the database at `url`. A simple query or an execution counts as one. */
export async function countStatements(url: string): Promise<Counter> {
  const target = new URL(url);
  let statements = 0;
  const open = new Set<Socket>();
  const relay = createServer((client) => {
    const server = connect(Number(target.port || 5432), target.hostname);
    const read = frames(() => statements++);
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
  return {
    url: through.href,
    count: () => statements,
    close: async () => {
      for (const socket of open) socket.destroy();
      relay.close();
      await wait(10);
    },
  };
}

// Frontend messages (PostgreSQL protocol 3): a type byte and a length, except for the first of a connection, which has only the length.
function frames(onStatement: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      const type = started ? String.fromCharCode(rest[0] as number) : '';
      if (type === 'Q' || type === 'E') onStatement();
      started = true;
      rest = rest.subarray(length);
    }
  };
}

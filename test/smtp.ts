// A mail server of our own that can misbehave: it counts what it took, by Message-ID, and refuses, hangs or drops on request.
import { createServer, type Server, type Socket } from 'node:net';

type Manner =
  | 'takes'
  /** Says it is busy, at the greeting. */
  | 'busy'
  /** Never answers the letter, and takes it or not as it pleases: whoever sent it cannot tell. */
  | 'hangs'
  | 'takes and hangs'
  | 'takes and drops'
  /** Breaks the connection where the letter should begin. */
  | 'drops'
  /** Says nothing more where the letter should begin. */
  | 'stops'
  /** Knows no such reader. */
  | 'unknown reader';

export type FakeSmtp = {
  url: string;
  manner: Manner;
  /** Letters taken, as they came. */
  taken: { id: string; to: string[]; text: string }[];
  /** How many letters were begun, whether or not they were taken. */
  begun: number;
  close(): Promise<void>;
};

export async function fakeSmtp(): Promise<FakeSmtp> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    converse(socket, self);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const self: FakeSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    manner: 'takes',
    taken: [],
    begun: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
  return self;
}

function converse(socket: Socket, self: FakeSmtp): void {
  const say = (line: string) => void socket.write(`${line}\r\n`);
  let heard = '';
  let to: string[] = [];
  let isLetter = false;
  if (self.manner === 'busy') {
    say('421 Too busy');
    socket.end();
    return;
  }
  say('220 mail.saltline.example');
  socket.on('data', (chunk) => {
    heard += chunk.toString('utf8');
    for (;;) {
      if (isLetter) {
        const end = heard.indexOf('\r\n.\r\n');
        if (end < 0) return;
        const text = heard.slice(0, end);
        heard = heard.slice(end + 5);
        isLetter = false;
        self.begun++;
        if (self.manner === 'hangs') return;
        self.taken.push({ id: /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '', to, text });
        to = [];
        if (self.manner === 'takes and hangs') return;
        if (self.manner === 'takes and drops') return void socket.destroy();
        say('250 Taken');
        continue;
      }
      const end = heard.indexOf('\r\n');
      if (end < 0) return;
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      if (/^EHLO|^HELO/i.test(line)) say('250 mail.saltline.example');
      else if (/^RCPT/i.test(line)) {
        if (self.manner === 'unknown reader') say('550 No such reader');
        else {
          to.push(/<(.*)>/.exec(line)?.[1] ?? '');
          say('250 Fine');
        }
      } else if (/^DATA/i.test(line) && (self.manner === 'drops' || self.manner === 'stops')) {
        self.begun++;
        if (self.manner === 'drops') socket.destroy();
        return;
      } else if (/^DATA/i.test(line)) {
        isLetter = true;
        say('354 Go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 Bye');
        socket.end();
      } else say('250 Fine');
    }
  });
}

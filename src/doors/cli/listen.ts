// Finds the port: the one that was asked for, or 4141 and when that is taken the next free one.
import { serveHttp } from '../http/serve.ts';

const usual = 4141;
const mostTries = 20;

type Listening = {
  server: Awaited<ReturnType<typeof serveHttp>> /** Not the usual port, because that was taken. */;
  moved: boolean;
};

/** Listens. @throws in words when the port that was asked for cannot be had */
export async function listen(
  ground: Omit<Parameters<typeof serveHttp>[0], 'port'>,
  asked: number | undefined,
): Promise<Listening> {
  for (let port = asked ?? usual; ; port++) {
    try {
      return { server: await serveHttp({ ...ground, port }), moved: asked === undefined && port !== usual };
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EADDRINUSE' && asked === undefined && port < usual + mostTries) continue;
      throw code ? new Error(inWords(code, ground.host, port), { cause: error }) : error;
    }
  }
}

function inWords(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. End the program that listens there, or give another with --port.`;
  if (code === 'EACCES')
    return `Port ${port} is not for this user. Give one above 1023 with --port, and put a proxy in front.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine. Give one that is with --host, or leave it out.`;
  return `Listening on ${host}:${port} failed: ${code}.`;
}

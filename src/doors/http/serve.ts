// Listens. Everything that decides anything is in app.ts; this only opens and closes the port.
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type HttpGround, httpApp } from './app.ts';

export type HttpServer = { port: number; close(graceMs?: number): Promise<void> };

/** Starts listening. `baseUrl` may be a function of the port, for when the port is chosen by the system.
 * @throws the listen error (EADDRINUSE …) */
export async function serveHttp(
  ground: Omit<HttpGround, 'baseUrl'> & { host: string; port: number; baseUrl: (port: number) => string },
): Promise<HttpServer> {
  let app: ReturnType<typeof httpApp> | undefined;
  const server = createAdaptorServer({ fetch: (request, env) => app!.fetch(request, env) }) as Server;
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(ground.port, ground.host, done);
  });
  const port = (server.address() as { port: number }).port;
  app = httpApp({ ...ground, baseUrl: ground.baseUrl(port) });
  return {
    port,
    close: (graceMs = 10_000) =>
      new Promise((done) => {
        const force = setTimeout(() => server.closeAllConnections(), graceMs);
        // A connection kept alive becomes idle when its last answer is out, and would then hold us up until it times out.
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(force);
          clearInterval(idle);
          done();
        });
        server.closeIdleConnections();
      }),
  };
}

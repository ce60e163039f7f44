// One load: ten clients for some seconds, every answer looked at. Latencies come from autocannon, the rest from the system.
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { Server } from './server.ts';

export type Ask = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };

export type Figures = {
  p50: number;
  p95: number;
  p99: number;
  perSecond: number;
  cpuMs: number;
  residentMiB: number;
  kB: number;
};

const clients = 10;

/** Runs a load. @param next the n-th request @throws when anything but 2xx was answered */
export async function load(server: Server, next: (n: number) => Ask, seconds: number): Promise<Figures> {
  let n = 0;
  let times: number[] = [];
  const run = (duration: number) => {
    times = [];
    const requests = [
      {
        setupRequest: (request: autocannon.Request) => {
          const { method, path, headers = {}, body } = next(n++);
          return { ...request, method, path, headers, ...(body !== undefined && { body }) };
        },
      },
    ];
    return new Promise<autocannon.Result>((done, failed) => {
      const running = autocannon(
        { url: server.url, connections: clients, duration, requests },
        (error, result) => (error ? failed(error) : done(result)),
      );
      running.on('response', (_client, _status, _bytes, ms) => void times.push(ms));
    });
  };
  await run(2); // warm
  const cpu = server.cpuSeconds();
  const result = await run(seconds);
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0)
    throw new Error(`${bad} of ${result.requests.total} failed: ${JSON.stringify(result.statusCodeStats)}`);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] as number;
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    perSecond: result.requests.total / result.duration,
    cpuMs: ((server.cpuSeconds() - cpu) * 1000) / result.requests.total,
    residentMiB: server.residentMiB(),
    kB: result.throughput.total / result.requests.total / 1000,
  };
}

/** A call of the shelf as the browser makes it. */
export function rpc(path: string, input: unknown, session: string): Ask {
  return {
    method: 'POST',
    path: `/rpc/${path}`,
    headers: {
      'content-type': 'application/json',
      'x-quarterdeck': '1',
      'idempotency-key': randomUUID(),
      cookie: `quarterdeck=${session}`,
    },
    body: JSON.stringify({ json: input }),
  };
}

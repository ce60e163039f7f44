// Asks an address of the outside world. It never reaches into the house: a private address is refused after the name was looked up, so no name can lead there.
import { lookup } from 'node:dns';
import { type ClientRequest, get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';

export type Answer = { body: string; problem: null } | { body: null; problem: string };

type Limits = { mayBeLocal: boolean };

const patienceMs = 5000;
const mostBytes = 2_000_000;

const local = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  local.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  local.addSubnet(network, bits, 'ipv6');

/** Whether an address lies in this house and not outside; IPv4 written as IPv6 counts as what it is. */
export const isLocalAddress = (address: string): boolean =>
  local.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** Gets a text. Redirects are not followed, answers end at 2 MB and after 5 seconds. Never throws: what went wrong is said. */
export function getText(address: string, { mayBeLocal }: Limits): Promise<Answer> {
  const url = URL.parse(address);
  const failed = (problem: string): Answer => ({ body: null, problem });
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && mayBeLocal)))
    return Promise.resolve(failed(`${address} is not an https address`));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up, so it is judged here.
  if (!mayBeLocal && /^[\d.]+$|:/.test(host) && isLocalAddress(host))
    return Promise.resolve(failed(`${host} is an address inside this house`));
  return new Promise((done) => {
    const request: ClientRequest = (url.protocol === 'https:' ? getHttps : getHttp)(
      url,
      {
        lookup: mayBeLocal ? undefined : outsideOnly,
        headers: { accept: 'application/json' },
        timeout: patienceMs,
      },
      (response) => void readAll(response).then((answer) => done(answer)),
    );
    const hurry = setTimeout(() => request.destroy(new Error('no answer in time')), patienceMs);
    request.on('close', () => clearTimeout(hurry));
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', (error: Error & { code?: string }) =>
      done(failed(`${url.host} could not be asked (${error.code ?? error.message})`)),
    );
  });
}

async function readAll(response: IncomingMessage): Promise<Answer> {
  if (response.statusCode !== 200) {
    response.resume();
    return { body: null, problem: `the address answered ${response.statusCode}` };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += chunk.length;
      if (size > mostBytes) throw new Error('it is too long');
      chunks.push(chunk);
    }
  } catch (error) {
    return { body: null, problem: `the answer could not be read (${(error as Error).message})` };
  }
  return { body: Buffer.concat(chunks).toString('utf8'), problem: null };
}

const outsideOnly: LookupFunction = (host, options, callback) =>
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const outside = addresses.filter(({ address }) => !isLocalAddress(address));
    const [first] = outside;
    if (!first)
      return callback(Object.assign(new Error('it is inside this house'), { code: 'EACCES' }), '', 0);
    if (options.all) return callback(null, outside);
    callback(null, first.address, first.family);
  });

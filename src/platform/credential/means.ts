// What a verifier may use: the moment, the network or none, and what the person who asks holds in hand.
import { Controller } from '../../academy/credential/did.ts';
import { type Answer, getText } from '../outgoing.ts';

export type Means = {
  /** The moment asked about, an ISO instant. */
  at: string;
  /** Fetches a text; null where nothing is to be fetched. */
  fetch: ((address: string) => Promise<Answer>) | null;
  /** Key the asker trusts to be the issuer's, as multibase. */
  publicKey: string | null;
  /** Controller documents at hand, by id. */
  documents: ReadonlyMap<string, Controller>;
  /** Status lists at hand, by address. */
  statusLists: ReadonlyMap<string, string>;
  /** SHA-256 of the pieces of evidence at hand. */
  evidence: readonly Uint8Array[];
};

/** The network as a means. Local addresses are for trying things out on one machine. */
export const network =
  (mayBeLocal: boolean): Means['fetch'] =>
  (address) =>
    getText(address, { mayBeLocal });

export const offline = 'nothing is fetched offline';

/** A controller document out of a text; null when it is none. */
export function controllerFrom(text: string): Controller | null {
  try {
    return Controller.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

// What the person at this screen may do: the server's own table of rights, asked in the browser so that no button leads to a refusal.
import { may, type Thing, type Verb } from '../../core/permission.ts';
import { useMe } from './me.ts';

/** Answers `may(verb, thing)`; no to everything until we know who is asking. */
export function useMay(): (verb: Verb, thing?: Thing) => boolean {
  const me = useMe();
  if (!me) return () => false;
  const actor = { ...me, workspaceId: me.workspace.id };
  return (verb, thing) => may(actor, verb, thing);
}

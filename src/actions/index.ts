// The shelf: everything anyone can do, by noun. Doors hang it up as it is; what is not here cannot be done.
import * as checkIns from './check-ins.ts';
import * as cycles from './cycles.ts';
import * as home from './home.ts';
import * as invitations from './invitations.ts';
import * as me from './me.ts';
import * as passkeys from './passkeys.ts';
import * as passwords from './passwords.ts';
import * as secondSteps from './second-steps.ts';
import * as sessions from './sessions.ts';
import * as setup from './setup.ts';
import * as tokens from './tokens.ts';
import * as workspaces from './workspaces.ts';

export const shelf = {
  checkIns: { list: checkIns.list, record: checkIns.record },
  cycles: { list: cycles.list, get: cycles.get, create: cycles.create, edit: cycles.edit, move: cycles.move },
  home: { get: home.get },
  invitations: {
    create: invitations.create,
    list: invitations.list,
    revoke: invitations.revoke,
    open: invitations.open,
    accept: invitations.accept,
  },
  me: { get: me.get, edit: me.edit },
  passkeys: {
    options: passkeys.options,
    create: passkeys.create,
    list: passkeys.list,
    remove: passkeys.remove,
    challenge: passkeys.challenge,
    signIn: passkeys.signIn,
  },
  passwords: { change: passwords.change },
  secondSteps: {
    get: secondSteps.get,
    start: secondSteps.start,
    confirm: secondSteps.confirm,
    remove: secondSteps.remove,
  },
  sessions: {
    start: sessions.start,
    finish: sessions.finish,
    list: sessions.list,
    end: sessions.end,
    endOthers: sessions.endOthers,
    leave: sessions.leave,
  },
  setup: { get: setup.get, finish: setup.finish },
  tokens: { list: tokens.list, create: tokens.create, revoke: tokens.revoke },
  workspaces: { create: workspaces.create, get: workspaces.get, edit: workspaces.edit },
};

export type Shelf = typeof shelf;

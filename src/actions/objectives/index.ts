// The noun `objectives` on the shelf.
import * as draft from './draft.ts';
import { duplicate } from './duplicate.ts';
import * as page from './get.ts';
import * as lifecycle from './lifecycle.ts';
import * as lists from './list.ts';
import * as midway from './midway.ts';

export const objectives = {
  list: lists.list,
  count: lists.count,
  get: page.get,
  history: page.history,
  create: draft.create,
  edit: draft.edit,
  duplicate,
  move: draft.move,
  propose: lifecycle.propose,
  sendBack: lifecycle.sendBack,
  commit: lifecycle.commit,
  continue: midway.goOn,
  rescope: midway.rescopeIt,
  stop: midway.stopIt,
  close: lifecycle.close,
  reopen: lifecycle.reopen,
  remove: lifecycle.remove,
  restore: lifecycle.restore,
};

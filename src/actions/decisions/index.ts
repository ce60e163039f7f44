// What the shelf offers of decisions, of exceptions, and of the ledger they stand in.
import * as decisionsDeeds from './decisions.ts';
import * as exceptionsDeeds from './exceptions.ts';
import * as ledgerDeeds from './ledger.ts';
import * as priceDeeds from './price.ts';

export const decisions = {
  list: decisionsDeeds.list,
  get: decisionsDeeds.get,
  record: decisionsDeeds.record,
  edit: decisionsDeeds.edit,
  finish: decisionsDeeds.finish,
  reopen: decisionsDeeds.reopen,
  withdraw: decisionsDeeds.withdraw,
  price: priceDeeds.price,
};

export const exceptions = {
  ask: exceptionsDeeds.ask,
  sign: exceptionsDeeds.sign,
  grant: exceptionsDeeds.grant,
};

export const ledger = { get: ledgerDeeds.get };

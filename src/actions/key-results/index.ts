// The noun `key-results` on the shelf.
import * as draft from './edit.ts';
import { get } from './get.ts';
import * as removal from './remove.ts';
import * as scoring from './score.ts';

export const keyResults = {
  get,
  create: draft.create,
  edit: draft.edit,
  order: draft.order,
  remove: removal.remove,
  restore: removal.restore,
  suggest: scoring.suggest,
  score: scoring.score,
};

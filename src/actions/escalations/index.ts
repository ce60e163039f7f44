// What the shelf offers of requests for help.
import * as escalationAnswerDeeds from './answer.ts';
import * as escalationsDeeds from './escalations.ts';

export const escalations = {
  list: escalationsDeeds.list,
  get: escalationsDeeds.get,
  raise: escalationsDeeds.raise,
  answer: escalationAnswerDeeds.answer,
  passOn: escalationsDeeds.passOn,
  withdraw: escalationsDeeds.withdraw,
};

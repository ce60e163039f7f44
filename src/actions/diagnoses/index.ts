// What the shelf offers of diagnoses, of what was found, and of what somebody declares.
import * as declarationsDeeds from './declarations.ts';
import * as diagnosesDeeds from './diagnoses.ts';
import { pieces } from './pieces.ts';
import * as troublesDeeds from './troubles.ts';

export const declarations = { edit: declarationsDeeds.edit };

export const diagnoses = {
  get: diagnosesDeeds.get,
  history: diagnosesDeeds.history,
  run: diagnosesDeeds.run,
  ofTeam: diagnosesDeeds.ofTeam,
  pieces,
};

export const troubles = {
  list: troublesDeeds.list,
  snooze: troublesDeeds.snooze,
  wake: troublesDeeds.wake,
  begin: troublesDeeds.begin,
  drop: troublesDeeds.drop,
};

// What the shelf offers of simulated quarters.
import * as simulationGroupDeeds from './group.ts';
import * as simulationsDeeds from './runs.ts';

export const simulations = {
  start: simulationsDeeds.start,
  list: simulationsDeeds.list,
  get: simulationsDeeds.get,
  decide: simulationsDeeds.decide,
  finish: simulationsDeeds.finish,
  otherwise: simulationsDeeds.otherwise,
  ask: simulationGroupDeeds.ask,
  show: simulationGroupDeeds.show,
  join: simulationGroupDeeds.join,
  say: simulationGroupDeeds.say,
};

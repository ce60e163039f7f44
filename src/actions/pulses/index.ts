// What the shelf offers of the pulse.
import * as answerDeeds from './answer.ts';
import * as pulsesDeeds from './pulses.ts';

export const pulses = {
  list: pulsesDeeds.list,
  open: pulsesDeeds.open,
  remind: pulsesDeeds.remind,
  close: pulsesDeeds.close,
  results: pulsesDeeds.results,
  mine: answerDeeds.mine,
  show: answerDeeds.show,
  answer: answerDeeds.answer,
};

// Everything that can be done with a sitting, from its booking to its release.
import * as booking from './book.ts';
import { decideAttempt, hold, release } from './decide.ts';
import * as desk from './desk.ts';
import * as sitting from './sit.ts';

export const attempts = {
  mine: sitting.mine,
  book: booking.book,
  accommodate: booking.accommodate,
  checkIn: booking.checkIn,
  start: sitting.start,
  sit: sitting.sit,
  save: sitting.save,
  submit: sitting.submit,
  result: sitting.result,
  list: desk.list,
  get: desk.get,
  decide: decideAttempt,
  hold,
  release,
  revoke: booking.revoke,
};

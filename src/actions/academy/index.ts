// The academy by noun: programmes, cohorts, enrolments, and what is practised. Sittings, marks and awards are nouns of their own.
import * as cohortDeeds from './cohorts.ts';
import * as conversationDeeds from './conversations.ts';
import * as critiqueDeeds from './critiques.ts';
import * as drillDeeds from './drills.ts';
import * as enrolmentDeeds from './enrolments.ts';
import * as lessonDeeds from './lessons.ts';
import * as pieceDeeds from './pieces.ts';
import * as practiceDeeds from './practice.ts';
import * as programmeDeeds from './programmes.ts';
import * as rosterDeeds from './roster.ts';

export const programmes = {
  list: programmeDeeds.list,
  show: programmeDeeds.show,
  publish: programmeDeeds.publish,
};
export const cohorts = {
  list: cohortDeeds.list,
  get: cohortDeeds.get,
  create: cohortDeeds.create,
  edit: cohortDeeds.edit,
  enrol: cohortDeeds.enrol,
  roster: rosterDeeds.roster,
  results: rosterDeeds.results,
};
export const enrolments = {
  list: enrolmentDeeds.list,
  get: enrolmentDeeds.get,
  begin: enrolmentDeeds.begin,
  remove: enrolmentDeeds.remove,
};
export const lessons = { get: lessonDeeds.get, mark: lessonDeeds.mark };
export const drills = { list: drillDeeds.list, review: drillDeeds.review };
export const pieces = {
  list: pieceDeeds.list,
  show: pieceDeeds.show,
  create: pieceDeeds.create,
  save: pieceDeeds.save,
  handIn: pieceDeeds.handIn,
};
export const critiques = { list: critiqueDeeds.list, get: critiqueDeeds.get, give: critiqueDeeds.give };
export const conversations = {
  list: conversationDeeds.list,
  show: conversationDeeds.show,
  finish: conversationDeeds.finish,
};
export const practice = { list: practiceDeeds.list, show: practiceDeeds.show, answer: practiceDeeds.answer };

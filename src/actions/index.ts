// The shelf: everything anyone can do, by noun. Doors hang it up as it is; what is not here cannot be done.

import {
  cohorts,
  conversations,
  critiques,
  drills,
  enrolments,
  lessons,
  pieces,
  practice,
  programmes,
} from './academy/index.ts';
import * as achievements from './achievements.ts';
import * as agendaItems from './agenda-items/index.ts';
import * as appeals from './appeals.ts';
import * as assessments from './assessments.ts';
import * as assessors from './assessors.ts';
import { attempts } from './attempts/index.ts';
import * as audit from './audit.ts';
import { awards } from './awards/index.ts';
import * as bets from './bets.ts';
import * as calendars from './calendars.ts';
import * as checkIns from './check-ins.ts';
import * as comments from './comments.ts';
import * as confidences from './confidences.ts';
import { credentials } from './credentials/index.ts';
import * as cycles from './cycles.ts';
import { decisions, exceptions, ledger } from './decisions/index.ts';
import * as demo from './demo.ts';
import * as dependencies from './dependencies.ts';
import { declarations, diagnoses, troubles } from './diagnoses/index.ts';
import { escalations } from './escalations/index.ts';
import * as exported from './exports/index.ts';
import * as findingFacts from './finding-facts.ts';
import * as findings from './findings.ts';
import * as holidays from './holidays.ts';
import * as home from './home.ts';
import * as imports from './imports/index.ts';
import * as initiatives from './initiatives.ts';
import * as invitations from './invitations.ts';
import * as issuers from './issuers.ts';
import * as judge from './judge.ts';
import { keyResults } from './key-results/index.ts';
import * as knowledgeChecks from './knowledge-checks.ts';
import * as kpis from './kpis.ts';
import * as mails from './mails.ts';
import * as marks from './marks/marks.ts';
import * as me from './me.ts';
import { meetings } from './meetings/index.ts';
import * as moderations from './moderations.ts';
import * as notifications from './notifications.ts';
import { objectives } from './objectives/index.ts';
import * as outcomes from './outcomes.ts';
import * as paperItems from './paper-items.ts';
import * as passkeys from './passkeys.ts';
import * as passwords from './passwords.ts';
import * as people from './people.ts';
import * as planning from './planning.ts';
import { pulses } from './pulses/index.ts';
import * as quality from './quality.ts';
import * as readings from './readings.ts';
import { resets } from './resets/index.ts';
import * as rhythmRoles from './rhythm-roles.ts';
import * as rules from './rules.ts';
import * as search from './search.ts';
import * as secondSteps from './second-steps.ts';
import * as selfAudit from './self-audit.ts';
import * as sessions from './sessions.ts';
import * as setup from './setup.ts';
import { simulations } from './simulations/index.ts';
import * as stops from './stops.ts';
import * as supports from './supports.ts';
import * as teams from './teams.ts';
import * as tokens from './tokens.ts';
import * as views from './views.ts';
import * as weeks from './weeks.ts';
import * as workshops from './workshops.ts';
import * as workspaces from './workspaces.ts';

export const shelf = {
  appeals: { lodge: appeals.lodge, answer: appeals.answer },
  achievements: { list: achievements.list, publish: achievements.publish, open: achievements.open },
  assessments: { list: assessments.list, create: assessments.create, open: assessments.open },
  assessors: {
    list: assessors.list,
    appoint: assessors.appoint,
    end: assessors.end,
    declare: assessors.declare,
    anchor: assessors.anchor,
    calibrate: assessors.calibrate,
  },
  attempts,
  audit: { list: audit.list, file: audit.file },
  agendaItems: {
    get: agendaItems.get,
    create: agendaItems.create,
    edit: agendaItems.edit,
    remove: agendaItems.remove,
    open: agendaItems.open,
    finish: agendaItems.finish,
    park: agendaItems.park,
    decide: agendaItems.decide,
  },
  awards,
  bets: { list: bets.list, judge: bets.judge },
  calendars: {
    get: calendars.get,
    create: calendars.create,
    revoke: calendars.revoke,
    open: calendars.open,
  },
  checkIns: { list: checkIns.list, get: checkIns.get, record: checkIns.record },
  cohorts,
  comments: {
    list: comments.list,
    create: comments.create,
    edit: comments.edit,
    remove: comments.remove,
    restore: comments.restore,
  },
  confidences: { get: confidences.get, ofTeam: confidences.ofTeam },
  conversations,
  critiques,
  credentials,
  cycles: { list: cycles.list, get: cycles.get, create: cycles.create, edit: cycles.edit, move: cycles.move },
  decisions,
  declarations,
  dependencies: {
    list: dependencies.list,
    ask: dependencies.ask,
    edit: dependencies.edit,
    answer: dependencies.answer,
    withdraw: dependencies.withdraw,
  },
  demo: { create: demo.create, remove: demo.remove },
  diagnoses,
  drills,
  enrolments,
  escalations,
  exceptions,
  exports: { get: exported.get },
  findings: {
    list: findings.list,
    facts: findingFacts.facts,
    judge: judge.judge,
    audit: selfAudit.audit,
    answer: findings.answer,
    withdraw: findings.withdraw,
  },
  holidays: { list: holidays.list, replace: holidays.replace },
  home: { get: home.get, start: home.start },
  imports: {
    upload: imports.upload,
    plan: imports.plan,
    start: imports.start,
    get: imports.get,
    list: imports.list,
    cancel: imports.cancel,
  },
  initiatives: {
    list: initiatives.list,
    create: initiatives.create,
    edit: initiatives.edit,
    remove: initiatives.remove,
    restore: initiatives.restore,
  },
  invitations: {
    create: invitations.create,
    list: invitations.list,
    revoke: invitations.revoke,
    open: invitations.open,
    accept: invitations.accept,
  },
  items: { list: paperItems.list, move: paperItems.move, key: paperItems.key },
  issuers: {
    get: issuers.get,
    edit: issuers.edit,
    replaceKey: issuers.replaceKey,
    open: issuers.open,
  },
  keyResults,
  knowledgeChecks: { get: knowledgeChecks.get, begin: knowledgeChecks.begin, finish: knowledgeChecks.finish },
  kpis: {
    list: kpis.list,
    get: kpis.get,
    create: kpis.create,
    edit: kpis.edit,
    archive: kpis.archive,
    restore: kpis.restore,
  },
  ledger,
  lessons,
  mails: { list: mails.list },
  marks: {
    next: marks.next,
    list: marks.list,
    get: marks.get,
    save: marks.save,
    lock: marks.lock,
    revise: marks.revise,
  },
  me: { get: me.get, edit: me.edit },
  notifications: {
    list: notifications.list,
    count: notifications.count,
    mark: notifications.mark,
    readAll: notifications.readAll,
    setting: notifications.setting,
    choose: notifications.choose,
    stopped: notifications.stopped,
    stop: notifications.stop,
  },
  meetings,
  moderations: { settle: moderations.settle },
  objectives,
  outcomes: {
    list: outcomes.list,
    get: outcomes.get,
    create: outcomes.create,
    edit: outcomes.edit,
    order: outcomes.order,
    remove: outcomes.remove,
  },
  passkeys: {
    options: passkeys.options,
    create: passkeys.create,
    list: passkeys.list,
    remove: passkeys.remove,
    challenge: passkeys.challenge,
    signIn: passkeys.signIn,
  },
  passwords: {
    change: passwords.change,
    link: passwords.link,
    open: passwords.open,
    reset: passwords.reset,
  },
  people: {
    list: people.list,
    get: people.get,
    edit: people.edit,
    setRole: people.setRole,
    remove: people.remove,
    restore: people.restore,
  },
  pieces,
  planning: {
    get: planning.get,
    rank: planning.rank,
    park: planning.park,
    unpark: planning.unpark,
    cut: planning.cut,
  },
  practice,
  programmes,
  pulses,
  quality: { get: quality.get },
  readings: { list: readings.list, record: readings.record },
  resets,
  rhythmRoles: { list: rhythmRoles.list, give: rhythmRoles.give, take: rhythmRoles.take },
  rules: { list: rules.list, choose: rules.choose },
  search: { find: search.find },
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
  simulations,
  stops: { list: stops.list, turn: stops.turn },
  supports: { create: supports.create, edit: supports.edit, remove: supports.remove },
  teams: {
    list: teams.list,
    get: teams.get,
    create: teams.create,
    edit: teams.edit,
    archive: teams.archive,
    restore: teams.restore,
  },
  tokens: { list: tokens.list, create: tokens.create, revoke: tokens.revoke },
  troubles,
  views: { list: views.list, create: views.create, edit: views.edit, remove: views.remove },
  weeks: { get: weeks.get },
  workshops: { get: workshops.get, drafts: workshops.drafts },
  workspaces: { create: workspaces.create, get: workspaces.get, edit: workspaces.edit },
};

export type Shelf = typeof shelf;

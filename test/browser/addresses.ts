// An example of every address of the product, in the demo company. The list of addresses is the product's own, so that a new page cannot be forgotten.
import type { AnyRoute } from '@tanstack/react-router';
import { shelf } from '../../src/actions/index.ts';
import { emailOf } from '../../src/db/demo/people.ts';
import { routeTree } from '../../src/web/app/routes.tsx';
import type { Caller } from '../caller.ts';
import { secretOf } from '../founded.ts';
import type { Product } from './product.ts';

/** Runs the demo, and may see and do everything in it. */
export const owner = emailOf('Ines Carvalho');

/** Every address as the routes have it: "/objectives/$id". */
export const addresses = pathsBelow(routeTree as unknown as AnyRoute);

function pathsBelow(route: AnyRoute): string[] {
  const { path } = route.options as { path?: string };
  const below = Object.values((route.children ?? []) as AnyRoute[]).flatMap(pathsBelow);
  return path ? [path, ...below] : below;
}

/** Pages for whoever is not signed in. */
export const outside: ReadonlySet<string> = new Set([
  '/sign-in',
  '/setup',
  '/invitations',
  '/reset',
  '/unsubscribe/$code',
  '/which-help/$secret',
  '/verify',
  '/awards/$id',
]);

export const settingsSections = [
  'signing-in',
  'notifications',
  'tokens',
  'workspace',
  'challenge',
  'cycles',
  'rhythm',
  'awards',
  'files',
  'what-happened',
  'demo',
];

type Ids = Awaited<ReturnType<typeof idsOf>>;

/** What stands for each address; several where one address has several faces. */
export const examples: Record<string, (ids: Ids) => string[]> = {
  '/': () => ['/'],
  '/week': () => ['/week'],
  '/cycle': () => ['/cycle?view=table', '/cycle?view=tree', '/cycle?view=map'],
  '/objectives/new': () => ['/objectives/new'],
  '/objectives/$id': ({ running, closed, draft }) =>
    [running, closed, draft].map((id) => `/objectives/${id}`),
  '/decisions': () => ['/decisions', '/decisions?as=table'],
  '/decisions/$id': ({ decision }) => [`/decisions/${decision}`],
  '/escalations/$id': ({ request }) => [`/escalations/${request}`],
  '/awards': () => ['/awards'],
  '/verify': () => ['/verify'],
  '/awards/$id': () => ['/awards/00000000-0000-7000-8000-000000000000'],
  '/sponsor': () => ['/sponsor'],
  '/meetings': () => ['/meetings'],
  '/meetings/$id': ({ meeting }) => [`/meetings/${meeting}`],
  '/workshop': () => ['/workshop'],
  '/planning': () => ['/planning'],
  '/outcomes-year': () => ['/outcomes-year'],
  '/strategy': () => ['/strategy'],
  '/strategy/$id': ({ outcome }) => [`/strategy/${outcome}`],
  '/diagnosis': () => [
    '/diagnosis',
    ...['ceremonies', 'table', 'how'].map((view) => `/diagnosis?view=${view}`),
  ],
  '/diagnosis/report': () => ['/diagnosis/report'],
  '/diagnosis/teams/$id': ({ ownTeam }) => [`/diagnosis/teams/${ownTeam}`],
  '/playbooks': () => ['/playbooks'],
  '/playbooks/$slug': () => ['/playbooks/sponsor-absent'],
  '/which-help': () => ['/which-help', '/which-help?step=1', '/which-help?step=result'],
  '/which-help/$secret': ({ stated }) => [stated],
  '/knowledge-check': () => ['/knowledge-check'],
  '/academy': () => ['/academy'],
  '/academy/lessons/$id': ({ lesson }) => [`/academy/lessons/${lesson}`],
  '/academy/drills': () => ['/academy/drills'],
  '/academy/studio': () => ['/academy/studio'],
  '/academy/studio/$id': ({ briefs }) => briefs.map((brief) => `/academy/studio/${brief}`),
  '/academy/own/$id': ({ running }) => [`/academy/own/${running}`],
  '/academy/critiques/$id': ({ critique }) => [`/academy/critiques/${critique}`],
  '/academy/conversations': () => ['/academy/conversations'],
  '/academy/conversations/$id': ({ conversation }) => [`/academy/conversations/${conversation}`],
  '/academy/practice': () => ['/academy/practice'],
  '/academy/practice/$id': ({ items }) => items.map((item) => `/academy/practice/${item}`),
  '/academy/cohorts': () => ['/academy/cohorts'],
  '/academy/cohorts/$id': ({ cohort }) => [`/academy/cohorts/${cohort}`],
  '/pulse': () => ['/pulse'],
  '/pulse/$id': ({ wave }) => [`/pulse/${wave}`],
  '/pulse/answer': () => ['/pulse/answer'],
  '/assess': () => ['/assess'],
  '/assess/$id/sit': ({ sitting }) => [`/assess/${sitting}/sit`],
  '/assess/$id/result': ({ sitting }) => [`/assess/${sitting}/result`],
  '/assess/marking': () => ['/assess/marking'],
  '/assess/desk': () => ['/assess/desk'],
  '/assess/desk/$id': ({ sat }) => [`/assess/desk/${sat}`],
  '/assess/quality': () => ['/assess/quality'],
  '/kpis': () => ['/kpis'],
  '/kpis/$id': ({ kpi }) => [`/kpis/${kpi}`],
  '/teams': () => ['/teams'],
  '/teams/$id': ({ team }) => [`/teams/${team}`],
  '/people': () => ['/people'],
  '/people/$id': ({ person }) => [`/people/${person}`],
  '/simulator': () => ['/simulator'],
  '/simulator/practice': () => ['/simulator/practice'],
  '/simulator/debrief': () => ['/simulator/debrief'],
  '/simulator/debrief/$id': ({ played, group }) => [played, group].map((id) => `/simulator/debrief/${id}`),
  '/simulator/runs/$id': ({ group }) => [`/simulator/runs/${group}`],
  '/simulator/join/$code': ({ seat }) => [`/simulator/join/${seat}`],
  '/import': () => ['/import'],
  '/import/$id': ({ imported }) => [`/import/${imported}`],
  '/export': () => ['/export'],
  '/notifications': () => ['/notifications'],
  '/mailbox': () => ['/mailbox'],
  '/settings': () => ['/settings'],
  '/settings/$section': () => settingsSections.map((id) => `/settings/${id}`),
  '/review': () => ['/review'],
  '/review/$id': ({ running }) => [`/review/${running}`],
  '/resets': ({ handed }) => ['/resets', `/resets?cycle=${handed}`],
  '/check-in': () => ['/check-in'],
  '/sign-in': () => ['/sign-in'],
  '/setup': ({ setup }) => [setup],
  '/invitations': ({ invitation }) => [`/invitations#${invitation}`],
  '/reset': ({ reset }) => [`/reset#${reset}`],
  '/unsubscribe/$code': ({ stop }) => [`/unsubscribe/${stop}`],
};

/** What the examples are of. */
export async function idsOf(product: Product) {
  const ines = await product.asking(owner);
  const { cycles, currentId } = await ines.ask(shelf.cycles.list, {});
  const objectiveOf = async (cycleId: string | null | undefined) => {
    const { objectives } = await ines.ask(shelf.objectives.list, { cycleId: cycleId ?? undefined, limit: 1 });
    return objectives[0]?.id ?? '';
  };
  const { people } = await ines.ask(shelf.people.list, {});
  const { teams } = await ines.ask(shelf.teams.list, {});
  const personOf = (email: string) => people.find((each) => each.email === email)?.id ?? '';
  const { url } = await ines.ask(shelf.invitations.create, {
    name: 'Skye Linklater',
    email: 'skye.linklater@saltline.example',
    role: 'member',
    teamIds: [],
  });
  const link = await ines.ask(shelf.passwords.link, { personId: personOf(emailOf('Callum Reekie')) });
  const { meetings } = await ines.ask(shelf.meetings.plan, { cycleId: currentId as string });
  const stated = await ines.ask(shelf.assessments.create, {
    answers: { 'priorities-keep-changing': ['yes', 'yes', 'unsure'] },
  });
  const played = await playedRun(ines);
  const group = await ines.ask(shelf.simulations.start, { kind: 'group', onlyWeek: 6 });
  const file = new File([csv], 'quarter.csv', { type: 'text/csv' });
  const eilidh = personOf(emailOf('Eilidh Munro'));
  return {
    sitting: (await ines.ask(shelf.attempts.book, {})).id,
    sat: (await ines.ask(shelf.attempts.book, { personId: eilidh })).id,
    running: await objectiveOf(currentId),
    handed: cycles.find(({ phase }) => phase === 'closed')?.id ?? '',
    closed: await objectiveOf(cycles.find(({ phase }) => phase === 'closed')?.id),
    draft: await objectiveOf(cycles.find(({ phase }) => phase === 'planning')?.id),
    outcome: (await ines.ask(shelf.outcomes.list, {})).outcomes[0]?.id,
    decision: (await ines.ask(shelf.decisions.list, {})).decisions[0]?.id,
    request: (await ines.ask(shelf.escalations.list, { open: true })).escalations[0]?.id,
    meeting: meetings[0]?.id,
    kpi: (await ines.ask(shelf.kpis.list, {})).kpis[0]?.id,
    team: teams.find(({ name }) => name === 'Northern Crossings')?.id,
    ownTeam: (await ines.ask(shelf.me.get, {})).teams[0],
    person: eilidh,
    wave: (await ines.ask(shelf.pulses.list, {})).pulses.find(({ closedOn }) => closedOn)?.id,
    imported: (await ines.ask(shelf.imports.upload, { file })).id,
    played: played.id,
    group: group.id,
    seat: group.group?.code,
    setup: pathOf(await product.setupUrl()),
    stated: pathOf(stated.url ?? ''),
    invitation: secretOf(url),
    reset: secretOf(link.url),
    stop: await codeOf(product, personOf(owner)),
    ...(await learningOf(product, ines)),
  };
}

/** A marked quarter in which nobody answered anything, looked back on. */
async function playedRun(who: Caller) {
  let run = await who.ask(shelf.simulations.start, {});
  while (!run.view.isOver)
    run = await who.ask(shelf.simulations.decide, { id: run.id, step: run.step + 1, endsWeek: true });
  return who.ask(shelf.simulations.finish, { id: run.id });
}

/** A cohort of two: what Ines writes and has handed in, what she practises, and a peer's piece that waits for her. */
async function learningOf(product: Product, ines: Caller) {
  const peer = await product.asking(emailOf('Eilidh Munro'));
  const days = { startsOn: '2026-10-05', endsOn: '2026-12-18' };
  const cohort = await ines.ask(shelf.cohorts.create, { name: 'Autumn crew', ...days });
  const enrolled = await Promise.all([ines, peer].map((each) => each.ask(shelf.me.get, {})));
  const personIds = enrolled.map(({ personId }) => personId);
  await ines.ask(shelf.cohorts.enrol, { id: cohort.id, personIds });
  const own = await ines.ask(shelf.enrolments.begin, {});
  const theirs = await peer.ask(shelf.enrolments.begin, {});
  const { modules } = await ines.ask(shelf.enrolments.get, { id: own.id });
  const { briefs } = await ines.ask(shelf.pieces.list, { enrolmentId: own.id });
  const [first, second] = briefs.map(({ brief }) => brief) as [string, string];
  for (const [who, enrolmentId] of [
    [ines, own.id],
    [peer, theirs.id],
  ] as const) {
    const begun = await who.ask(shelf.pieces.create, { enrolmentId, brief: first });
    const { id, version } = await who.ask(shelf.pieces.save, { id: begun.id, version: begun.version, words });
    await who.ask(shelf.pieces.handIn, { id, version });
  }
  const { critiques } = await ines.ask(shelf.critiques.list, { enrolmentId: own.id });
  const { conversations } = await ines.ask(shelf.conversations.list, { enrolmentId: own.id });
  const { items } = await ines.ask(shelf.practice.list, { enrolmentId: own.id });
  return {
    cohort: cohort.id,
    lesson: modules[0]?.lessons[0]?.id,
    briefs: [first, second],
    critique: critiques[0]?.id,
    conversation: conversations[0]?.id,
    items: ['sjt', 'choice'].map((kind) => items.find((item) => item.kind === kind)?.id),
  };
}

const words = {
  objective: 'A young person who rings at night hears a voice',
  keyResults: [
    {
      title: 'Callers who hang up before anybody answers: from 38% to 15% by 30 September',
      role: 'result' as const,
    },
    { title: 'Launch the chat service', role: 'result' as const },
  ],
  notes: 'Wales waits until the grant is decided on.',
};

/** What stands at the foot of somebody's mail. */
async function codeOf({ database }: Product, personId: string): Promise<string> {
  const [row] = await database.ask<{ code: string }>(
    `insert into notification_setting (workspace_id, person_id) select workspace_id, id from person where id = $1
     on conflict (workspace_id, person_id) do update set mail = 'digest' returning code`,
    [personId],
  );
  return row!.code;
}

const csv = `Objective,Team,Owner,Key Result,Start,Target,Unit
Crossings leave when the board says,Northern Crossings,Eilidh Munro,Departures within five minutes,71,90,%
,,,Turnaround at Ness,38,25,min
`;

function pathOf(link: string): string {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}

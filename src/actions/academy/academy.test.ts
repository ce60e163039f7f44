// A cohort from its roster to its results: what each may see, what is held back, and what is kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseUrl } from '../../../test/caller.ts';
import { midway, type World, world } from '../../../test/world.ts';
import { bundleOf } from '../../academy/content/bundle.ts';
import { readProgramme } from '../../academy/content/programme.ts';
import { files } from '../../academy/content/saltline.fixture.ts';
import type { Id } from '../../core/id.ts';
import { sha256 } from '../../platform/content/programme-files.ts';
import { list as notified } from '../notifications.ts';
import { workOnce } from '../work.ts';
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
} from './index.ts';

/** The small programme of the fixture, as it would be after a change. */
function bundle(version = '1.0.0', change: [path: string, from: string, to: string] | null = null): File {
  const all = new Map(files);
  for (const path of ['programme.yaml', 'passrule.yaml'])
    all.set(path, all.get(path)!.replace('version: 1.0.0', `version: ${version}`));
  if (change) all.set(change[0], all.get(change[0])!.replace(change[1], change[2]));
  const text = JSON.stringify(bundleOf(readProgramme(all), sha256));
  return new File([text], 'bundle.json', { type: 'application/json' });
}

const draft = (objective: string) => ({
  objective,
  keyResults: [{ title: 'Boats that leave on time: from 78% to 92%', role: 'result' as const }],
  notes: 'The new timetable waits until June.',
});
const programme = 'saltline-basics';
const quarter = { startsOn: '2026-05-04', endsOn: '2026-06-26' };

let at: World;
let digest: string;
let cohortId: Id;
const own = new Map<string, Id>();

beforeAll(async () => {
  at = await world();
});
afterAll(() => at?.drop());

const later = (days: number) => ({ now: new Date(midway.now.getTime() + days * 86_400_000) });

describe('publishing', () => {
  it('is for those who run the quarter, and takes only a bundle that is whole', async () => {
    expect((await at.member.refused(programmes.publish, { file: bundle() })).code).toBe('forbidden');
    const junk = new File(['{}'], 'bundle.json');
    expect((await at.owner.refused(programmes.publish, { file: junk })).code).toBe('file-unreadable');
    const touched = new File(
      [(await bundle().text()).replace('Boats leave on time', 'Boats leave')],
      'b.json',
    );
    const refused = await at.owner.refused(programmes.publish, { file: touched });
    expect(refused.code).toBe('incomplete');
    expect(JSON.stringify(refused.data.detail)).toContain('is not the file the manifest means');
  });

  it('freezes an edition, and the shipped one is there without anybody’s doing', async () => {
    const made = await at.owner.ask(programmes.publish, { file: bundle() });
    digest = made.digest;
    expect(made).toMatchObject({ programme, version: '1.0.0', isNewest: true });
    expect(await at.owner.ask(programmes.publish, { file: bundle() })).toEqual(made);
    const { editions } = await at.viewer.ask(programmes.list, {});
    expect(editions.map((each) => [each.programme, each.publishedAt !== null])).toEqual(
      expect.arrayContaining([
        ['okr-lead', false],
        [programme, true],
      ]),
    );
  });

  it('asks for a higher version when anything changed', async () => {
    const change: [string, string, string] = [
      'exemplars/good.md',
      'Boats leave on time',
      'Boats leave on the minute',
    ];
    const refused = await at.owner.refused(programmes.publish, { file: bundle('1.0.0', change) });
    expect(JSON.stringify(refused.data.detail)).toContain('The version must rise');
  });

  it('brings no sealed item to the server in a form that could leave it', async () => {
    const rows = await at.ask<{ text: string }>(
      `select bundle::text as text from programme_edition where digest = $1`,
      [digest],
    );
    expect(rows[0]!.text).toContain('"sjt-4"');
    for (const item of ['sjt-4', 'sjt-5', 'sjt-6']) expect(rows[0]!.text).not.toContain(`id: ${item}\\n`);
    expect(JSON.stringify(await at.member.ask(programmes.show, { digest }))).not.toContain('sjt-4');
  });
});

describe('a cohort', () => {
  it('is opened by those who run the quarter, with days in order', async () => {
    const wanted = { name: 'Spring crew', digest, facilitatorId: at.lead.personId, ...quarter };
    expect((await at.member.refused(cohorts.create, wanted)).code).toBe('forbidden');
    expect((await at.owner.refused(cohorts.create, { ...wanted, endsOn: '2026-05-01' })).code).toBe(
      'bad-input',
    );
    const made = await at.owner.ask(cohorts.create, wanted);
    cohortId = made.id;
    expect(made).toMatchObject({ name: 'Spring crew', programme, edition: '1.0.0', learners: 0 });
  });

  it('takes a roster, tells what it could not place, and tells those it enrolled', async () => {
    const rows =
      'Name,E-mail\nDuarte Lopes,duarte.lopes@saltline.example\nVera,vera.alves@saltline.example\nNobody,nobody@example.org\n';
    const people = await at.ask<{ name: string; email: string }>('select name, email from person');
    const text = rows
      .replace('duarte.lopes@saltline.example', people.find(({ name }) => name === 'Duarte Lopes')!.email)
      .replace('vera.alves@saltline.example', people.find(({ name }) => name === 'Vera Alves')!.email);
    const file = new File([text], 'crew.csv', { type: 'text/csv' });
    expect((await at.outsider.refused(cohorts.roster, { id: cohortId, file })).code).toBe('not-found');
    const told = await at.lead.ask(cohorts.roster, { id: cohortId, file }, midway);
    expect(told).toEqual({
      enrolled: ['Duarte Lopes', 'Vera Alves'],
      already: [],
      unknown: [{ row: 4, text: 'nobody@example.org', why: 'Nobody here: invite them first' }],
    });
    expect((await at.lead.ask(cohorts.roster, { id: cohortId, file }, midway)).enrolled).toEqual([]);
    await at.owner.ask(cohorts.enrol, { id: cohortId, personIds: [at.viewer.personId] }, midway);
    while ((await workOnce({ db: at.db, baseUrl, post: null }, midway.now)) > 0);
    const { notifications } = await at.member.ask(notified, {});
    expect(notifications).toMatchObject([{ kind: 'enrolled' }]);
  });

  it('is seen by whoever runs or facilitates it, and by nobody else', async () => {
    expect((await at.lead.ask(cohorts.get, { id: cohortId })).people).toHaveLength(3);
    expect((await at.lead.ask(cohorts.list, {})).cohorts).toHaveLength(1);
    expect((await at.member.ask(cohorts.list, {})).cohorts).toEqual([]);
    expect((await at.member.refused(cohorts.get, { id: cohortId })).code).toBe('not-found');
  });
});

describe('a learner', () => {
  it('begins where they were enrolled, sees their own path and nobody else’s', async () => {
    for (const [name, who] of Object.entries({
      member: at.member,
      outsider: at.outsider,
      viewer: at.viewer,
    })) {
      const begun = await who.ask(enrolments.begin, { programme }, midway);
      own.set(name, begun.id);
      expect(begun).toMatchObject({ version: '1.0.0', cohort: { id: cohortId }, completedAt: null });
      expect((await who.ask(enrolments.begin, { programme }, midway)).id).toBe(begun.id);
    }
    const path = await at.member.ask(enrolments.get, { id: own.get('member')! }, midway);
    expect(path).toMatchObject({
      next: { id: 'lesson-outcome' },
      lessons: { done: 0, of: 1 },
      drills: { up: 5 },
    });
    const id = own.get('outsider')!;
    expect((await at.member.refused(enrolments.get, { id })).code).toBe('not-found');
    expect((await at.owner.refused(drills.list, { enrolmentId: id })).code).toBe('not-found');
  });

  it('reads a lesson and marks it once', async () => {
    const where = { enrolmentId: own.get('member')!, lesson: 'lesson-outcome' };
    expect(await at.member.ask(lessons.get, where)).toMatchObject({ readAt: null, module: { number: 1 } });
    await at.member.ask(lessons.mark, where, midway);
    await at.member.ask(lessons.mark, where, later(1));
    expect(await at.member.ask(lessons.get, where)).toMatchObject({ readAt: midway.now.toISOString() });
    expect((await at.member.refused(lessons.mark, { ...where, lesson: 'nowhere' })).code).toBe('not-found');
  });

  it('gets a drill back when it is due, and no more than ten a day', async () => {
    const enrolmentId = own.get('member')!;
    const { cards } = await at.member.ask(drills.list, { enrolmentId }, midway);
    expect(cards).toHaveLength(5);
    const first = cards[0]!.drill;
    const { dueAt } = await at.member.ask(
      drills.review,
      { enrolmentId, drill: first, grade: 'easy' },
      midway,
    );
    expect(Date.parse(dueAt)).toBeGreaterThan(midway.now.getTime() + 86_400_000);
    expect((await at.member.ask(drills.list, { enrolmentId }, midway)).cards).toHaveLength(4);
    for (let done = 1; done < 10; done++)
      await at.member.ask(drills.review, { enrolmentId, drill: 'drill-2', grade: 'good' }, midway);
    const over = await at.member.refused(
      drills.review,
      { enrolmentId, drill: 'drill-3', grade: 'good' },
      midway,
    );
    expect(over.code).toBe('limit-reached');
    expect((await at.member.ask(drills.list, { enrolmentId }, later(1))).cards.length).toBeGreaterThan(0);
  });

  it('walks a conversation without seeing what a choice is worth, and keeps it at its end', async () => {
    const where = { enrolmentId: own.get('member')!, conversation: 'stalled' };
    const begun = await at.member.ask(conversations.show, where);
    expect(begun.now.options).toEqual([
      { id: 'ask', text: 'What changed?' },
      { id: 'push', text: 'Work harder.' },
    ]);
    expect((await at.member.refused(conversations.show, { ...where, path: ['shout'] })).code).toBe(
      'bad-input',
    );
    const ended = await at.member.ask(conversations.show, { ...where, path: ['ask'] });
    expect(ended).toMatchObject({ score: 100, decisions: { best: 1, of: 1 }, now: { options: [] } });
    await at.member.ask(conversations.finish, { ...where, path: ['push'] }, midway);
    const { conversations: all } = await at.member.ask(conversations.list, {
      enrolmentId: where.enrolmentId,
    });
    expect(all).toMatchObject([{ id: 'stalled', runs: 1, decisions: 1 }]);
  });

  it('answers an open item before its key is shown, and says that the key is provisional', async () => {
    const where = { enrolmentId: own.get('member')!, item: 'sjt-1' };
    const before = await at.member.ask(practice.show, where);
    expect(before.told).toBeNull();
    expect(JSON.stringify(before)).not.toContain('It names the outcome');
    const { told } = await at.member.ask(
      practice.answer,
      { ...where, answer: { ratings: { a: 5, b: 1 } } },
      midway,
    );
    expect(told).toMatchObject({
      score: 100,
      isProvisional: true,
      options: [{ id: 'a', key: 4.5, why: 'It names the outcome.' }, {}],
    });
    expect((await at.member.refused(practice.show, { ...where, item: 'sjt-4' })).code).toBe('not-found');
    const half = { ...where, answer: { ratings: { a: 5 } } };
    expect((await at.member.refused(practice.answer, half)).code).toBe('bad-input');
  });
});

describe('the studio', () => {
  const brief = 'studio-timetable';
  const write = async (who: World['member'], name: string, objective: string) => {
    const enrolmentId = own.get(name)!;
    const begun = await who.ask(pieces.create, { enrolmentId, brief }, midway);
    return who.ask(pieces.save, { id: begun.id, version: begun.version, words: draft(objective) }, midway);
  };

  it('keeps every draft, and what was written in one go as one', async () => {
    let saved = await write(at.member, 'member', 'Boats leave');
    const save = (minutes: number, objective: string) =>
      at.member.ask(
        pieces.save,
        { id: saved.id, version: saved.version, words: draft(objective), ownLevels: { outcome: 2 } },
        { now: new Date(midway.now.getTime() + minutes * 60_000) },
      );
    saved = await save(2, 'Boats leave on time');
    expect(saved).toMatchObject({ number: 1, drafts: 1 });
    saved = await save(9, 'Boats leave when they said');
    expect(saved).toMatchObject({ number: 2, drafts: 2 });
    const { drafts, piece } = await at.member.ask(pieces.show, { enrolmentId: own.get('member')!, brief });
    expect(drafts.map(({ words }) => words.objective)).toEqual([
      'Boats leave when they said',
      'Boats leave on time',
    ]);
    expect(piece).toMatchObject({ ownLevels: { outcome: 2 }, handedInAt: null });
    const stale = { id: saved.id, version: saved.version - 1, words: draft('Theirs') };
    const refused = await at.member.refused(pieces.save, stale, midway);
    expect(refused).toMatchObject({
      code: 'stale-version',
      data: { detail: { yours: {}, current: { words: {} } } },
    });
    const strange = { id: saved.id, version: saved.version, words: draft('x'), ownLevels: { nothing: 1 } };
    expect((await at.member.refused(pieces.save, strange, midway)).code).toBe('bad-input');
    expect((await at.outsider.refused(pieces.save, stale, midway)).code).toBe('not-found');
  });

  it('holds the examples back until the piece is handed in, and takes no word after that', async () => {
    const where = { enrolmentId: own.get('member')!, brief };
    const before = await at.member.ask(pieces.show, where);
    expect(before.exemplars).toBeNull();
    expect(JSON.stringify(before)).not.toContain('Launch the timetable');
    const { id, version } = before.piece!;
    const handed = await at.member.ask(pieces.handIn, { id, version }, midway);
    expect(handed).toMatchObject({ critiquesAsked: 2, handedInAt: midway.now.toISOString() });
    const after = await at.member.ask(pieces.show, where);
    expect(after.exemplars).toMatchObject([
      { kind: 'good' },
      { kind: 'poor', body: 'Launch the timetable.\n' },
    ]);
    const more = { id, version: handed.version, words: draft('More') };
    expect((await at.member.refused(pieces.save, more, midway)).code).toBe('wrong-state');
    expect((await at.member.refused(pieces.handIn, { id, version: handed.version }, midway)).code).toBe(
      'wrong-state',
    );
  });

  it('hands in nothing that is empty', async () => {
    const begun = await at.viewer.ask(pieces.create, { enrolmentId: own.get('viewer')!, brief }, midway);
    const { id, version } = begun;
    expect((await at.viewer.refused(pieces.handIn, { id, version }, midway)).code).toBe('incomplete');
  });

  it('lets peers read it blind: neither side learns a name, and a critique is given once', async () => {
    const enrolmentId = own.get('outsider')!;
    const [asked] = (await at.outsider.ask(critiques.list, { enrolmentId })).critiques;
    const { id } = asked!;
    const piece = await at.outsider.ask(critiques.get, { id });
    expect(piece.draft.objective).toBe('Boats leave when they said');
    expect(JSON.stringify(piece)).not.toContain('Duarte');
    expect((await at.member.refused(critiques.get, { id })).code).toBe('not-found');
    const given = { id, levels: { outcome: 3 }, words: 'Who notices, and by when?' };
    expect((await at.outsider.refused(critiques.give, { ...given, levels: {} }, midway)).code).toBe(
      'bad-input',
    );
    await at.outsider.ask(critiques.give, given, midway);
    expect((await at.outsider.refused(critiques.give, given, midway)).code).toBe('wrong-state');
    const seen = await at.member.ask(pieces.show, { enrolmentId: own.get('member')!, brief });
    expect(seen.critiques).toMatchObject([{ levels: { outcome: 3 }, words: 'Who notices, and by when?' }]);
    expect(JSON.stringify(seen)).not.toMatch(/Vera|outsider/);
    const events = await at.ask<{ body: object }>(`select body from event where kind = 'critique.given'`);
    expect(JSON.stringify(events)).not.toContain('notices');
  });
});

describe('taking part', () => {
  it('is complete with the last thing that was left, as a plain record', async () => {
    const enrolmentId = own.get('member')!;
    for (const drill of ['drill-3', 'drill-4'])
      expect(
        (await at.member.ask(drills.review, { enrolmentId, drill, grade: 'good' }, later(1))).completedAt,
      ).toBeNull();
    const last = await at.member.ask(
      drills.review,
      { enrolmentId, drill: 'drill-5', grade: 'good' },
      later(1),
    );
    expect(last.completedAt).toBe(later(1).now.toISOString());
    const events = await at.ask(`select 1 from event where kind = 'enrolment.completed'`);
    expect(events).toHaveLength(1);
    expect(await at.ask(`select 1 from event where kind like 'award%'`)).toEqual([]);
  });

  it('shows to the facilitator in counts, and goes out as a file', async () => {
    const { people } = await at.lead.ask(cohorts.get, { id: cohortId });
    expect(people.find(({ name }) => name === 'Duarte Lopes')).toMatchObject({
      lessons: { done: 1, of: 1 },
      drills: { done: 5, of: 5 },
      briefs: { done: 1, of: 1 },
      critiques: { given: 0, asked: 0 },
      completedAt: later(1).now.toISOString(),
    });
    expect(JSON.stringify(people)).not.toContain('Boats leave');
    const file = await at.lead.ask(cohorts.results, { id: cohortId });
    const text = await file.text();
    expect(text.split('\r\n').find((line) => line.startsWith('Duarte'))).toContain(
      ',1,1,5,5,1,1,1,1,0,2026-05-07,',
    );
  });

  it('stays on the edition it began with when another comes out', async () => {
    const change: [string, string, string] = [
      'modules/10-writing/module.yaml',
      'title: Writing',
      'title: Writing it down',
    ];
    const next = await at.owner.ask(programmes.publish, { file: bundle('1.1.0', change) });
    expect(next.isNewest).toBe(true);
    const path = await at.member.ask(enrolments.get, { id: own.get('member')! }, midway);
    expect(path).toMatchObject({ version: '1.0.0', newest: '1.1.0', modules: [{ title: 'Writing' }] });
    const fresh = await at.lead.ask(enrolments.begin, { programme }, midway);
    expect(fresh).toMatchObject({ version: '1.1.0', cohort: null });
  });

  it('ends when somebody leaves, and can be begun again', async () => {
    const id = own.get('viewer')!;
    expect((await at.member.refused(enrolments.remove, { id })).code).toBe('forbidden');
    await at.viewer.ask(enrolments.remove, { id });
    expect((await at.viewer.refused(enrolments.get, { id })).code).toBe('not-found');
    expect((await at.viewer.ask(enrolments.begin, { programme }, midway)).id).not.toBe(id);
  });
});

it('begins the shipped programme at first use, without a publication and without a network', async () => {
  const begun = await at.member.ask(enrolments.begin, { programme: 'okr-lead' }, midway);
  const path = await at.member.ask(enrolments.get, { id: begun.id }, midway);
  expect(path.modules.length).toBeGreaterThanOrEqual(8);
  expect(path.parts.map(({ id }) => id)).toContain('j');
  const stored = await at.ask(
    `select 1 from programme_edition where programme = 'okr-lead' and published_by is null`,
  );
  expect(stored).toHaveLength(1);
});

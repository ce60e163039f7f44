// People for an assessment: somebody who sits, markers who are calibrated, a panel that has rated the items, and answers to a whole form.
import { readProgramme } from '../src/academy/content/programme.ts';
import { paperOf } from '../src/academy/paper/paper.ts';
import { anchor, appoint, calibrate } from '../src/actions/assessors.ts';
import { attempts } from '../src/actions/attempts/index.ts';
import { key, move } from '../src/actions/paper-items.ts';
import type { Id } from '../src/core/id.ts';
import { shippedProgrammes } from '../src/platform/content/shipped-programmes.ts';
import type { Caller } from './caller.ts';
import type { Founded } from './founded.ts';

const programme = 'okr-lead';
const [bundle] = (await shippedProgrammes()).filter((each) => each.programme === programme);
const read = paperOf(readProgramme(new Map(Object.entries(bundle!.files))))!;
export const paper = () => read;

/** Eight experts who see it nearly as its author does, and every item live. */
export async function everythingLive(owner: Caller): Promise<void> {
  const judgements = [...paper().items.values()].filter((item) => item.kind === 'sjt');
  const columns = judgements.flatMap(({ id, options }) => options.map((option) => `${id}/${option.id}`));
  const means = judgements.flatMap((item) => item.key.mean);
  const rows = Array.from({ length: 8 }, (_, expert) =>
    means.map((mean) => Math.min(5, Math.max(1, Math.round((mean + (expert % 2 ? 0.1 : -0.1)) * 10) / 10))),
  );
  await owner.ask(key, { programme, columns, rows });
  const items = [...paper().items.keys()];
  await owner.ask(move, { programme, items, state: 'live', because: 'Reviewed by Sara Melo and Ola Grieg' });
}

type Joined = Caller & { personId: Id; email: string };

/** Somebody appointed to mark, who gives every anchor its settled levels. */
export async function aMarker(server: Founded, name: string): Promise<Joined> {
  const marker = await server.join(name);
  await server.owner.ask(appoint, { programme, personId: marker.personId });
  for (let turn = 0; turn < 5; turn++) {
    const { anchor: given } = await marker.ask(anchor, { programme });
    const exemplar = [...paper().exemplars].find(([, words]) => words.trim().startsWith(given!.words))![0];
    const levels = Object.fromEntries(
      [...paper().rubrics.values()].flatMap(({ criteria }) =>
        criteria.flatMap(({ id, levels: all }) =>
          ([1, 2, 3, 4] as const).flatMap((level) => (all[level].exemplar === exemplar ? [[id, level]] : [])),
        ),
      ),
    );
    await marker.ask(calibrate, { programme, code: given!.code, levels });
  }
  return marker;
}

/** Answers a whole sitting as its author would, and hands it in. */
export async function satBy(learner: Caller, id: Id): Promise<void> {
  await learner.ask(attempts.start, { id });
  const { sheets } = await learner.ask(attempts.sit, { id });
  for (const { item } of sheets) await learner.ask(attempts.save, { id, item, answer: rightAnswer(item) });
  await learner.ask(attempts.submit, { id });
}

function rightAnswer(id: string) {
  const item = paper().items.get(id)!;
  switch (item.kind) {
    case 'sjt':
      return {
        kind: item.kind,
        ratings: Object.fromEntries(
          item.options.map((option, at) => [option.id, Math.round(item.key.mean[at]!)]),
        ),
      };
    case 'choice':
      return { kind: item.kind, option: item.right };
    case 'numeric-from-data':
      return { kind: item.kind, number: item.answer };
    case 'short-text':
      return { kind: item.kind, words: `An objective, and two key results, for ${id}.` };
  }
}

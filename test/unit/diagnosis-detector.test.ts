// The rates by which KR_ACT is corrected, held to the judged texts they were measured on. The corpus is no part of the project: where
// QUARTERDECK_CORPUS names that very file, it is read; elsewhere our own texts have to do.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Item, judgedIn } from '../../scripts/accuracy/corpus.ts';
import { fingerprint, ownTexts, published } from '../../scripts/accuracy/publish.ts';
import { countTexts } from '../../src/diagnosis/texts/count-texts.ts';
import { readText } from '../../src/diagnosis/texts/read-text.ts';

const corpus = process.env.QUARTERDECK_CORPUS;
const isMeasured =
  corpus !== undefined && existsSync(corpus) && fingerprint(corpus) === published().corpus.sha256;
const activities = ['ACTIVITY_OUTPUT', 'EFFORT'];
const undecided = ['BINARY_MILESTONE', 'TASK_LIST'];

function rates(path: string) {
  const items = judgedIn(path).filter(({ kind }) => kind === 'key_result');
  const has = ({ defects }: Item, codes: readonly string[]) =>
    defects.some((defect) => codes.includes(defect));
  const isFound = ({ text, objective }: Item) => readText({ id: '', title: text }, objective).isActivity;
  const there = items.filter((item) => has(item, activities));
  const others = items.filter(
    (item) =>
      item.verdict === 'good' || (item.defects.length > 0 && !has(item, [...activities, ...undecided])),
  );
  return {
    sensitivity: there.filter(isFound).length / there.length,
    specificity: others.filter((item) => !isFound(item)).length / others.length,
  };
}

const { sensitivity, specificity } = countTexts([]).signals.KR_ACT.detector!;

test('our own texts are read at least as well as the rates say', () => {
  const own = rates(ownTexts);
  expect(own.sensitivity).toBeGreaterThanOrEqual(sensitivity);
  expect(own.specificity).toBeGreaterThanOrEqual(specificity);
});

test.skipIf(!isMeasured)('the texts of others are read as well as the rates say, within three points', () => {
  const theirs = rates(corpus!);
  expect(Math.abs(theirs.sensitivity - sensitivity)).toBeLessThan(0.03);
  expect(Math.abs(theirs.specificity - specificity)).toBeLessThan(0.03);
});

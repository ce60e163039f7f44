// The critic may not step back: figures more than two points below the last published ones fail. Our own texts are always judged; the corpus
// is not part of the project, so it is judged where QUARTERDECK_CORPUS names the very file the published figures are of, and skipped elsewhere.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgedIn } from '../../../scripts/accuracy/corpus.ts';
import { type Figures, measure } from '../../../scripts/accuracy/measure.ts';
import { goals } from '../../../scripts/accuracy/print.ts';
import { fingerprint, ownTexts, published } from '../../../scripts/accuracy/publish.ts';
import { defects } from '../../../src/challenge/finding.ts';

const allowed = 0.02;
const corpus = process.env.QUARTERDECK_CORPUS;
const last = published();

function stepsBack(before: Figures, now: Figures): string[] {
  return Object.entries(goals).flatMap(([name, { atMost }]) => {
    const [was, is] = [before, now].map((each) => each[name] && each[name].hits / each[name].of);
    if (was === undefined || is === undefined) return [];
    return (atMost ? is - was : was - is) > allowed ? [`${name}: ${was.toFixed(3)} -> ${is.toFixed(3)}`] : [];
  });
}

describe('our own texts', () => {
  const items = judgedIn(ownTexts);

  test('are many, good and bad, and show every defect that a text can show', () => {
    const ofKind = (kind: string, verdict: string) =>
      items.filter((item) => item.kind === kind && item.verdict === verdict).length;
    expect(ofKind('key_result', 'good')).toBeGreaterThanOrEqual(60);
    expect(ofKind('key_result', 'bad')).toBeGreaterThanOrEqual(60);
    expect(ofKind('objective', 'good')).toBeGreaterThanOrEqual(30);
    expect(ofKind('objective', 'bad')).toBeGreaterThanOrEqual(30);
    const fromFacts = [
      'NOT_LINKED',
      'CARRIED_OVER',
      'ANNUAL_IN_QUARTER',
      'NO_OWNER',
      'SHARED_OWNER',
      'NO_SCORING_GUIDANCE',
    ];
    const shown = new Set(items.flatMap((item) => item.defects));
    expect(defects.filter((defect) => !shown.has(defect) && !fromFacts.includes(defect))).toEqual([]);
  });

  test('are judged as well as when the figures were published', () => {
    expect(stepsBack(last.own.figures, measure(items).figures.all)).toEqual([]);
  });
});

const isHere = corpus !== undefined && existsSync(corpus) && fingerprint(corpus) === last.corpus.sha256;
test.skipIf(!isHere)('the corpus is judged as well as when the figures were published', () => {
  const { figures } = measure(judgedIn(corpus as string));
  expect(stepsBack(last.figures.all, figures.all)).toEqual([]);
  expect(stepsBack(last.figures.tuning, figures.tuning)).toEqual([]);
});

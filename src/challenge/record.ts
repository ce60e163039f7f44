// Judges a line of the JSONL contract: turns it into a draft, asks the critic, and turns what it says back. Never throws.
import { challenge } from './challenge.ts';
import type { Choices } from './choices.ts';
import type { Draft, Facts, KeyResultDraft } from './draft.ts';
import type { Finding, Mark } from './finding.ts';
import { numerals } from './language/numeral.ts';
import type { Line, LineAnswer, LineFields, LineFinding } from './line.ts';
import type { Severity } from './profile.ts';
import { type SetText, textsOf } from './set-text.ts';

/** Judges one line. `place` stands in for an id the line does not give. */
export function judgeLine(line: Line, choices: Choices = {}, place = 1): LineAnswer {
  const findings = findingsOf(line, choices);
  return { id: line.id ?? place, verdict: findings[0]?.severity ?? 'ok', findings };
}

function findingsOf(line: Line, choices: Choices): LineFinding[] {
  if (line.kind === 'objective')
    return challenge({ kind: 'objective', title: line.title ?? '' }, {}, choices).map((each) => out(each));
  if (line.kind === 'key_result') {
    const { id: _, ...fields } = fieldsOf(line, '');
    const { objective } = line;
    return challenge({ kind: 'key_result', ...(objective && { objective }), ...fields }, {}, choices).map(
      (each) => out(each),
    );
  }
  const texts = line.text ? textsOf(line.text) : null;
  if (!texts || texts.length === 0) return challenge(draftOf(line), {}, choices).map(pointed);
  return inText(texts, choices);
}

/** Several objectives in one text are judged one by one, knowing of each other. */
function inText(texts: readonly SetText[], choices: Choices): LineFinding[] {
  const titles = texts.map(({ objective }) => objective.title);
  const all = texts.flatMap((set, index) => {
    const draft: Draft = {
      objective: { title: set.objective.title },
      keyResults: set.keyResults.map(({ title }, place) => ({ id: `${place}`, title })),
    };
    const facts: Facts = { siblings: titles.filter((_, other) => other !== index) };
    return challenge(draft, facts, choices).map((finding) => {
      const { at } = finding;
      const from = at.part === 'objective' ? set.objective.from : (set.keyResults[Number(at.id)]?.from ?? 0);
      return out({ ...finding, marks: finding.marks.map(([a, b]): Mark => [a + from, b + from]) });
    });
  });
  return distinct(all).sort((a, b) => gravity(a.severity) - gravity(b.severity));
}

const gravity = (severity: Severity) => ['error', 'warning', 'question'].indexOf(severity);

/** What is said of a whole team is found once for each of its objectives. */
function distinct(findings: readonly LineFinding[]): LineFinding[] {
  const said = new Set<string>();
  return findings.filter(({ rule, message, marks }) => {
    const key = `${rule} ${message} ${marks[0]?.[0] ?? ''}`;
    return said.has(key) ? false : said.add(key);
  });
}

/** The key results of a line, under their objectives; none for an objective alone. */
export function draftsOf(line: Line): Draft[] {
  if (line.kind === 'objective') return [];
  if (line.kind === 'key_result')
    return [{ objective: { title: line.objective ?? '' }, keyResults: [fieldsOf(line, '0')] }];
  const texts = line.text ? textsOf(line.text) : [];
  if (texts.length === 0) return [draftOf(line)];
  return texts.map(({ objective, keyResults }) => ({
    objective: { title: objective.title },
    keyResults: keyResults.map(({ title }, index) => ({ id: `${index}`, title })),
  }));
}

function draftOf(line: Line): Draft {
  return {
    objective: { title: line.title ?? line.objective ?? '' },
    keyResults: (line.key_results ?? []).map((given, index) =>
      fieldsOf(typeof given === 'string' ? { title: given } : given, `${index}`),
    ),
  };
}

function fieldsOf(given: LineFields, id: string): Omit<KeyResultDraft, 'kind'> {
  const { title = '', baseline, target, unit, owner, role } = given;
  return {
    id,
    title,
    ...(baseline !== undefined && { baseline: numberIn(baseline) }),
    ...(target !== undefined && { target: numberIn(target) }),
    ...(unit && { unit }),
    ...(owner !== undefined && { ownerId: owner || null }),
    ...(role && { role }),
  };
}

function numberIn(given: number | string | null): number | null {
  if (typeof given !== 'string') return given;
  return numerals(given)[0]?.value ?? null;
}

function out(finding: Finding): LineFinding {
  const { rule, defect, severity, message, ask, rewrite, marks } = finding;
  return { rule, defect, severity, message, ask, ...(rewrite && { rewrite }), marks };
}

function pointed(finding: Finding): LineFinding {
  const { at } = finding;
  return { ...out(finding), at: at.part === 'objective' ? '/title' : `/key_results/${at.id}/title` };
}

// The critic: reads a draft and says what a coach would. Pure and quick, so it runs at every pause in typing.

import type { Choices } from './choices.ts';
import type { Draft, Facts, KeyResultDraft, SingleText } from './draft.ts';
import type { At, Defect, Finding } from './finding.ts';
import { type Reading, read } from './language/reading.ts';
import { lighter, type Profile, type Severity, severities } from './profile.ts';
import type { DraftSubject, Hit, Rule, TextSubject } from './rule.ts';
import { rules } from './rules/index.ts';
import { textHash } from './text-hash.ts';

type Ranked = Finding & { order: number; place: number };

/**
 * Everything worth saying about a draft or a single text, most important first; the first is the one thing to say.
 * Never throws, whatever the text holds.
 * @param draft an objective with its key results, or one text on its own
 * @param facts what is known around it; rules that lack their fact stay quiet
 * @param chosen the school, or the school with switches and severities of single rules
 */
export function challenge(
  draft: Draft | SingleText,
  facts: Facts = {},
  chosen: Profile | Choices = 'outcome',
): Finding[] {
  const choices = typeof chosen === 'string' ? { profile: chosen } : chosen;
  const found = 'keyResults' in draft ? judgeDraft(draft, facts, choices) : judgeText(draft, facts, choices);
  found.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      a.order - b.order ||
      a.place - b.place,
  );
  return found.map(({ order: _, place: __, ...finding }) => finding);
}

function judgeText(text: SingleText, facts: Facts, choices: Choices): Ranked[] {
  if (text.kind === 'objective') {
    const reading = read('objective', text.title);
    return textFindings({ reading, keyResult: null, objective: null, siblings: [], facts, choices }, 0);
  }
  const { kind: _, measured, objective, ...fields } = text;
  const keyResult: KeyResultDraft = { ...fields, id: '', ...(measured && { kind: measured }) };
  const reading = read('key result', text.title, keyResult);
  const above = objective === undefined ? null : read('objective', objective);
  return textFindings({ reading, keyResult, objective: above, siblings: [], facts, choices }, 0);
}

function judgeDraft(draft: Draft, facts: Facts, choices: Choices): Ranked[] {
  const objective = read('objective', draft.objective.title);
  const readings = draft.keyResults.map((keyResult) => read('key result', keyResult.title, keyResult));
  const all = textFindings(
    { reading: objective, keyResult: null, objective: null, siblings: [], facts, choices },
    0,
  );
  const found = new Map<string, ReadonlySet<Defect>>();
  for (const [index, keyResult] of draft.keyResults.entries()) {
    const siblings = readings.filter((_, other) => other !== index);
    const subject = { reading: readings[index]!, keyResult, objective, siblings, facts, choices };
    const own = textFindings(subject, index + 1);
    found.set(keyResult.id, new Set(own.map((finding) => finding.defect)));
    all.push(...own);
  }
  return all.concat(draftFindings({ draft, objective, keyResults: readings, found, facts, choices }));
}

function textFindings(subject: TextSubject, place: number): Ranked[] {
  const { reading, keyResult, choices } = subject;
  const at: At = keyResult ? { part: 'key result', id: keyResult.id } : { part: 'objective' };
  const found: Ranked[] = [];
  for (const [order, rule] of rules.entries()) {
    if (rule.on === 'draft' || (rule.on !== 'either' && rule.on !== reading.part)) continue;
    if (reading.isForeign && !rule.anyLanguage) continue;
    const severity = severityOf(rule, choices);
    if (severity === 'off' || rule.applies?.(subject) === false) continue;
    const hit = rule.find(subject);
    if (hit) found.push({ ...dressed(rule, hit, severity, at, reading.text), order, place });
  }
  return withoutRedundant(found);
}

function draftFindings(subject: DraftSubject): Ranked[] {
  const words = [subject.objective, ...subject.keyResults].map((reading: Reading) => reading.text).join('\n');
  const found: Ranked[] = [];
  for (const [order, rule] of rules.entries()) {
    if (rule.on !== 'draft') continue;
    const severity = severityOf(rule, subject.choices);
    if (severity === 'off' || rule.applies?.(subject) === false) continue;
    const hit = rule.find(subject);
    if (hit) found.push({ ...dressed(rule, hit, severity, { part: 'objective' }, words), order, place: 0 });
  }
  return withoutRedundant(found);
}

function severityOf(rule: Rule, { profile = 'outcome', rules: own }: Choices): Severity | 'off' {
  return own?.[rule.slug] ?? rule.severity[profile];
}

function withoutRedundant(found: Ranked[]): Ranked[] {
  const said = new Set(found.map((finding) => finding.rule));
  return found.filter((finding) => !rules[finding.order]!.yieldsTo?.some((other) => said.has(other)));
}

function dressed(rule: Rule, hit: Hit, severity: Severity, at: At, text: string): Finding {
  const { marks, message, ask, rewrite, atMost } = hit;
  return {
    rule: rule.slug,
    defect: rule.defect,
    severity: atMost ? lighter(severity, atMost) : severity,
    at,
    marks,
    message,
    ask,
    ...(rewrite && { rewrite }),
    why: rule.why,
    ...(rule.lesson && { lesson: rule.lesson }),
    textHash: textHash(text),
  };
}

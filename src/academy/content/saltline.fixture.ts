// The smallest programme that has everything: one outcome, taught, practised and assessed three times over.
const drill = (number: number) => `- id: drill-${number}
  outcome: sharp-outcome
  prompt: "Sharpen: launch the new timetable, version ${number}."
  expected: "Boats leave on time: 78% to 92%."
  explain: A timetable is work; what changes for passengers is the outcome.
`;
const item = (number: number) => `- kind: sjt
  id: sjt-${number}
  outcome: sharp-outcome
  scenario: The harbour team brings a list of ${number + 2} projects as its key results.
  ask: How effective is each answer in the next two days?
  options:
    - { id: a, text: Ask what would be different for passengers. }
    - { id: b, text: Accept the list. }
  key: { method: authored, mean: [4.5, 1.5] }
  rationale: { a: It names the outcome., b: It makes OKRs a project list. }
  status: pilot
`;
const level = (
  number: number,
) => `      ${number}: { anchor: "Level ${number}: names ${number} of four parts.", exemplar: good-draft }
`;

export const files = new Map<string, string>([
  [
    'programme.yaml',
    `id: saltline-basics
title: OKRs at Saltline Ferries
version: 1.0.0
locales: [en-GB]
licence: CC-BY-4.0
owners: [Ines Carvalho]
levels:
  - { id: basics, title: Basics, achievement: okr-basics }
outcomes:
  - { id: sharp-outcome, title: Writes an outcome and not a task }
`,
  ],
  ['modules/10-writing/module.yaml', 'id: writing\ntitle: Writing\nabout: From work to what changes.\n'],
  [
    'modules/10-writing/lesson-10-outcome.md',
    `---
id: lesson-outcome
title: What changes for passengers?
minutes: 3
outcomes: [sharp-outcome]
---

# What changes for passengers?

A timetable is work. Boats that leave on time are an outcome.

![Two boats at the pier, one late](pictures/pier.png)
`,
  ],
  ['drills/outcome.yaml', [1, 2, 3, 4, 5].map(drill).join('')],
  [
    'studio/timetable.yaml',
    `id: studio-timetable
title: The new timetable
outcome: sharp-outcome
brief: Write one objective and two key results for the harbour team.
facts: [78% of boats left on time last quarter.]
rubric: writing-rubric
exemplars: { good: good-draft, poor: poor-draft }
`,
  ],
  ['exemplars/good.md', '---\nid: good-draft\ntitle: A draft that works\n---\nBoats leave on time.\n'],
  ['exemplars/poor.md', '---\nid: poor-draft\ntitle: A draft that does not\n---\nLaunch the timetable.\n'],
  [
    'sims/stalled.yaml',
    `id: stalled
title: Not moved for three weeks
outcomes: [sharp-outcome]
start: open
nodes:
  - id: open
    says: We are working on it.
    key: true
    options:
      - { id: ask, text: What changed?, to: end, weight: 2 }
      - { id: push, text: Work harder., to: end, weight: 0 }
  - { id: end, says: The meeting ends. }
`,
  ],
  ['items/open/sponsor.yaml', [1, 2, 3].map(item).join('')],
  ['items/sealed/reserve.yaml', [4, 5, 6].map(item).join('')],
  [
    'rubrics/writing.yaml',
    `id: writing-rubric\ntitle: Writing\ncriteria:\n  - id: outcome\n    name: Outcome, not task\n    must: 2\n    levels:\n${[1, 2, 3, 4].map(level).join('')}`,
  ],
  [
    'blueprint.yaml',
    'cells:\n  - { component: j, kind: sjt, outcome: sharp-outcome, count: 2 }\nmostUses: 40\n',
  ],
  [
    'passrule.yaml',
    `programme: saltline-basics
version: 1.0.0
components:
  - { kind: scored, id: j, name: Judgement, cut: 60, sem: 4, method: angoff, judges: 10 }
`,
  ],
  [
    'achievements/basics.yaml',
    'id: okr-basics\nname: OKR Basics\ndescription: Writes outcomes.\ntype: Certification\ncriteria: Judgement above its cut.\nvalidMonths: 24\n',
  ],
]);

// What other people's tools may use: `import { challenge } from "quarterdeck/challenge"`. Nothing behind it needs a server, a network or a clock.
export { challenge } from './challenge.ts';
export type { Choices } from './choices.ts';
export type { Draft, Facts, KeyResultDraft, SingleText } from './draft.ts';
export { type Defect, defects, type Finding, type Mark } from './finding.ts';
export type { Line, LineAnswer, LineFinding } from './line.ts';
export { type PastedLine, readLine } from './paste.ts';
export { type Profile, profiles, type Severity, severities } from './profile.ts';
export { judgeLine } from './record.ts';
export type { Rule } from './rule.ts';
export { rules } from './rules/index.ts';

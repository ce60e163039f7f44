// What a workspace or a team has chosen about the critic: the school it follows and, rule by rule, silence or another weight.
import type { Profile, Severity } from './profile.ts';

export type Choices = {
  /** The school; `outcome` when left out. */
  profile?: Profile;
  /** By slug of the rule: `off`, or the severity it has whatever the profile says. */
  rules?: Readonly<Record<string, Severity | 'off'>>;
};

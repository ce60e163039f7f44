// How the workspace weighs the critic's rules, as the editor needs it: the school, and where and why it departs from that.
import { useQuery } from '@tanstack/react-query';
import type { Choices } from '../../../challenge/choices.ts';
import type { Profile } from '../../../challenge/profile.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';

export type Weights = {
  profile: Profile;
  /** Null until they are known; when they cannot be had, the school alone. */
  choices: Choices | null;
  /** Reasons by rule, where the workspace decided itself. */
  reasons: ReadonlyMap<string, string>;
};

export function useWeights(): Weights {
  const school = useMe()?.workspace.profile ?? 'outcome';
  const { data, isError } = useQuery(ask.rules.list.queryOptions({ input: {} }));
  if (!data) return { profile: school, choices: isError ? { profile: school } : null, reasons: new Map() };
  const own = data.rules.flatMap(({ rule, choice }) => (choice ? [{ rule, ...choice }] : []));
  return {
    profile: data.profile,
    choices: {
      profile: data.profile,
      rules: Object.fromEntries(own.map(({ rule, severity }) => [rule, severity])),
    },
    reasons: new Map(own.map(({ rule, reason }) => [rule, reason])),
  };
}

// The critic in the browser: its rules load when a draft is first read, then run at each pause. The newest words win.
import { useEffect, useMemo, useState } from 'react';
import type { Answer } from '../../../challenge/answers.ts';
import type { Choices } from '../../../challenge/choices.ts';
import type { Facts, Draft as Text } from '../../../challenge/draft.ts';
import type { Finding } from '../../../challenge/finding.ts';

const load = () =>
  Promise.all([
    import('../../../challenge/challenge.ts'),
    import('../../../challenge/answers.ts'),
    import('../../../challenge/rules/index.ts'),
  ]).then(([{ challenge }, { open }, { rules }]) => ({
    challenge,
    open,
    /** Who says otherwise, by rule. */
    disagreements: new Map(rules.map(({ slug, disagreements }) => [slug, disagreements])),
  }));
type Critic = Awaited<ReturnType<typeof load>>;
let critic: Critic | undefined;

/** Long enough to be out of the way of typing, short enough to be felt as an answer. */
const pauseMs = 350;

export type Reading = {
  /** Null until the text was read for the first time. */
  findings: Finding[] | null;
  disagreementOf: (rule: string) => string | undefined;
};

/**
 * What there is to say about a draft, most important first, without what has been answered for these words.
 * @param choices null while it is not known how the workspace weighs the rules: nothing is said then
 */
export function useCritic(
  text: Text,
  facts: Facts,
  choices: Choices | null,
  answers: readonly Answer[],
): Reading {
  const [found, setFound] = useState<{ words: string; findings: Finding[] } | null>(null);
  const words = choices && JSON.stringify([text, facts, choices]);
  useEffect(() => {
    if (words === null) return;
    let stopped = false;
    const read = async () => {
      critic ??= await load();
      if (stopped) return;
      const [said, known, weighed] = JSON.parse(words) as [Text, Facts, Choices];
      setFound({ words, findings: critic.challenge(said, known, weighed) });
    };
    const timer = setTimeout(() => void read(), critic ? pauseMs : 0);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [words]);
  const findings = useMemo(
    () => (found && critic ? critic.open(found.findings, answers) : null),
    [found, answers],
  );
  return { findings, disagreementOf: (rule) => critic?.disagreements.get(rule) };
}

// The debrief: what was expected before anything is shown, then what was true, what was decided on what showed, what else might have come of it, and one plan to take along.
import { type ReactNode, useState } from 'react';
import type { Debrief } from '../../../../simulator/debrief/debrief.ts';
import { Button } from '../../../parts/button.tsx';
import { figure, share } from '../words.ts';
import css from './debrief.module.css';
import { Decisions } from './decisions.tsx';
import { Expecting } from './expecting.tsx';
import { Futures } from './futures.tsx';
import { Judgement } from './judgement.tsx';
import type { Look } from './look.ts';
import { Pattern } from './pattern.tsx';
import { Plan } from './plan.tsx';
import { Reported } from './reported.tsx';
import { useFelt } from './use-felt.ts';
import { findingOf, forecastFinding } from './words.ts';

export function findingTitle({ debrief, isRevealed }: Pick<Look, 'debrief' | 'isRevealed'>): string {
  return isRevealed ? findingOf(debrief) : 'Before anything is shown: what do you expect?';
}

export function DebriefBody({ look }: { look: Look }) {
  const { debrief, teamNames, isRevealed } = look;
  const [wanted, want] = useState<string | null>(null);
  const felt = useFelt(debrief.decisions, look.live, isRevealed);
  if (!isRevealed) return <Expecting look={look} />;
  const chosen = debrief.decisions.find(({ scene }) => scene.id === (wanted ?? felt));
  return (
    <div className={css.two}>
      <div>
        <p className={css.sub}>
          This looks at what you could know at each moment, not at how lucky the organisation was.{' '}
          {forecastFinding(debrief)}
        </p>
        <Part id="expected" title={expectedTitle(look)}>
          <p>{factsOf(debrief)}</p>
        </Part>
        <Part id="reported">
          <Reported courses={debrief.courses} decisions={debrief.decisions} teamNames={teamNames} />
        </Part>
        <Part
          id="decisions"
          title={
            debrief.decisions.length > 0
              ? 'The decisions that cost you most'
              : 'No decision left marks on the table'
          }
        >
          {debrief.decisions.length > 0 && (
            <p>
              Ordered by the marks left on the table, given what you could see. A lucky wrong guess would have
              cost the same.
            </p>
          )}
          <Decisions decisions={debrief.decisions} />
        </Part>
        {debrief.decisions.length > 0 && (
          <Part id="futures" title={chosen ? undefined : 'Had you chosen otherwise'}>
            {chosen ? (
              <Futures
                key={chosen.scene.id}
                decision={chosen}
                live={look.live}
                others={debrief.decisions}
                onOther={want}
              />
            ) : (
              <p>Looking for the first of them that the organisation would have felt…</p>
            )}
          </Part>
        )}
        <Part id="pattern">
          <Pattern habits={debrief.habits} />
        </Part>
        <Part id="plan" title="One plan for your next real ceremony">
          <Plan look={look} />
        </Part>
      </div>
      <aside className={css.aside} aria-label="Parts of the debrief">
        <ol className={css.steps}>
          {steps(debrief.decisions.length > 0).map(([id, words]) => (
            <li key={id}>
              <a href={`#${id}`}>{words}</a>
            </li>
          ))}
        </ol>
        <Judgement judged={look.judged} />
      </aside>
    </div>
  );
}

const steps = (hasDecisions: boolean): [string, string][] => [
  ['expected', 'What you expected'],
  ['reported', 'True and reported'],
  ['decisions', 'Five decisions'],
  ...(hasDecisions ? [['futures', 'Had you chosen otherwise'] as [string, string]] : []),
  ['pattern', 'The pattern'],
  ['plan', 'One plan'],
];

function Part({ id, title, children }: { id: string; title?: string; children: ReactNode }) {
  return (
    <section className={css.part} id={id}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

function expectedTitle({ debrief, expected }: Look): string {
  const mark = figure(debrief.mark);
  if (expected === null) return `Your judgement in this run: ${mark}`;
  const gap = Math.round(debrief.mark) - expected;
  if (Math.abs(gap) <= 8)
    return `Your judgement in this run: ${mark}, about the ${figure(expected)} you expected`;
  return `Your judgement in this run: ${mark}, ${Math.abs(gap)} ${gap > 0 ? 'above' : 'below'} what you expected`;
}

function factsOf(debrief: Debrief): string {
  const reached = debrief.courses.filter(({ isReached }) => isReached).length;
  return [
    'One run says a little: the mark is formative, 0 is always giving the same answer, 100 the reference expert.',
    `The organisation reached ${reached} of ${debrief.courses.length} objectives and held ${debrief.reviewsHeld} of 13 reviews; ${share(debrief.checkInsMade)} of check-ins were made. In the end ${share(debrief.actedOn)} of decisions were acted on, and the teams’ belief that OKRs decide anything stood at ${share(debrief.belief)}.`,
  ].join(' ');
}

/** The way on after a debrief. */
export function Again({ onAgain, isBusy }: { onAgain: () => void; isBusy?: boolean }) {
  return (
    <Button onPress={onAgain} isBusy={isBusy}>
      Run again on a new seed
    </Button>
  );
}

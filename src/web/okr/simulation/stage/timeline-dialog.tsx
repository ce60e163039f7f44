// The weeks that are over: what was reported, who was silent, whether the review was held, what was answered. All of it was in view then.
import type { PastWeek } from '../../../../simulator/timeline.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { Fold } from '../../../parts/fold.tsx';
import { counted } from '../../../parts/numbers.ts';
import type { Play } from '../play.ts';
import { points, share, weekWords } from '../words.ts';
import css from './stage.module.css';

export function TimelineDialog({ play, onClose }: { play: Play; onClose: () => void }) {
  const weeks = [...play.past].reverse();
  return (
    <Dialog title="The weeks so far" isOpen onClose={onClose} width="wide">
      {weeks.length === 0 && <p>No week is over yet. What you answer will stand here, week by week.</p>}
      {weeks.map((week) => (
        <Past key={week.week} play={play} past={week} />
      ))}
    </Dialog>
  );
}

function Past({ play: { cast, view }, past }: { play: Play; past: PastWeek }) {
  const { week, isReviewHeld, silent, reported, pointsLeft, answers, left } = past;
  const words = weekWords(week);
  const title = words.charAt(0).toUpperCase() + words.slice(1).replace(' of 13', '');
  const facts = [
    isReviewHeld !== null && (isReviewHeld ? 'review held' : 'review lost'),
    silent.length > 0 && `no check-in from ${silent.map((team) => cast.teams[team]!.name).join(', ')}`,
    `${counted(answers.length, 'answer')}, ${left} left`,
    pointsLeft !== null && pointsLeft > 0 && `${points(pointsLeft)} of your attention unspent`,
  ].filter(Boolean);
  return (
    <Fold
      title={
        <>
          {title} <small>{facts.join(' · ')}</small>
        </>
      }
    >
      <ul className={css.pastAnswers}>
        {answers.map(({ scene, option, probability, done }) => (
          <li key={scene.id}>
            <b>{scene.title}</b>{' '}
            {probability === null
              ? scene.options.find(({ id }) => id === option)?.text
              : `You gave it ${share(probability)}.`}
            {option !== null && done !== option && <small> Attention was short.</small>}
          </li>
        ))}
      </ul>
      {reported.length > 0 && (
        <p className="s">
          Reported:{' '}
          {view.objectives
            .map(({ title: name }, index) => `${name} ${share(reported[index] ?? 0)}`)
            .join(' · ')}
        </p>
      )}
    </Fold>
  );
}

// One matter, set like a play: who says what, what is known from papers, what you could say. Answered, it shows what you said and what followed.
import { useEffect, useRef } from 'react';
import type { Scene } from '../../../../simulator/scene/scene.ts';
import type { Answered } from '../../../../simulator/view.ts';
import { Button } from '../../../parts/button.tsx';
import type { Play } from '../play.ts';
import { firstName, share } from '../words.ts';
import { AnswerForm } from './answer-form.tsx';
import { EndWeek } from './inbox.tsx';
import css from './stage.module.css';

type Props = {
  play: Play;
  scene: Scene;
  answered: Answered | null;
  next: Scene | null;
  onOpen: (id: string) => void;
  onCost: (cost: number | null) => void;
};

export function Conversation({ play, scene, answered, next, onOpen, onCost }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className={css.talk}>
      <h1 ref={heading} tabIndex={-1}>
        {scene.title}
      </h1>
      <Speaker scene={scene} cast={play.cast} />
      <Lines scene={scene} />
      {scene.inView.length > 0 && (
        <div className={css.known}>
          <span>In view</span>
          <p>{scene.inView.join(' ')}</p>
        </div>
      )}
      {answered ? (
        <Done play={play} answered={answered} next={next} onOpen={onOpen} />
      ) : (
        <AnswerForm play={play} scene={scene} next={next} onOpen={onOpen} onCost={onCost} />
      )}
    </article>
  );
}

function Speaker({ scene: { speaker, about }, cast }: { scene: Scene; cast: Play['cast'] }) {
  if (!speaker) return null;
  const leader = cast.leaders.find(({ name }) => name === speaker.name);
  const team = about.team === undefined ? undefined : cast.teams[about.team];
  const known =
    (speaker.name === cast.sponsor.name && cast.sponsor.temperament) ||
    leader?.temperament ||
    (team?.lead === speaker.name ? `${team.does.charAt(0).toUpperCase()}${team.does.slice(1)}.` : '');
  return (
    <p className={css.speaker}>
      {speaker.name}, {speaker.role}. <span>{known}</span>
    </p>
  );
}

/** The lines of a scene as they are played; what the stage shows in a row is one paragraph. */
export function Lines({ scene: { lines, speaker } }: { scene: Scene }) {
  const runs: Scene['lines'] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.voice === 'stage' && line.voice === 'stage')
      runs[runs.length - 1] = { voice: 'stage', text: `${last.text} ${line.text}` };
    else runs.push(line);
  }
  return runs.map(({ voice, text }) => <Line key={text} voice={voice} name={speaker?.name} text={text} />);
}

function Line({ voice, name, text }: { voice: string; name?: string; text: string }) {
  if (voice === 'stage') return <p className={css.narrator}>{text}</p>;
  const isYou = voice === 'you';
  return (
    <div className={css.line} data-you={isYou || undefined}>
      <span>{isYou ? 'You' : name ? firstName(name) : ''}</span>
      <p>{text}</p>
    </div>
  );
}

type DoneProps = { play: Play; answered: Answered; next: Scene | null; onOpen: (id: string) => void };

function Done({ play, answered, next, onOpen }: DoneProps) {
  const { scene, option, probability, text, done } = answered;
  const chosen = scene.options.find(({ id }) => id === option);
  const isShort = option !== null && done !== option;
  const onward = useRef<HTMLDivElement>(null);
  useEffect(() => onward.current?.querySelector('button')?.focus(), []);
  return (
    <div className={css.after}>
      {probability !== null && <Line voice="you" text={`I give it ${share(probability)}.`} />}
      {chosen && <Line voice="you" text={chosen.text} />}
      {text && <Line voice="you" text={`“${text}”`} />}
      <p className={css.narrator} role="status">
        {isShort ? 'You meant to, and had no attention left for it.' : (chosen?.reply ?? '')}
      </p>
      <div className={css.acts} ref={onward}>
        {next ? (
          <Button kind="main" onPress={() => onOpen(next.id)}>
            On to the next
          </Button>
        ) : (
          <EndWeek play={play} isMain />
        )}
        {next && <small>{next.title}</small>}
      </div>
    </div>
  );
}

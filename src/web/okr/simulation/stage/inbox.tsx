// What came up this week, and what has been answered of it. Nothing here says what matters most: that is the work.
import { useState } from 'react';
import type { Scene } from '../../../../simulator/scene/scene.ts';
import { Button } from '../../../parts/button.tsx';
import { cx } from '../../../parts/class-names.ts';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Kbd } from '../../../parts/kbd.tsx';
import { counted, countWord } from '../../../parts/numbers.ts';
import type { Play } from '../play.ts';
import { kindWords, share } from '../words.ts';
import css from './stage.module.css';

type Props = { play: Play; at: string | null; onOpen: (id: string) => void };

export function Inbox({ play, at, onOpen }: Props) {
  const { scenes, answered, week } = play.view;
  return (
    <nav className={css.inbox} aria-label="Matters this week">
      <h2>{week > 0 ? 'This week' : 'Before the quarter'}</h2>
      <small>
        {scenes.length > 0 ? `${countWord(scenes.length)} to answer, or leave` : 'Everything is answered'}
      </small>
      <ul>
        {scenes.map((scene) => (
          <li key={scene.id}>
            <Matter scene={scene} isAt={scene.id === at} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <EndWeek play={play} />
      {answered.length > 0 && (
        <>
          <h2 className={css.past}>Answered</h2>
          <ul>
            {answered.map(({ scene, option, probability }) => (
              <li key={scene.id}>
                <Matter
                  scene={scene}
                  isAt={scene.id === at}
                  onOpen={onOpen}
                  said={
                    probability === null
                      ? scene.options.find(({ id }) => id === option)?.text
                      : `You gave it ${share(probability)}.`
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={css.keys} aria-hidden="true">
        <Kbd keys="j" /> <Kbd keys="k" /> move <Kbd keys="1" />–<Kbd keys="5" /> choose
      </p>
    </nav>
  );
}

type MatterProps = { scene: Scene; isAt: boolean; onOpen: (id: string) => void; said?: string };

function Matter({ scene, isAt, onOpen, said }: MatterProps) {
  const { id, speaker, kind, title } = scene;
  return (
    <button
      type="button"
      className={cx(css.matter, said !== undefined && css.done)}
      aria-current={isAt || undefined}
      onClick={() => onOpen(id)}
    >
      <small>
        <span>{speaker ? `${speaker.name}, ${speaker.role}` : ''}</span> <span>{kindWords[kind]}</span>
      </small>
      <span className={css.what}>{title}</span>
      {said && <small className={css.said}>{said}</small>}
    </button>
  );
}

/** Ends the week at once when all is answered; otherwise asks, because what is open then takes its course. */
export function EndWeek({ play, isMain }: { play: Play; isMain?: boolean }) {
  const [asks, setAsks] = useState(false);
  const left = play.view.scenes.length;
  const verb = endVerb(play);
  return (
    <div className={css.end}>
      <Button
        kind={isMain ? 'main' : 'plain'}
        onPress={() => {
          if (left > 0) setAsks(true);
          else if (!play.isBusy) void play.endWeek();
        }}
      >
        {verb}
      </Button>
      <ConfirmDialog
        title={`${verb} with ${counted(left, 'matter')} open?`}
        isOpen={asks}
        onClose={() => setAsks(false)}
        verb={verb}
        keep="Stay in this week"
        onConfirm={play.endWeek}
      >
        <p>What nobody answers takes its course. That can be the right answer: attention is short.</p>
      </ConfirmDialog>
    </div>
  );
}

function endVerb({ view: { week }, onlyWeek }: Play): string {
  if (onlyWeek !== null) return 'End the week and look back';
  if (week === 13) return 'End the quarter';
  if (week === -1) return 'Begin the quarter';
  return week < 0 ? 'End this planning week' : `End week ${week}`;
}

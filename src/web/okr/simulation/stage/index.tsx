// The week of a simulated quarter: what came up at the left, the conversation in the middle, attention at the right, what teams report at the foot.
import { useEffect, useRef, useState } from 'react';
import type { Scene } from '../../../../simulator/scene/scene.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.ts';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import type { Play } from '../play.ts';
import { weekWords } from '../words.ts';
import { Conversation } from './conversation.tsx';
import { Inbox } from './inbox.tsx';
import css from './stage.module.css';
import { StageAside } from './stage-aside.tsx';
import { TeamsStrip } from './teams-strip.tsx';
import { TimelineDialog } from './timeline-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { WeekStart } from './week-start.tsx';

export function Stage({ play, onLeave }: { play: Play; onLeave: () => void }) {
  const { view, cast } = play;
  const matters = [...view.scenes, ...view.answered.map(({ scene }) => scene)];
  // Where somebody is: a matter by id; null is the beginning of the week.
  const [at, goTo] = useState<string | null>(null);
  const [showsTimeline, showTimeline] = useState(false);
  const [cost, setCost] = useState<{ kind: Scene['kind']; cost: number } | null>(null);
  const scene = matters.find(({ id }) => id === at) ?? null;
  const answered = view.answered.find((each) => each.scene.id === scene?.id) ?? null;
  const open = (id: string | null) => {
    setCost(null);
    goTo(id);
  };
  const next = nextOf(view.scenes, at);
  const week = useRef(view.week);
  useEffect(() => {
    if (week.current === view.week) return;
    week.current = view.week;
    goTo(null);
    announce(`It is ${weekWords(view.week)}.`);
  }, [view.week]);
  useEffect(() => {
    document.title = `${cast.organisation.name}, ${weekWords(view.week)} · Quarterdeck`;
  }, [cast, view.week]);
  const move = (by: number) => {
    const index = matters.findIndex(({ id }) => id === at);
    const to = matters[Math.min(matters.length - 1, Math.max(0, index + by))];
    if (to) open(to.id);
  };
  useShortcuts([
    { keys: 'j', label: 'Next matter', group: 'This week', run: () => move(1), onlyKey: true },
    { keys: 'k', label: 'The matter before', group: 'This week', run: () => move(-1), onlyKey: true },
    { keys: 't', label: 'Look at the weeks so far', group: 'This week', run: () => showTimeline(true) },
    { keys: 'escape', label: 'Save and leave', group: 'This week', run: onLeave, onlyKey: true },
  ]);
  return (
    <div className={css.screen} data-at={scene ? 'matter' : 'week'}>
      <TopBar play={play} onTimeline={() => showTimeline(true)} onLeave={onLeave} />
      <div className={css.stage}>
        <Inbox play={play} at={at} onOpen={open} />
        <main id="main" className={css.scene}>
          <div>
            {play.error != null && (
              <ErrorState error={play.error} level={2} small safe="Every answer before this one is kept." />
            )}
            {scene ? (
              <>
                <Button kind="quiet" className={css.back} onPress={() => open(null)}>
                  Back to the week
                </Button>
                <Conversation
                  key={scene.id}
                  play={play}
                  scene={scene}
                  answered={answered}
                  next={next}
                  onOpen={open}
                  onCost={(of) => setCost(of === null ? null : { kind: scene.kind, cost: of })}
                />
              </>
            ) : (
              <WeekStart play={play} onOpen={open} />
            )}
          </div>
        </main>
        <StageAside play={play} scene={scene} isAnswered={answered !== null} cost={cost} />
      </div>
      <TeamsStrip play={play} />
      {showsTimeline && <TimelineDialog play={play} onClose={() => showTimeline(false)} />}
    </div>
  );
}

/** The matter after this one that nobody has answered; from the top again at the end. */
function nextOf(scenes: readonly Scene[], at: string | null): Scene | null {
  const index = scenes.findIndex(({ id }) => id === at);
  return scenes[index + 1] ?? scenes.find(({ id }) => id !== at) ?? null;
}

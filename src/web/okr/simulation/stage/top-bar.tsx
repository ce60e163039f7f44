// The head of the stage: whose quarter this is, how far it has come, and the way out.
import { Brand } from '../../../parts/brand.tsx';
import { Button } from '../../../parts/button.tsx';
import { WeekTicks } from '../../../parts/chart/week-ticks.tsx';
import type { Play } from '../play.ts';
import { weekWords } from '../words.ts';
import css from './stage.module.css';

type Props = { play: Play; onTimeline: () => void; onLeave: () => void };

export function TopBar({ play, onTimeline, onLeave }: Props) {
  const { cast, view, label } = play;
  return (
    <header className={css.top}>
      <Brand />
      <p className={css.place}>
        <b>{cast.organisation.name}</b> <span>a simulated organisation · {label}</span>
      </p>
      <span className={css.far}>
        {view.week > 0 && <WeekTicks weeks={13} now={view.week} />}
        <small>{weekWords(view.week)}</small>
      </span>
      <span className={css.ways}>
        <Button kind="quiet" onPress={onTimeline}>
          Timeline
        </Button>
        <Button onPress={onLeave}>Save and leave</Button>
      </span>
    </header>
  );
}

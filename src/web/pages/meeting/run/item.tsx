// What is talked about now: why it is here, what was said of it, what is known, notes, and the field for what is decided.
import { lazy, Suspense } from 'react';
import { clockWords } from '../../../okr/meeting/words.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../meeting.module.css';
import { isTheirs } from '../shown.ts';
import { Aloud } from './aloud.tsx';
import { Changes } from './changes.tsx';
import { Deciding } from './deciding/index.tsx';
import { DecisionsPart } from './decisions-part.tsx';
import { Drafts, Load } from './drafts.tsx';
import type { ItemProps } from './item-props.ts';
import { Notes } from './notes.tsx';
import { QuarterRecord, RhythmChange } from './record.tsx';
import { Work } from './work.tsx';
import { YearOutcomes } from './year.tsx';

// The chart comes with it: nobody waits for that to see the agenda.
const About = lazy(() => import('./about.tsx'));

export function ItemView(props: ItemProps) {
  const { meeting, item, number, clock, may } = props;
  const spent = clock.spentOn(item);
  const left = item.minutes * 60 - spent;
  return (
    <article className={css.item}>
      <div className={css.kind}>
        <span>
          Item {number} · {item.because || 'put on by hand'}
        </span>
        <span>
          <b className="n" data-over={left < 0 || undefined}>
            {clockWords(spent)}
          </b>{' '}
          of {item.minutes} min
        </span>
      </div>
      <h1 className={isTheirs(item.kind) ? css.theirs : undefined}>{item.title}</h1>
      {item.said && (
        <p className={css.said}>
          “{item.said}” <cite>{item.saidBy}</cite>
        </p>
      )}
      <Known {...props} />
      {!meeting.endedAt && <Work {...props} />}
      {may.edit && item.kind !== 'closing' && !meeting.endedAt && (
        <>
          <Notes key={`notes ${item.id}`} item={item} />
          <Deciding {...props} />
        </>
      )}
      {!may.edit && item.notes && <p className={css.notes}>{item.notes}</p>}
    </article>
  );
}

function Known(props: ItemProps) {
  const { item, facts, meeting } = props;
  switch (item.kind) {
    case 'closing':
      return <Aloud meeting={meeting} facts={facts} />;
    case 'decisions':
      return <DecisionsPart facts={facts} act={props.act} />;
    case 'changes':
    case 'calm':
    case 'silent':
      return <Changes kind={item.kind} facts={facts} />;
    case 'drafts':
      return <Drafts meeting={meeting} />;
    case 'load':
      return <Load meeting={meeting} />;
    case 'record':
      return <QuarterRecord meeting={meeting} facts={facts} />;
    case 'rhythm':
      return <RhythmChange {...props} />;
    case 'outcomes':
      return <YearOutcomes />;
    default:
      return item.objectiveId ? (
        <Suspense fallback={<Skeleton lines={4} label="Loading what is known" />}>
          <About objectiveId={item.objectiveId} keyResultId={item.keyResultId} />
        </Suspense>
      ) : null;
  }
}

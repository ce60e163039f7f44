// The decisions that left most marks on the table, each with what was visible then, what each answer was worth on that, and why. Hindsight stands last and apart.
import type { DebriefDecision } from '../../../../simulator/debrief/debrief.ts';
import { deedWords, looksWords, share, weekWords } from '../words.ts';
import css from './debrief.module.css';

export function Decisions({ decisions }: { decisions: readonly DebriefDecision[] }) {
  return (
    <ol className={css.decisions}>
      {decisions.map((decision, index) => (
        <li key={decision.scene.id}>
          <One decision={decision} place={index + 1} />
        </li>
      ))}
    </ol>
  );
}

function One({ decision, place }: { decision: DebriefDecision; place: number }) {
  const { scene, week, lost, done, option, looked, chance, why, wasReally } = decision;
  const isShort = option !== null && option !== done;
  return (
    <details open={place === 1}>
      <summary>
        <span className={css.number}>{place}</span>
        <small>{week > 0 ? `week ${week}` : weekWords(week)}</small>
        <span>
          <b>{scene.title}.</b>{' '}
          <em>
            {option === null ? 'Nobody answered: it meant that you ' : 'You '}
            {deedWords(scene.kind, done)}.{isShort && ' Attention was short for what you meant.'}
          </em>
        </span>
        <small className="n">{lost.toFixed(1)} of 3 lost</small>
      </summary>
      <div className={css.open}>
        <div>
          <h3>What was visible then</h3>
          {scene.lines
            .filter(({ voice }) => voice !== 'you')
            .map(({ text, voice }) => (
              <p key={text} className={voice === 'says' ? css.quote : undefined}>
                {text}
              </p>
            ))}
          <p>{scene.inView.join(' ')}</p>
        </div>
        <div>
          <h3>What you could have said, and the marks it earned on that evidence</h3>
          <ul className={css.marks}>
            {scene.options.map(({ id, text }) => (
              <li key={id} data-yours={id === done || undefined}>
                <span>
                  {text} {id === done && <small>{option === null ? 'what happened' : 'your choice'}</small>}
                </span>
                <Worth value={decision.marks[id] ?? 0} />
                <small className="n">{(decision.marks[id] ?? 0).toFixed(1)}</small>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Why</h3>
          <p>
            It looked most like {looksWords(scene.kind, looked)} ({share(chance)} on what showed). {why}
          </p>
        </div>
        <p className={css.since}>
          <small>Known only now:</small>{' '}
          {wasReally === looked ? 'that is what it was.' : `it was ${looksWords(scene.kind, wasReally)}.`}
        </p>
      </div>
    </details>
  );
}

function Worth({ value }: { value: number }) {
  return (
    <span className={css.worth} aria-hidden="true">
      <i style={{ width: `${(100 * value) / 3}%` }} />
    </span>
  );
}

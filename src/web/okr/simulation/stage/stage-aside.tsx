// Beside the conversation: the attention left, the room that decides together, and how the sponsor has kept the reviews.
import type { Scene } from '../../../../simulator/scene/scene.ts';
import { Button } from '../../../parts/button.tsx';
import { counted } from '../../../parts/numbers.ts';
import type { Group, Play } from '../play.ts';
import { firstName, points } from '../words.ts';
import { Pies } from './pies.tsx';
import css from './stage.module.css';

type Props = {
  play: Play;
  scene: Scene | null;
  isAnswered: boolean;
  /** Of the answer that is chosen and not said yet. */
  cost: { kind: Scene['kind']; cost: number } | null;
};

export function StageAside({ play, scene, isAnswered, cost }: Props) {
  return (
    <aside className={css.aside} aria-label="Attention and sponsor">
      {play.group && <Room group={play.group} scene={isAnswered ? null : scene} />}
      <Attention play={play} cost={cost} />
      <Reviews play={play} />
      {play.endsAt && (
        <section>
          <h2>Time</h2>
          <p>
            Until{' '}
            {new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
              new Date(play.endsAt),
            )}
            . Leaving stops nothing; what is answered is kept.
          </p>
        </section>
      )}
    </aside>
  );
}

function Attention({ play: { view }, cost }: { play: Play; cost: Props['cost'] }) {
  const purse = view.week < 0 ? 'planning' : 'week';
  const isKeyResult = cost?.kind === 'keyResult';
  const left = view.points[purse];
  const of = view.budget[purse];
  const enough = cost === null || cost.cost <= (isKeyResult ? view.points.keyResults : left) + 1e-9;
  return (
    <section>
      <h2>{view.week < 0 ? 'Your attention while planning' : 'Your attention this week'}</h2>
      {of <= 8 && <Pies value={left} of={of} />}
      <p>
        <b>
          {points(left)} of {of} left
        </b>
        {view.points.keyResults > 0 || view.week < 2
          ? `, and ${points(view.points.keyResults)} of ${view.budget.keyResults} for key results, all quarter. `
          : '. '}
        {cost && cost.cost > 0 && `This answer takes ${points(cost.cost)}. `}
        {enough
          ? 'What you cannot attend to happens without you.'
          : 'There is not enough left for it: it would be meant, and not happen.'}
      </p>
    </section>
  );
}

function Reviews({ play: { view, cast } }: { play: Play }) {
  const { reviews } = view;
  const lost = reviews.filter((held) => !held).length;
  return (
    <section>
      <h2>{firstName(cast.sponsor.name)}, your sponsor</h2>
      {reviews.length > 0 && (
        <ol className={css.reviews} aria-label="Reviews so far">
          {reviews.map((held, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a review is its week
            <li key={index} data-held={held || undefined}>
              <span className="visually-hidden">
                Week {index + 1} {held ? 'held' : 'lost'}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p>
        {reviews.length === 0
          ? `${cast.sponsor.temperament} ${cast.sponsor.reason}`
          : lost === 0
            ? `${counted(reviews.length, 'review')}, all held.`
            : `${counted(reviews.length - lost, 'review')} held, ${lost} lost.`}
      </p>
    </section>
  );
}

function Room({ group, scene }: { group: Group; scene: Scene | null }) {
  const isAsked = scene !== null && group.asked === scene.id;
  return (
    <section>
      <h2>The room</h2>
      <p>
        On a phone: Simulator, “Join a group”, <b className={css.code}>{group.code}</b>
      </p>
      {scene && !isAsked && <Button onPress={() => group.ask(scene.id)}>Ask everybody in private</Button>}
      {isAsked && !group.spread && (
        <>
          <p role="status">
            <b>{counted(group.voices, 'answer')}</b> so far. Nobody sees what the others say.
          </p>
          <Button onPress={group.show} isDisabled={group.voices === 0}>
            Show the spread
          </Button>
        </>
      )}
      {isAsked && group.spread && <p role="status">Now talk. Then choose for the group, and say it.</p>}
    </section>
  );
}

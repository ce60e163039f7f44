// What a piece is read for, criterion by criterion, with a box for each level. What the level chosen looks like stands under it.
import type { shelf } from '../../app/client.ts';
import { LevelBoxes } from './level-boxes.tsx';
import css from './rubric.module.css';

type RubricData = Awaited<ReturnType<typeof shelf.pieces.show>>['rubric'];

type Props = {
  rubric: RubricData;
  levels: Readonly<Record<string, number>>;
  /** Left out where the levels are only read. */
  onChange?: (levels: Record<string, number>) => void;
};

const wanted = 3;

export function Rubric({ rubric, levels, onChange }: Props) {
  return (
    <ul className={css.rubric}>
      {rubric.criteria.map(({ id, name, must, anchors }) => {
        const level = levels[id] ?? null;
        const shown = level ?? wanted;
        return (
          <li key={id}>
            <div>
              <b>{name}</b>
              {must && <small>must reach {must}</small>}
              <p>
                {shown} looks like: {anchors[shown - 1]}
              </p>
            </div>
            <LevelBoxes
              label={name}
              anchors={anchors}
              value={level}
              {...(onChange && { onChange: (chosen: number) => onChange({ ...levels, [id]: chosen }) })}
            />
          </li>
        );
      })}
    </ul>
  );
}

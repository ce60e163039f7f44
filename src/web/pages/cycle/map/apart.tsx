// What is linked to nothing, under the map and without a frown.
import { Link } from '@tanstack/react-router';
import type { Cycle } from '../../../../actions/cycles.ts';
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { initialsOf } from '../../../parts/avatar.tsx';
import { LinkIt } from '../link-dialog.tsx';
import { Standing } from '../table/lines.tsx';
import { apartWords } from '../tree/branch-line.tsx';
import css from './map.module.css';

type Props = { apart: readonly ListedObjective[]; cycle: Cycle; onLink: (id: string) => void };

export function Apart({ apart, cycle, onLink }: Props) {
  if (apart.length === 0) return null;
  return (
    <section className={css.apart} aria-labelledby="apart">
      <div className={css.apartHead}>
        <h2 id="apart">{apartWords(apart)}</h2>
        <small>Good work may stand alone. Say so, or say what it is for.</small>
      </div>
      <ul>
        {apart.map((objective) => (
          <li key={objective.id}>
            <Link to="/objectives/$id" params={{ id: objective.id }} className={`w ${css.alone}`}>
              {objective.title}
            </Link>
            <span className={css.facts}>
              <Standing row={{ objective }} />
              <span>
                {[objective.teamName, objective.ownerName ? initialsOf(objective.ownerName) : '']
                  .filter(Boolean)
                  .join(', ')}
              </span>
              <LinkIt objective={objective} cycle={cycle} onPress={() => onLink(objective.id)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

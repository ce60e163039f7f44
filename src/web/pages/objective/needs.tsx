// What an objective needs of other teams and gives to them, where there is anything; the cards themselves lie on the workshop's table.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Dependency } from '../../../actions/dependencies.ts';
import { ask } from '../../app/client.ts';
import { useToday } from '../../app/today.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { buttonClass } from '../../parts/button.tsx';
import { dayWords } from '../../parts/dates.ts';
import { Section } from '../../parts/section.tsx';
import css from './needs.module.css';

export function Needs({ objective: { id, cycleId } }: { objective: Whole }) {
  const { data } = useQuery(ask.dependencies.list.queryOptions({ input: { objectiveId: id } }));
  const today = useToday();
  if (!data || data.dependencies.length === 0) return null;
  return (
    <Section
      title="Between teams"
      actions={
        <Link to="/workshop" search={{ cycle: cycleId } as never} className={buttonClass('quiet', 'small')}>
          To the workshop
        </Link>
      }
    >
      <ul className={css.list}>
        {data.dependencies.map((card) => (
          <li key={card.id}>
            <span className={css.need}>{card.need}</span>
            <small>{cardWords(card, id, today)}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "needs it of Engine room by Wed 20 May, accepted". */
function cardWords(card: Dependency, objectiveId: string, today: string): string {
  const { teamName, toTeamName, neededOn, givenOn, state } = card;
  const by = `by ${dayWords(neededOn, 'short', today)}`;
  const whose =
    card.objectiveId === objectiveId ? `needed of ${toTeamName} ${by}` : `given to ${teamName} ${by}`;
  if (state === 'asked') return `${whose}, not answered yet`;
  const late = givenOn && givenOn > neededOn ? `, but only on ${dayWords(givenOn, 'short', today)}` : '';
  return `${whose}, ${state}${late}`;
}

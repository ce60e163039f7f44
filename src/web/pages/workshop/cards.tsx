// The cards on the table: those that do not hold first, then the others; the soonest needed first in each.
import { Link } from '@tanstack/react-router';
import type { Dependency } from '../../../actions/dependencies.ts';
import type { Workshop } from '../../../actions/workshops.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/class-names.ts';
import { dayWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import { problemOf } from '../../parts/problem.ts';
import { RowList } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { Shape } from '../../parts/shape.tsx';
import { toast } from '../../parts/toast.tsx';
import { conflictWords } from './finding.ts';
import css from './workshop.module.css';

type Props = {
  table: Workshop;
  isOpen: boolean;
  onAnswer: (card: Dependency) => void;
  onEdit: (card: Dependency) => void;
};
type Conflict = Workshop['conflicts'][number];

export function Cards({ table: { dependencies, conflicts }, ...acts }: Props) {
  const of = (card: Dependency) => conflicts.filter(({ cardIds }) => cardIds.includes(card.id));
  const held = dependencies.filter((card) => of(card).length === 0);
  const open = dependencies.filter((card) => of(card).length > 0);
  return (
    <>
      {open.length > 0 && (
        <Section title="Does not hold yet" aside={counted(open.length, 'card')}>
          <CardList label="Cards that do not hold yet" cards={open} conflictsOf={of} {...acts} />
        </Section>
      )}
      {held.length > 0 && (
        <Section title="Agreed" aside={counted(held.length, 'card')}>
          <CardList label="Cards that are agreed" cards={held} conflictsOf={of} {...acts} />
        </Section>
      )}
    </>
  );
}

type ListProps = Omit<Props, 'table'> & {
  label: string;
  cards: readonly Dependency[];
  conflictsOf: (card: Dependency) => Conflict[];
};

function CardList({ label, cards, conflictsOf, ...acts }: ListProps) {
  return (
    <RowList label={label} className={css.list}>
      {cards.map((card) => (
        <Card key={card.id} card={card} conflicts={conflictsOf(card)} {...acts} />
      ))}
    </RowList>
  );
}

type CardProps = Omit<Props, 'table'> & { card: Dependency; conflicts: Conflict[] };

function Card({ card, conflicts, isOpen, onAnswer, onEdit }: CardProps) {
  const may = useMay();
  const today = useToday();
  const { id, version, teamName, toTeamName, need, neededOn, objectiveId, objectiveTitle, keyResultTitle } =
    card;
  const mayAnswer = isOpen && may('dependencies.answer', { teamId: card.toTeamId });
  const mayEdit =
    isOpen &&
    may('dependencies.edit', { ownerId: card.ownerId, authorId: card.askedBy, teamId: card.teamId });
  const withdraw = () =>
    void shelf.dependencies
      .withdraw({ id, version })
      .then(
        () => toast('Off the table'),
        (error: unknown) => toast(`It stays: ${problemOf(error).sentence}`),
      )
      .then(() => queryClient.invalidateQueries());
  return (
    <li className={css.card} data-row={id}>
      <div className={css.said}>
        <p className={css.teams}>
          <b>{teamName}</b> needs of <b>{toTeamName}</b>
          <span>by {dayWords(neededOn, 'short', today)}</span>
        </p>
        <p className={css.need}>{need}</p>
        <p className={css.facts}>
          <span>
            for{' '}
            <Link data-row-main to="/objectives/$id" params={{ id: objectiveId }} className="w">
              {keyResultTitle ?? objectiveTitle}
            </Link>
          </span>
          {card.people.length > 0 && <span>takes {card.people.map(({ name }) => name).join(', ')}</span>}
        </p>
        <Answer card={card} conflicts={conflicts} />
      </div>
      <div className={css.acts}>
        {mayAnswer && (
          <Button
            size="small"
            aria-label={`${card.state === 'asked' ? 'Answer' : 'Answer anew'}: ${need}`}
            onPress={() => onAnswer(card)}
          >
            {card.state === 'asked' ? 'Answer' : 'Answer anew'}
          </Button>
        )}
        {mayEdit && (
          <Button kind="quiet" size="small" aria-label={`Change: ${need}`} onPress={() => onEdit(card)}>
            Change
          </Button>
        )}
        {mayEdit && (
          <Button kind="quiet" size="small" aria-label={`Withdraw: ${need}`} onPress={withdraw}>
            Withdraw
          </Button>
        )}
      </div>
    </li>
  );
}

function Answer({ card, conflicts }: { card: Dependency; conflicts: Conflict[] }) {
  const today = useToday();
  const { state, givenOn, reason, answeredByName, toObjectiveId, toObjectiveTitle } = card;
  const by = answeredByName ? ` by ${answeredByName}` : '';
  const isLate = conflicts.some(({ kind }) => kind === 'too late');
  const said =
    state === 'asked'
      ? 'Not answered yet'
      : state === 'refused'
        ? `Refused${by}`
        : `Accepted${by}${givenOn ? `, there on ${dayWords(givenOn, 'short', today)}` : ''}`;
  const tone = state === 'refused' ? css.bad : state === 'asked' || isLate ? css.warn : css.good;
  const others = conflicts.flatMap((conflict) =>
    conflict.kind === 'same people' ? [conflict.personName] : [],
  );
  return (
    <>
      <p className={cx(css.answer, tone)}>
        <Shape
          name={state === 'refused' ? 'square' : state === 'asked' ? 'ring' : isLate ? 'triangle' : 'disc'}
        />
        {said}
        {isLate && `. ${conflictWords['too late']}`}
      </p>
      {reason && <p className={css.reason}>{reason}</p>}
      {toObjectiveId && (
        <p className={css.facts}>
          <span>
            belongs to{' '}
            <Link to="/objectives/$id" params={{ id: toObjectiveId }} className="w">
              {toObjectiveTitle}
            </Link>
          </span>
        </p>
      )}
      {others.length > 0 && (
        <p className={cx(css.answer, css.warn)}>
          <Shape name="triangle" />
          {`${conflictWords['same people']}: another team counts on ${others.join(' and ')} too`}
        </p>
      )}
    </>
  );
}

// The decisions themselves, newest first: what, who, what it cost, when it is looked at again, and where it stands.
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { TradeOff } from '../../../core/trade-off.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { dayWords } from '../../parts/dates.ts';
import { type Problem, problemOf } from '../../parts/problem.ts';
import { useRowKeys } from '../../parts/row-list.tsx';
import { Shape, type ShapeName } from '../../parts/shape.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './decisions.module.css';
import type { Addition, LedgerRow, Standing, View } from './rows.ts';

const PriceDialog = lazy(() => import('../../okr/price/index.tsx'));

const shapes: Record<Standing['tone'], ShapeName> = {
  none: 'ring',
  good: 'disc',
  warn: 'triangle',
  bad: 'square',
};

const nothing: Record<View, string> = {
  quarter: 'Nothing decided in this quarter yet.',
  waiting: 'Nobody is waiting for an answer.',
  unpaid: 'Everything that came in has its price, and no exception has run out.',
  past: 'No decision is past its date.',
  again: 'Nothing asks to be looked at again this month.',
};

type Props = {
  rows: readonly LedgerRow[];
  view: View;
  isFiltered: boolean;
  onOpen: (id: string) => void;
};

export function DecisionTable({ rows, view, isFiltered, onOpen }: Props) {
  const me = useMe();
  const box = useRef<HTMLTableElement>(null);
  useRowKeys(box);
  if (rows.length === 0)
    return <p className={css.none}>{isFiltered ? 'Nothing by these words.' : nothing[view]}</p>;
  const day = (on: string | null) => (on ? dayWords(on, 'short', me?.today) : '');
  return (
    <table className={css.table} ref={box}>
      <caption className="visually-hidden">Decisions, newest first</caption>
      <colgroup>
        <col className={css.c1} />
        <col />
        <col className={css.c3} />
        <col className={css.c4} />
        <col className={css.c5} />
        <col className={css.c6} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Decided</th>
          <th scope="col">Decision</th>
          <th scope="col">Who decided</th>
          <th scope="col">What it cost</th>
          <th scope="col">Look again</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row={row.id}>
            <td data-label="Decided" className={css.day}>
              {day(row.on)}
            </td>
            <td data-label="Decision" className={css.words}>
              {row.decision ? (
                <AriaButton className={css.open} data-row-main="" onPress={() => onOpen(row.id)}>
                  {row.words}
                </AriaButton>
              ) : row.objectiveId ? (
                <Link to="/objectives/$id" params={{ id: row.objectiveId }} data-row-main="">
                  {row.words}
                </Link>
              ) : (
                row.words
              )}
              {row.unpriced && <NamePrice addition={row.unpriced} />}
            </td>
            <td data-label="Who decided">
              {row.who}
              <small>{row.whoNote}</small>
            </td>
            <td data-label="What it cost">
              <span className="w">{row.cost}</span>
              <small>{row.costNote}</small>
            </td>
            <td data-label="Look again">{day(row.revisitOn)}</td>
            <td data-label="State">
              <StandingWord standing={row.standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StandingWord({ standing: { word, note, tone } }: { standing: Standing }) {
  return (
    <span className={css.standing} data-tone={tone}>
      <Shape name={shapes[tone]} size={9} />
      <span>
        {word}
        {note && <small>{note}</small>}
      </span>
    </span>
  );
}

function NamePrice({ addition }: { addition: Addition }) {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { objectiveId, keyResultId, title, teamId, ownerId } = addition;
  const verb = keyResultId ? 'objectives.amend' : 'objectives.commit';
  if (!may(verb, { teamId, ownerId })) return null;
  const cycleId = addition.cycleId;
  const pay = async (tradeOff: TradeOff) => {
    setBusy(true);
    try {
      await shelf.decisions.price({ objectiveId, keyResultId, tradeOff });
      await queryClient.invalidateQueries();
      toast('Its price stands in the decisions');
      setOpen(false);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.name}>
      <Button size="small" aria-label={`Name its price: ${title}`} onPress={() => setOpen(true)}>
        Name its price
      </Button>
      {isOpen && (
        <Suspense>
          <PriceDialog
            added={{ title, cycleId, teamId, addedTo: objectiveId }}
            verb="It is paid so"
            isBusy={isBusy}
            problem={problem}
            onPay={(tradeOff) => void pay(tradeOff)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

// The map itself: links drawn under buttons that stand where they were placed. Hovering or choosing one lights the path through it.
// biome-ignore-all lint/a11y/useSemanticElements: a set of buttons that stand on a picture is no form's fieldset
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Counts } from '../../../okr/counts.tsx';
import { initialsOf } from '../../../parts/avatar.tsx';
import { cx } from '../../../parts/class-names.ts';
import { counted } from '../../../parts/numbers.ts';
import { Standing } from '../table/lines.tsx';
import { Tally } from '../tree/branch-line.tsx';
import {
  type Drawn,
  fewWordsBelow,
  type Node,
  oneLineFrom,
  pathThrough,
  stepFrom,
  type Way,
} from './draw.ts';
import css from './map.module.css';

type Props = {
  map: Drawn;
  chosen: string | null;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
};

const headHeight = 34;
const ways = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

export function Drawing({ map, chosen, onChoose, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<string | null>(null);
  const lit = useMemo(() => (chosen ? pathThrough(chosen, map.links) : null), [chosen, map]);
  const hot = useMemo(
    () => (over && over !== chosen ? pathThrough(over, map.links) : null),
    [over, chosen, map],
  );
  const pressed = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.node;
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') onOpen(id);
    else if (ways.includes(event.key)) {
      const next = stepFrom(id, event.key as Way, map);
      if (next) box.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      role="group"
      aria-label="Who supports whom. Arrow keys follow the links, Enter opens."
      className={cx(css.map, hot && css.over)}
      style={{ width: map.width, height: map.height + headHeight + 12 }}
      onKeyDown={pressed}
    >
      {map.columns.map(({ name, x, ids }) => (
        <span key={`${name} ${ids[0]}`} className={css.column} style={{ left: x }}>
          {name}
        </span>
      ))}
      <div className={css.field} style={{ top: headHeight }}>
        <svg className={css.links} width={map.width} height={map.height} aria-hidden="true">
          {map.links.map((link) => (
            <g
              key={`${link.from} ${link.to}`}
              className={cx(css.link, lit?.links.has(link) && css.lit, hot?.links.has(link) && css.hot)}
            >
              <path d={link.path} />
              <circle cx={link.end.x} cy={link.end.y} r={2.5} />
            </g>
          ))}
        </svg>
        {[...map.nodes.values()].map((node) => (
          <button
            key={node.id}
            type="button"
            data-node={node.id}
            tabIndex={node.id === chosen ? 0 : -1}
            aria-pressed={node.id === chosen}
            className={cx(
              css.node,
              css[node.kind],
              node.id === chosen && css.chosen,
              (lit?.ids.has(node.id) || hot?.ids.has(node.id)) && css.on,
            )}
            style={{ left: node.x, top: node.y, width: node.width }}
            onFocus={() => node.id !== chosen && onChoose(node.id)}
            onClick={() => onChoose(node.id)}
            onDoubleClick={() => onOpen(node.id)}
            onMouseEnter={() => setOver(node.id)}
            onMouseLeave={() => setOver(null)}
          >
            <Words node={node} width={node.width} />
          </button>
        ))}
      </div>
    </div>
  );
}

function Words({ node, width }: { node: Node; width: number }) {
  const isTight = width < oneLineFrom;
  if (node.kind === 'outcome')
    return (
      <>
        <span className={`w ${css.title}`}>{node.outcome.title}</span>
        <span className={css.facts}>{counted(node.under.length, 'objective')}</span>
        <span className={css.facts}>
          <Tally of={node.under} />
        </span>
      </>
    );
  const { objective, isCompany } = node;
  const owner = objective.ownerName ? initialsOf(objective.ownerName) : '';
  const bets = objective.supports.map(({ toTitle }) => toTitle).join(' and ');
  const where = [isCompany ? '' : objective.teamName, isCompany || width >= fewWordsBelow ? owner : '']
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <span className={`w ${css.title}`}>{objective.title}</span>
      <span className={css.facts}>
        <Standing row={{ objective }} />
        {objective.status === 'not started' && objective.of > 0 ? (
          <span>no check-in yet</span>
        ) : width < fewWordsBelow && objective.of > 0 ? (
          <span className="n">
            {objective.onTrack} of {objective.of}
            <span className="visually-hidden"> on track</span>
          </span>
        ) : (
          <Counts onTrack={objective.onTrack} of={objective.of} />
        )}
        {!isTight && <span className={css.where}>{where}</span>}
      </span>
      {isTight && <span className={`${css.facts} ${css.where}`}>{where}</span>}
      {bets && <span className="visually-hidden">supports {bets}</span>}
    </>
  );
}

// The support map: outcomes at the left, what supports them to the right of it. Arrows walk it, Enter opens; the tree is its twin in words.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../../../app/client.ts';
import { useWidth } from '../../../parts/chart/use-width.ts';
import { cx } from '../../../parts/class-names.ts';
import { Kbd } from '../../../parts/kbd.tsx';
import type { Look } from '../address.ts';
import { LinkDialog } from '../link-dialog.tsx';
import { Tree } from '../tree/index.tsx';
import { type CycleData, lookTo } from '../use-cycle.ts';
import { Apart } from './apart.tsx';
import { drawMap } from './draw.ts';
import { Drawing } from './drawing.tsx';
import css from './map.module.css';
import { Panel } from './panel.tsx';

type Props = {
  data: CycleData;
  look: Look;
  go: (patch: Partial<Look>, how?: { replace?: boolean }) => void;
  isNarrow: boolean;
};

/** What the box keeps free at its sides for the outline of what is chosen, as in the style. */
const roomForFocus = 36;

export default function SupportMap({ data, look, go, isNarrow }: Props) {
  const [box, width] = useWidth();
  const navigate = useNavigate();
  const [linking, setLinking] = useState<string | null>(null);
  const teams = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 })).data?.teams;
  const companyId = teams?.find(({ parentId }) => parentId === null)?.id;
  const { shown, outcomes, reach } = data;
  const map = useMemo(
    () => (width > 0 && teams ? drawMap({ shown, outcomes, reach, companyId }, width - roomForFocus) : null),
    [shown, outcomes, reach, companyId, teams, width],
  );
  if (isNarrow)
    return (
      <>
        <p className={css.narrow}>A map needs more room than a phone has. The same links, as a list:</p>
        <Tree data={data} look={{ ...look, byTeam: false }} />
      </>
    );
  const chosen = look.at && map?.nodes.has(look.at) ? look.at : (map?.columns[0]?.ids[0] ?? null);
  const node = chosen ? map?.nodes.get(chosen) : undefined;
  const open = (id: string) => {
    const to = map?.nodes.get(id)?.kind === 'outcome' ? '/strategy/$id' : '/objectives/$id';
    void navigate({ to, params: { id } });
  };
  const linked = shown.find(({ id }) => id === linking);
  return (
    <div className={cx(css.page, map && map.columns.length > 3 ? css.many : css.few, data.isOld && css.old)}>
      <div className={css.left}>
        <div ref={box} className={css.scroll}>
          {map && map.nodes.size > 0 && (
            <Drawing
              map={map}
              chosen={chosen}
              onChoose={(at) => go({ at }, { replace: true })}
              onOpen={open}
            />
          )}
        </div>
        {map && map.nodes.size === 0 && <p className={css.none}>Nothing in this cycle fits the filter.</p>}
        {map && <Apart apart={map.apart} cycle={data.cycle} onLink={setLinking} />}
        <div className={css.keys}>
          <span>
            <Kbd keys="arrowleft arrowright" /> along the path
          </span>
          <span>
            <Kbd keys="arrowup arrowdown" /> within a column
          </span>
          <span>
            <Kbd keys="enter" /> open
          </span>
          <Link
            to="/cycle"
            search={lookTo(look, { view: 'tree', byTeam: false, at: null })}
            className={css.twin}
          >
            Read the map as a list
          </Link>
        </div>
      </div>
      {node && <Panel node={node} />}
      {linked && <LinkDialog objective={linked} data={data} onClose={() => setLinking(null)} />}
    </div>
  );
}

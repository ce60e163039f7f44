// All keys that work here and now, as the registry has them. Also where single-letter keys are turned off.
import { Dialog } from '../parts/dialog.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { Switch } from '../parts/switch.tsx';
import { setCharacterKeys, useCharacterKeys, useIsHeard } from './character-keys.ts';
import css from './key-sheet.module.css';
import type { Shortcut } from './registry.ts';
import { useAllShortcuts } from './use-shortcuts.ts';

// What only this page has comes first, these after it.
const last = ['In a list', 'Everywhere', 'Go to'];

const fixed: Shortcut[] = [{ keys: 'enter', label: 'Open', group: 'In a list', run: () => {} }];

export default function KeySheet({ onClose }: { onClose: () => void }) {
  const standing = useAllShortcuts();
  const on = useCharacterKeys();
  const isHeard = useIsHeard();
  const keyed = [...fixed, ...standing].filter(({ keys }) => keys !== '' && isHeard(keys));
  const latest = [...new Map(keyed.map((each) => [each.keys, each])).values()];
  const groups = Map.groupBy(
    latest.toSorted((a, b) => last.indexOf(a.group) - last.indexOf(b.group)),
    ({ group }) => group,
  );
  return (
    <Dialog title="Keys on this page" isOpen onClose={onClose} width="wide">
      <div className={css.groups}>
        {[...groups].map(([group, list]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {list.map(({ keys, label }) => (
                <div key={keys}>
                  <dt>{label}</dt>
                  <dd>
                    <Kbd keys={keys} />
                    <span className="visually-hidden">{keys}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        isSelected={on}
        onChange={setCharacterKeys}
        note="Turn them off if you dictate, or press letters by accident. Ctrl K still reaches everything."
      >
        Single-letter keys
      </Switch>
    </Dialog>
  );
}

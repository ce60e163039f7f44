// Search or do: every action that works here, every place, and what the search finds. The field keeps the focus; the arrows move the choice.
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Collection } from 'react-aria-components/Collection';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { places } from '../app/navigation.ts';
import { type Found, foundOptions } from '../app/search.ts';
import { Layer } from '../parts/dialog.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { matching } from './matching.ts';
import css from './palette.module.css';
import type { Shortcut } from './registry.ts';
import { useAllShortcuts } from './use-shortcuts.ts';

type Command = { id: string; label: string; note?: string; people?: boolean; keys?: string; run: () => void };

export default function Palette({ onClose, onShowKeys }: { onClose: () => void; onShowKeys: () => void }) {
  const [typed, setTyped] = useState('');
  const sections = useCommands(typed, onShowKeys);
  const choose = (run: () => void) => {
    onClose();
    setTimeout(run); // after the dialog has given the focus and the keys back
  };
  return (
    <ModalOverlay className={css.veil} isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={css.modal}>
        <Dialog className={css.dialog} aria-label="Search or do">
          <Layer>
            <Autocomplete inputValue={typed} onInputChange={setTyped}>
              <SearchField className={css.field} aria-label="Search or do" autoFocus>
                <IconSearch size={16} aria-hidden="true" />
                <Input placeholder="Search or do" />
              </SearchField>
              <Menu
                className={css.list}
                aria-label="Found"
                items={sections}
                renderEmptyState={() => (
                  <div className={css.none}>
                    Nothing found. Try a word of the objective, a name or a verb.
                  </div>
                )}
              >
                {({ title, commands }) => (
                  <MenuSection id={title}>
                    <Header className={css.title}>{title}</Header>
                    <Collection items={commands}>
                      {({ id, label, note, keys, people, run }) => (
                        <MenuItem id={id} textValue={label} className={css.item} onAction={() => choose(run)}>
                          <span className={people ? css.people : css.words}>{label}</span>
                          {note && <small>{note}</small>}
                          {keys && <Kbd keys={keys} />}
                        </MenuItem>
                      )}
                    </Collection>
                  </MenuSection>
                )}
              </Menu>
            </Autocomplete>
          </Layer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useCommands(
  typed: string,
  onShowKeys: () => void,
): { id: string; title: string; commands: Command[] }[] {
  const navigate = useNavigate();
  const shortcuts = useAllShortcuts();
  const text = useDeferredValue(typed.trim());
  const { data } = useQuery({
    ...foundOptions(text),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });
  const actions = deedsOf(shortcuts.filter(({ keys }) => keys !== '?')).concat([
    { id: 'do ?', label: 'Show all keys', keys: '?', run: onShowKeys },
  ]);
  const going = places().map(({ label, to, keys }) => ({
    id: `go ${to}`,
    label,
    keys,
    run: () => void navigate({ to }),
  }));
  const found =
    text.length > 1
      ? (data ?? []).map(({ id, title, kind, to }: Found) => ({
          id: `found ${kind} ${id}`,
          label: title,
          note: kind,
          people: true,
          run: () => void navigate({ to }),
        }))
      : [];
  return [
    { title: 'Do', commands: matching(actions, typed) },
    { title: 'Go to', commands: matching(going, typed) },
    { title: 'Found', commands: found },
  ]
    .filter(({ commands }) => commands.length > 0)
    .map((section) => ({ ...section, id: section.title }));
}

// Groups that come after those of the page, in this order.
const last = ['Everywhere', 'Yours'];

/** Each deed once, this page's first; a key stands beside the deed it runs. */
function deedsOf(shortcuts: readonly Shortcut[]): Command[] {
  const heard = new Map(shortcuts.map((each) => [each.keys, each]));
  const byLabel = new Map(shortcuts.filter(({ onlyKey }) => !onlyKey).map((each) => [each.label, each]));
  return [...byLabel.values()]
    .sort((a, b) => last.indexOf(a.group) - last.indexOf(b.group))
    .map((each) => ({
      id: `do ${each.label}`,
      label: each.label,
      keys: each.keys && heard.get(each.keys)?.label === each.label ? each.keys : undefined,
      run: each.run,
    }));
}

// A menu behind a button: actions, links and choices. Give `sections` plain data; keyboard, typing ahead and roles come with it.
import type { ReactElement, ReactNode } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Kbd } from './kbd.tsx';
import css from './menu.module.css';
import pop from './popover.module.css';

export type MenuEntry = {
  id: string;
  label: string;
  /** A second line in small type. */
  note?: string;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  isDisabled?: boolean;
  /** Makes it a choice: a tick before the chosen one. */
  isChosen?: boolean;
  run?: () => void;
  href?: string;
};

export type MenuGroup = { title?: string; entries: readonly MenuEntry[] };

type Props = {
  /** The button that opens it. */
  children: ReactElement;
  label: string;
  sections: readonly MenuGroup[];
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
};

export function Menu({ children, label, sections, placement = 'bottom end' }: Props) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={pop.popover} placement={placement} offset={6}>
        <AriaMenu className={css.menu} aria-label={label}>
          {sections
            .filter(({ entries }) => entries.length > 0)
            .map(({ title, entries }) => (
              <MenuSection
                key={title ?? entries[0]?.id}
                className={css.section}
                aria-label={title ? undefined : label}
              >
                {title && <Header className={css.title}>{title}</Header>}
                <Collection items={entries}>{(entry) => <Item {...entry} />}</Collection>
              </MenuSection>
            ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Item({ id, label, note, icon, keys, danger, isDisabled, isChosen, run, href }: MenuEntry) {
  return (
    <MenuItem
      id={id}
      className={css.item}
      textValue={label}
      isDisabled={isDisabled}
      onAction={run}
      href={href}
      data-danger={danger || undefined}
    >
      {isChosen !== undefined && (
        <span className={css.tick} aria-hidden="true">
          {isChosen ? '✓' : ''}
        </span>
      )}
      {icon}
      <span className={css.words}>
        <span>
          {label}
          {isChosen && <span className="visually-hidden">, chosen</span>}
        </span>{' '}
        {note && <span className={css.note}>{note}</span>}
      </span>
      {keys && <Kbd keys={keys} />}
    </MenuItem>
  );
}

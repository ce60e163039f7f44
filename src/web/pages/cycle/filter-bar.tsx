// Narrows what is shown, one press a word of the address. `/` goes to the field; each chip says what it holds back.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { statuses } from '../../../core/check-in.ts';
import { states } from '../../../core/objective.ts';
import { useIsNarrow } from '../../app/use-is-narrow.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { StatusWord, statusLooks } from '../../okr/status-word.tsx';
import { Button } from '../../parts/button.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { Menu } from '../../parts/menu.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { isNarrowed, type Look, widened } from './address.ts';
import css from './filter-bar.module.css';
import type { CycleData } from './use-cycle.ts';

type Go = (patch: Partial<Look>, how?: { replace?: boolean }) => void;
type Props = { data: CycleData; look: Look; go: Go };

/** On a phone the chips wait behind one button: the list is what one came for. */
export function FilterBar({ data, look, go }: Props) {
  const isNarrow = useIsNarrow();
  const [open, setOpen] = useState(false);
  const facets = heldIn(look);
  return (
    <search className={css.bar} aria-label="Filter">
      {(!isNarrow || open) && <Facets data={data} look={look} go={go} />}
      {isNarrow && (
        <Button className={css.toggle} aria-expanded={open} onPress={() => setOpen(!open)}>
          {facets > 0 ? `Filters, ${facets} on` : 'Filters'}
        </Button>
      )}
      <WordField look={look} go={go} />
    </search>
  );
}

const heldIn = ({ teamIds, owner, outcomeId, states: held, statuses: standing }: Look) =>
  [teamIds.length, owner, outcomeId, held.length, standing.length].filter(Boolean).length;

function Facets({ data, look, go }: Props) {
  const { teams, owners } = choicesIn(data);
  const toggled = <T,>(all: readonly T[], one: T) =>
    all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
  const named = (all: readonly { id: string; label: string }[], ids: readonly string[]) =>
    ids.map((id) => all.find((each) => each.id === id)?.label ?? 'somebody else');
  return (
    <>
      <Chip
        label="Team"
        held={named(teams, look.teamIds)}
        options={teams.map(({ id, label }) => ({ id, label, isChosen: look.teamIds.includes(id) }))}
        onChoose={(id) => go({ teamIds: toggled(look.teamIds, id) })}
        onClear={() => go({ teamIds: [] })}
      />
      <Chip
        label="Owner"
        held={look.owner === null ? [] : look.owner === 'me' ? ['you'] : named(owners, [look.owner])}
        options={[
          { id: 'me', label: 'You', isChosen: look.owner === 'me' },
          ...owners.map(({ id, label }) => ({ id, label, isChosen: look.owner === id })),
        ]}
        onChoose={(id) => go({ owner: look.owner === id ? null : id })}
        onClear={() => go({ owner: null })}
      />
      {data.outcomes.length > 0 && look.view !== 'map' && (
        <Chip
          label="Outcome"
          held={
            look.outcomeId
              ? data.outcomes.filter(({ id }) => id === look.outcomeId).map(({ title }) => title)
              : []
          }
          options={data.outcomes.map(({ id, title }) => ({
            id,
            label: title,
            isChosen: id === look.outcomeId,
          }))}
          onChoose={(id) => go({ outcomeId: look.outcomeId === id ? null : id })}
          onClear={() => go({ outcomeId: null })}
        />
      )}
      <Chip
        label="State"
        held={look.states}
        options={states.map((state) => ({
          id: state,
          label: state.charAt(0).toUpperCase() + state.slice(1),
          isChosen: look.states.includes(state),
        }))}
        onChoose={(id) =>
          go({ states: states.filter((state) => look.states.includes(state) !== (state === id)) })
        }
        onClear={() => go({ states: [] })}
      />
      <fieldset className={css.statuses} aria-label="With a key result that is">
        {statuses.map((status) => (
          <ToggleButton
            key={status}
            className={css.status}
            aria-label={statusLooks[status].word}
            isSelected={look.statuses.includes(status)}
            onChange={() =>
              go({ statuses: statuses.filter((each) => look.statuses.includes(each) !== (each === status)) })
            }
          >
            <StatusWord status={status} />
          </ToggleButton>
        ))}
      </fieldset>
      {isNarrowed(look) && (
        <Button kind="quiet" size="small" onPress={() => go(widened(look))}>
          Clear
        </Button>
      )}
    </>
  );
}

// Offered are the teams and people this cycle has; nobody has to look through the whole company.
function choicesIn({ all }: CycleData) {
  const teams = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { teamId, teamName, ownerId, ownerName, keyResults } of all) {
    teams.set(teamId, teamName);
    if (ownerId) owners.set(ownerId, ownerName ?? '');
    for (const row of keyResults) if (row.ownerId) owners.set(row.ownerId, row.ownerName ?? '');
  }
  const listed = (names: Map<string, string>) =>
    [...names].map(([id, label]) => ({ id, label })).sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  return { teams: listed(teams), owners: listed(owners) };
}

type ChipProps = {
  label: string;
  held: readonly string[];
  options: readonly { id: string; label: string; isChosen: boolean }[];
  onChoose: (id: string) => void;
  onClear: () => void;
};

function Chip({ label, held, options, onChoose, onClear }: ChipProps) {
  const words = held.length === 0 ? 'any' : held.length === 1 ? held[0] : `${held[0]} +${held.length - 1}`;
  return (
    <Menu
      label={label}
      placement="bottom start"
      sections={[
        { entries: options.map(({ id, ...rest }) => ({ ...rest, id, run: () => onChoose(id) })) },
        {
          entries: held.length > 0 ? [{ id: 'any', label: `Any ${label.toLowerCase()}`, run: onClear }] : [],
        },
      ]}
    >
      <Button size="small" className={css.chip} data-held={held.length > 0 || undefined}>
        <span className={css.held}>
          {label} <i>{words}</i>
        </span>
        <IconChevronDown aria-hidden="true" />
      </Button>
    </Menu>
  );
}

const typingMs = 180;

function WordField({ look, go }: { look: Look; go: Go }) {
  const field = useRef<HTMLInputElement>(null);
  const [word, setWord] = useState(look.text);
  const asked = useRef(look.text);
  useEffect(() => {
    if (look.text === asked.current) return;
    asked.current = look.text;
    setWord(look.text);
  }, [look.text]);
  useEffect(() => {
    if (word === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = word;
      go({ text: word }, { replace: true });
    }, typingMs);
    return () => clearTimeout(timer);
  }, [word, go]);
  useShortcuts([
    { keys: '/', label: 'Filter by word', group: 'This page', run: () => field.current?.focus() },
  ]);
  return (
    <div className={css.word}>
      <TextField
        label="Filter by word"
        hideLabel
        placeholder="Filter by word"
        value={word}
        onChange={setWord}
        inputRef={field}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (word) setWord('');
          else field.current?.blur();
        }}
      />
      {word === '' && <Kbd keys="/" />}
    </div>
  );
}

// Whom the names in the file stand for here, and why we think so. Each can be somebody else, somebody new, or nobody.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { usePeople } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import type { Option } from '../../parts/option.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Section } from '../../parts/section.tsx';
import css from './import.module.css';
import type { Report, StepProps } from './use-import.ts';

type Props = StepProps & { report: Report };
type Named = Report['people'][number];

const create: Option = { id: 'create', label: 'Somebody new, not invited' };
const skip: Option = { id: 'skip', label: 'Nobody: no owner' };
const shownFirst = 25;

export function PeopleStep({ data, report, work }: Props) {
  return (
    <>
      <People data={data} report={report} work={work} />
      <Teams data={data} report={report} work={work} />
      <div className={css.acts}>
        <LinkButton to="/import/$id" params={{ id: data.id }} search={{}}>
          Back
        </LinkButton>
        <LinkButton kind="main" to="/import/$id" params={{ id: data.id }} search={{ step: 'check' }}>
          Next: what it would do
        </LinkButton>
      </div>
    </>
  );
}

function People({ data: { choices }, report: { people }, work }: Props) {
  const { options } = usePeople();
  const [all, showAll] = useState(false);
  // Who needs a look comes first. In the order of the first answer, so that a row does not jump away under the hand that chose in it.
  const [order] = useState(() => new Map(people.map(({ key, by }) => [key, by === 'none' ? 0 : 1])));
  const sorted = [...people].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  const unknown = people.filter(({ by }) => by === 'none').length;
  if (people.length === 0)
    return (
      <Section title="No people">
        <p className={css.quiet}>No row names an owner. Objectives and key results come in without one.</p>
      </Section>
    );
  const choose = ({ key }: Named, id: string | null) => {
    const { [key]: _, ...others } = choices.people;
    work.change({ people: id === null ? others : { ...others, [key]: id } });
  };
  return (
    <Section
      title={counted(people.length, 'person', 'people')}
      aside={
        unknown === 0
          ? 'All of them are known here.'
          : `${counted(unknown, 'name')} nobody here goes by. They come first.`
      }
    >
      {unknown > 0 && (
        <div className={css.rest}>
          <RadioSegments
            label="Where nothing is chosen below"
            segments={[
              { id: 'create', label: 'Make them, not invited' },
              { id: 'skip', label: 'Leave without owner' },
            ]}
            value={choices.unmatchedPeople}
            onChange={(unmatchedPeople) => work.change({ unmatchedPeople })}
          />
          <p className={css.quiet}>
            Somebody new gets no mail and cannot sign in until you invite them on the People page.
          </p>
        </div>
      )}
      <ul className={css.names} aria-label="People of the file">
        {sorted.slice(0, all ? undefined : shownFirst).map((person) => (
          <li key={person.key}>
            <span className={css.named}>
              <span className="w">{person.name}</span>
              {person.email && person.email !== person.name && <small>{person.email}</small>}
            </span>
            <ComboBox
              label={`“${person.name}” is`}
              hideLabel
              options={optionsFor(person, options)}
              value={choices.people[person.key] ?? person.personId ?? choices.unmatchedPeople}
              onChange={(id) => choose(person, id)}
            />
            <small>{whyOf(person, choices.people[person.key])}</small>
          </li>
        ))}
      </ul>
      {!all && people.length > shownFirst && (
        <div className={css.more}>
          <Button kind="quiet" onPress={() => showAll(true)}>
            Show the other {people.length - shownFirst}
          </Button>
        </div>
      )}
    </Section>
  );
}

function optionsFor({ candidates }: Named, people: readonly Option[]): Option[] {
  const near = new Set(candidates.map(({ id }) => id));
  return [
    ...candidates.map(({ id, name }) => ({ id, label: name, note: 'A name like it' })),
    create,
    skip,
    ...people.filter(({ id }) => !near.has(id)),
  ];
}

function whyOf({ by, candidates }: Named, chosen: string | undefined): string {
  if (chosen) return 'You chose it';
  if (by === 'e-mail') return 'Same e-mail address';
  if (by === 'name') return 'Same name';
  if (by === 'choice') return 'Chosen in an earlier import';
  return candidates.length > 0 ? `Perhaps ${candidates[0]?.name}?` : 'Nobody here by that name';
}

function Teams({ data: { choices }, report: { teams }, work }: Props) {
  const list = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 }));
  if (teams.length === 0) return null;
  const fresh = teams.filter(({ teamId }) => teamId === null).length;
  const options: Option[] = [
    { id: 'create', label: 'A new team under the company' },
    ...(list.data?.teams.map(({ id, name }) => ({ id, label: name })) ?? []),
  ];
  const choose = (key: string, id: string | null) => {
    const { [key]: _, ...others } = choices.teams;
    work.change({ teams: id === null ? others : { ...others, [key]: id } });
  };
  return (
    <Section
      title={counted(teams.length, 'team')}
      aside={fresh === 0 ? 'All of them are here.' : `${fresh} would be made.`}
    >
      <ul className={css.names} aria-label="Teams of the file">
        {teams.map(({ key, name, teamId }) => (
          <li key={key}>
            <span className={`w ${css.named}`}>{name}</span>
            <ComboBox
              label={`“${name}” is`}
              hideLabel
              none="No team by that name"
              options={options}
              value={choices.teams[key] ?? teamId ?? 'create'}
              onChange={(id) => choose(key, id)}
            />
            <small>
              {choices.teams[key] ? 'You chose it' : teamId ? 'Same name' : 'No team by that name'}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

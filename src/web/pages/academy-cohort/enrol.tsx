// Enrolling: one by one by name, or from a file. What a file says that nobody here answers to is told row by row.
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { shelf as Shelf } from '../../app/client.ts';
import { ask, shelf } from '../../app/client.ts';
import { usePeople } from '../../okr/use-people.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import css from './cohort.module.css';

type Cohort = Awaited<ReturnType<typeof Shelf.cohorts.get>>;
type Told = Awaited<ReturnType<typeof Shelf.cohorts.roster>>;

export function Enrol({ cohort }: { cohort: Cohort }) {
  const client = useQueryClient();
  const { options } = usePeople();
  const [personId, choose] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [told, tell] = useState<Told | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const inIt = new Set(cohort.people.filter(({ leftAt }) => !leftAt).map((each) => each.personId));
  const during = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey: ask.cohorts.key() });
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  const enrol = () =>
    during(async () => {
      if (!personId) return;
      await shelf.cohorts.enrol({ id: cohort.id, personIds: [personId] });
      announce('Enrolled and told');
      choose(null);
      setTurn(turn + 1);
    });
  const send = (file: File | undefined) =>
    during(async () => {
      if (!file) return;
      const answer = await shelf.cohorts.roster({ id: cohort.id, file });
      tell(answer);
      announce(`${counted(answer.enrolled.length, 'person', 'people')} enrolled`);
    });
  return (
    <Section title="Enrol people" aside="Each is told in the product, and by mail if they want mail">
      <div className={css.enrol}>
        <ComboBox
          key={turn}
          label="Somebody"
          options={options.filter(({ id }) => !inIt.has(id))}
          value={personId}
          onChange={choose}
        />
        <Button isDisabled={!personId || isBusy} onPress={() => void enrol()}>
          Enrol
        </Button>
        <FileTrigger acceptedFileTypes={['.csv', '.xlsx']} onSelect={(files) => void send(files?.[0])}>
          <Button kind="quiet">Enrol from a file</Button>
        </FileTrigger>
      </div>
      {problem !== null && <ErrorState error={problem} safe="Nobody was enrolled by it." small />}
      {told && <Report told={told} />}
    </Section>
  );
}

function Report({ told: { enrolled, already, unknown } }: { told: Told }) {
  return (
    <div className={css.report}>
      <p>
        {counted(enrolled.length, 'person', 'people')} enrolled
        {enrolled.length > 0 && `: ${enrolled.join(', ')}`}.
        {already.length > 0 &&
          ` ${counted(already.length, 'was', 'were')} in the programme already: ${already.join(', ')}.`}
      </p>
      {unknown.length > 0 && (
        <>
          <p>
            {counted(unknown.length, 'row')} could not be placed. <Link to="/people">Invite people</Link>,
            then send the file again.
          </p>
          <ul>
            {unknown.map(({ row, text, why }) => (
              <li key={row}>
                Row {row}, {text}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

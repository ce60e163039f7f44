// Quarters that were left: practice in this browser, and runs on the server.
import type { shelf } from '../../app/client.ts';
import type { Notebook } from '../../okr/simulation/notebook.ts';
import { weekWords } from '../../okr/simulation/words.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Section } from '../../parts/section.tsx';
import css from './simulator.module.css';

type RunInList = Awaited<ReturnType<typeof shelf.simulations.list>>['runs'][number];
type Named = { setting: { id: string }; organisation: { name: string } };
type Props = { notebook: Notebook; runs: readonly RunInList[]; templates: readonly Named[] };

export function GoOn({ notebook: { current }, runs, templates }: Props) {
  if (!current && runs.length === 0) return null;
  const name = templates.find(({ setting }) => setting.id === current?.template)?.organisation.name;
  const isOver = current !== null && (current.week > 13 || leftItsWeek(current));
  return (
    <Section title="Go on where you were">
      <ul className={css.runs}>
        {current && (
          <li>
            <span>
              <b>{name ?? 'Practice'}</b>{' '}
              <small>
                practice, {isOver ? 'played: the debrief waits' : weekWords(current.week)}, on this device
              </small>
            </span>
            {isOver ? (
              <LinkButton kind="main" to="/simulator/debrief">
                Look back
              </LinkButton>
            ) : (
              <LinkButton kind="main" to="/simulator/practice">
                Go on
              </LinkButton>
            )}
          </li>
        )}
        {runs.map((run, index) => (
          <li key={run.id}>
            <span>
              <b>{run.organisation}</b>{' '}
              <small>
                {run.kind === 'group' ? 'with a group' : 'marked'},{' '}
                {run.week > 13 ? 'played: the debrief waits' : weekWords(run.week)}
              </small>
            </span>
            <LinkButton
              kind={!current && index === 0 ? 'main' : 'plain'}
              to="/simulator/runs/$id"
              params={{ id: run.id }}
            >
              Go on
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const leftItsWeek = ({ onlyWeek, week }: NonNullable<Notebook['current']>) =>
  onlyWeek !== null && week !== onlyWeek;

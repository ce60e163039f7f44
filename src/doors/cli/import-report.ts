// A dry run for a terminal: what comes in, what stands in the way, whom names stand for, and what each row becomes.
import type { InferRouterOutputs } from '@orpc/server';
import type { shelf } from '../../actions/index.ts';
import { readable } from './print.ts';

type Import = InferRouterOutputs<typeof shelf.imports.get>;
type Report = NonNullable<Import['report']>;

const mostRows = 60;
const mostProblems = 100;

/** The report of an import as text. */
export function readableReport({ fileName, source, report }: Import): string {
  if (!report) return `${fileName} has not been looked at yet.`;
  const parts = [
    `${fileName} (${source})`,
    countsOf(report),
    problemsOf(report),
    peopleOf(report),
    teamsOf(report),
    cyclesOf(report),
    rowsOf(report),
    verdictOf(report),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function countsOf({ counts }: Report): string {
  return readable(
    counts.map(({ thing, create, change, leave }) => ({
      what: thing,
      new: create,
      changed: change,
      'here already': leave,
    })),
  );
}

function problemsOf({ problems, problemCount }: Report): string {
  if (problemCount === 0) return '';
  const lines = problems
    .slice(0, mostProblems)
    .map(
      ({ row, column, say, severity }) =>
        `${severity === 'note' ? 'note ' : severity === 'error' ? 'ERROR' : 'OUT  '}  ${[row > 0 ? `row ${row}` : 'file', column].filter(Boolean).join(', ')}: ${say}`,
    );
  const more = problemCount - lines.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

function peopleOf({ people }: Report): string {
  if (people.length === 0) return '';
  const becomes = ({ choice, personName, by }: Report['people'][number]) =>
    choice === 'match'
      ? `${personName} (by ${by})`
      : choice === 'create'
        ? 'somebody new, not invited yet'
        : 'left out: no owner';
  return `People:\n${readable(people.map((person) => ({ 'in the file': person.name, here: becomes(person) })))}`;
}

function teamsOf({ teams }: Report): string {
  if (teams.length === 0) return '';
  return `Teams:\n${readable(teams.map(({ name, teamName }) => ({ 'in the file': name, here: teamName ?? 'a new team under the company' })))}`;
}

function cyclesOf({ cycles }: Report): string {
  if (cycles.length === 0) return '';
  return `Cycles:\n${readable(cycles.map(({ name, startsOn, endsOn, phase, cycleId }) => ({ name, from: startsOn, to: endsOn, phase, here: cycleId ? 'yes' : 'new' })))}`;
}

function rowsOf({ rows, rowCount }: Report): string {
  if (rows.length === 0) return '';
  const verbs = { create: 'new', change: 'changed', leave: 'as it is' };
  const shown = rows.slice(0, mostRows).map(({ row, does, thing, title, under, owner, checkIns, said }) => ({
    row,
    is: verbs[does],
    becomes: thing,
    title,
    under,
    owner,
    'check-ins': checkIns || null,
    'a coach asks': said?.first.ask ?? null,
  }));
  const more = rowCount - shown.length;
  return `Rows:\n${readable(shown)}${more > 0 ? `\n… and ${more} more; --json has them` : ''}`;
}

function verdictOf({ errors, changesNothing }: Report): string {
  if (errors > 0)
    return `${errors === 1 ? 'One row has an error' : `${errors} errors`}: nothing can be taken in until ${errors === 1 ? 'it is' : 'they are'} mended. Nothing was changed.`;
  return changesNothing ? 'All of this is here already: the import would change nothing.' : '';
}

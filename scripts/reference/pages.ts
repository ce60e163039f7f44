// The reference, page by page, each read off the one place that knows: the shelf, the table of rights, the rules, the refusals, the settings, the events.
import type { AnyProcedure } from '@orpc/server';
import { z } from 'zod';
import { shelf } from '../../src/actions/index.ts';
import type { Meta } from '../../src/actions/pipeline.ts';
import { rules } from '../../src/challenge/rules/index.ts';
import { eventKinds } from '../../src/core/event.ts';
import { memberships, rights } from '../../src/core/permission.ts';
import { refusalCodes, refusalOf } from '../../src/core/refusal.ts';
import { type Setting, settings } from '../../src/platform/settings.ts';
import { assistantsPage } from './assistants.ts';
import { page, table } from './layout.ts';
import { playbooksPage } from './playbooks.ts';
import { signalsPage } from './signals.ts';
import { simulatorPage } from './simulator.ts';

/** File name -> text. */
export function pagesOf(): Record<string, string> {
  return {
    'README.md': index(),
    'actions.md': actions(),
    'rights.md': rightsPage(),
    'assistants.md': assistantsPage(),
    'rules.md': rulesPage(),
    'signals.md': signalsPage(),
    'playbooks.md': playbooksPage(),
    'simulator.md': simulatorPage(),
    'errors.md': errors(),
    'events.md': events(),
    'settings.md': settingsPage(),
  };
}

function index(): string {
  return page(
    'Reference',
    [
      '- [Actions](actions.md): everything that can be done, as REST and on the command line',
      '- [Rights](rights.md): who may do what',
      '- [Tools for assistants](assistants.md): what an AI assistant gets through MCP',
      '- [Rules](rules.md): what the critic says, with examples',
      '- [Accuracy](accuracy.md): how often the critic is right, measured on texts that others judged',
      '- [Signals](signals.md): what a diagnosis counts, when it speaks, and which help follows',
      '- [Which help, and what to do](playbooks.md): six stated problems, and a playbook a pattern',
      '- [Calibration of the diagnosis](diagnosis-calibration.md): what it finds and how often it errs, by number of teams',
      '- [Simulator](simulator.md): what can be met in a simulated quarter, and what each answer is worth',
      '- [Validation of the simulator](simulator-validation.md): how far its marks can be trusted',
      '- [Errors](errors.md): every way the server says no, and what to do',
      '- [Events](events.md): what is written down when something happens',
      '- [Settings](settings.md): flags and variables of the server',
    ].join('\n'),
  );
}

type Described = { meta: Meta; summary: string; method: string; path: string; input: z.ZodType };

function described(): Described[] {
  return Object.values(shelf).flatMap((noun) =>
    (Object.values(noun) as AnyProcedure[]).map((procedure) => {
      const { meta, route, inputSchema } = procedure['~orpc'];
      return {
        meta: meta as Meta,
        summary: route.summary ?? '',
        method: route.method ?? 'POST',
        path: route.path ?? '',
        input: inputSchema as z.ZodType,
      };
    }),
  );
}

const kebab = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

function actions(): string {
  const asks = { nobody: 'anybody', login: 'somebody signed in', person: 'a person of the workspace' };
  const sections = [...Map.groupBy(described(), ({ meta }) => meta.name.split('.')[0] as string)].map(
    ([noun, all]) =>
      [
        `## ${noun}`,
        ...all.map(({ meta, summary, method, path, input }) => {
          const [, verb = ''] = meta.name.split('.');
          return [
            `### ${meta.name}`,
            `${summary}.`,
            `\`${method} /api${path}\` · \`quarterdeck ${noun} ${kebab(verb)}\` · asked by ${asks[meta.asks]}`,
            fieldsOf(input),
            meta.refuses.length > 0
              ? `Refuses: ${meta.refuses.map((code) => `[${code}](errors.md#${code})`).join(', ')}.`
              : '',
          ]
            .filter(Boolean)
            .join('\n\n');
        }),
      ].join('\n\n'),
  );
  return page('Actions', 'A change may carry an `Idempotency-Key`. Fields with * are needed.', ...sections);
}

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  description?: string;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
};

function fieldsOf(input: z.ZodType): string {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return 'Takes nothing.';
  return fields
    .map(([name, of]) => {
      const needed = schema.required?.includes(name) ? '*' : '';
      return `- \`${name}\`${needed} ${typeOf(of)}${of.description ? `: ${of.description}` : ''}`;
    })
    .join('\n');
}

function typeOf({ type, enum: choices, anyOf, format, items, properties }: Schema): string {
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(', ');
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ');
  if (type === 'array') return `list of ${items ? typeOf(items) : 'anything'}`;
  if (type === 'object' && properties) return `{ ${Object.keys(properties).join(', ')} }`;
  if (format === 'uuid') return 'id';
  return format ?? ([type].flat().join(' or ') || 'anything');
}

function rightsPage(): string {
  const rows = Object.entries(rights).map(([verb, right]) => [
    `\`${verb}\``,
    ...memberships.map((role) => ((right.roles as readonly string[]).includes(role) ? 'yes' : '')),
    right.relations.join(', '),
    right.scope,
  ]);
  return page(
    'Rights',
    'Read off `src/core/permission.ts`, which the server and every button ask. A *relation* is how somebody stands to the thing; it gives the right to members and stronger, and to viewers only for their own name and comments. A *team lead* leads every team below as well. The last column is the scope an API token needs; `write` includes `check-in`, `admin` all. Team-only objectives are seen by their team, its leads, owners and admins; for everybody else they do not exist.',
    table(['right', ...memberships, 'or by relation', 'scope'], rows),
  );
}

function rulesPage(): string {
  const sections = rules.map((rule) =>
    [
      `## ${rule.slug}`,
      `\`${rule.defect}\`, about ${rule.on === 'draft' ? 'the draft as a whole' : rule.on === 'either' ? 'objectives and key results' : `the ${rule.on}`}. Severity: ${Object.entries(
        rule.severity,
      )
        .map(([profile, severity]) => `${severity} (${profile})`)
        .join(', ')}.`,
      rule.why,
      `*Who says so:* ${rule.sources.join('; ')}. *Who disagrees:* ${rule.disagreements}`,
      `Speaks about:\n${rule.examples.marked.map((example) => `- ${exampleText(example)}`).join('\n')}`,
      `Stays silent about:\n${rule.examples.silent.map((example) => `- ${exampleText(example)}`).join('\n')}`,
    ].join('\n\n'),
  );
  return page(
    'Rules',
    `${rules.length} rules, in the order they are ranked within a severity. «Marks» stand around the words a rule underlines.`,
    ...sections,
  );
}

type Texts = { objective: { title: string }; keyResults: { title: string }[] };
type Example = string | { title: string } | Texts | { draft: Texts; facts: object };

function exampleText(example: Example): string {
  if (typeof example === 'string') return example;
  if ('title' in example) return `${example.title} (with its fields)`;
  if ('draft' in example)
    return `${exampleText(example.draft)} (knowing ${Object.keys(example.facts).map(kebab).join(', ').replaceAll('-', ' ') || 'nothing around it'})`;
  const results = example.keyResults.map(({ title }) => title).join('; ');
  return `${example.objective.title}: ${results || 'no key results'}`;
}

function errors(): string {
  const sections = refusalCodes.map((code) => {
    const { status, sentence, next } = refusalOf(code);
    return `## ${code}\n\n${status}. ${sentence} ${next}`;
  });
  return page(
    'Errors',
    'A refusal comes as `{ code, status, message, data: { next, detail?, requestId } }`. Anything else that goes wrong answers 500 with a request id that stands in the log.',
    ...sections,
  );
}

function events(): string {
  return page(
    'Events',
    'Appended in the transaction of the change itself, with the time of the server, the actor and the door. Never edited.',
    eventKinds.map((kind) => `- \`${kind}\``).join('\n'),
  );
}

function settingsPage(): string {
  const rows = (settings as readonly Setting[]).map(({ flag, variables, says, schema }) => {
    const left = schema.safeParse(undefined);
    return [
      flag ? `\`${flag}\`` : '',
      variables.map((name) => `\`${name}\``).join(', '),
      left.success && left.data !== undefined ? `\`${left.data}\`` : '',
      says,
    ];
  });
  return page(
    'Settings',
    'Flags win over variables. Every variable may also be given as `NAME_FILE`, naming a file with the value. All mistakes are told at once.',
    table(['flag', 'variable', 'left out', 'what it does'], rows),
  );
}

// The reference of the tools assistants get, read off the choice itself.
import { tools } from '../../src/doors/mcp/tools.ts';
import { page, table } from './layout.ts';

export function assistantsPage(): string {
  const rows = tools.map(({ name, title, hint, needs, action }) => [
    `\`${name}\``,
    title,
    `\`${needs}\``,
    `\`${action}\``,
    hint,
  ]);
  return page(
    'Tools for assistants',
    [
      'Served at `/mcp` (Model Context Protocol over HTTP, API token as bearer) and by `quarterdeck mcp` (standard input and output). A token sees the tools its scopes cover; each is the action named, under the rights of the person whose token it is.',
      table(['Tool', 'What it does', 'Scope', 'Action', 'What the assistant is told'], rows),
    ].join('\n\n'),
  );
}

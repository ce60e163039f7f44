// `quarterdeck mcp`: an assistant on this machine speaks to a running server through standard input and output.
import { randomUUID } from 'node:crypto';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Command } from 'commander';
import * as me from '../../actions/me.ts';
import { mcpServer } from '../mcp/server.ts';
import { ask, askFor, type Door, Refused } from './ask.ts';

/** Adds the command. */
export function addMcp(program: Command, door: () => Door): void {
  program
    .command('mcp')
    .description(
      'Let an assistant on this machine work through a running server (Model Context Protocol, stdio)',
    )
    .addHelpText(
      'after',
      '\nGive the API token as QUARTERDECK_TOKEN; what it may write, the assistant may. Standard output belongs to the protocol.',
    )
    .action(async () => {
      const at = door();
      const { scopes } = await askFor(at, me.get, {});
      const session = randomUUID();
      serveStdio(() =>
        mcpServer(
          scopes,
          ({ procedure }, input, client, key) => {
            const { method = 'POST', path = '/' } = procedure['~orpc'].route;
            return ask({ ...at, assistant: client, key }, { method, path, input });
          },
          'an assistant on standard input',
          (error) => (error instanceof Refused ? `${error.code}: ${error.message}` : null),
          session,
        ),
      );
    });
}

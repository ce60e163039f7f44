// A file comes in: it is read once to say what it is, and kept until its import is done.
import { z } from 'zod';
import { fileLimits } from '../../connectors/spreadsheet/limits.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as imports from '../../db/imports.ts';
import { newId } from '../../db/new-id.ts';
import { change } from '../pipeline.ts';
import { shown } from './import.ts';
import { lookApart } from './reading/apart.ts';
import { Import } from './shapes.ts';

export const upload = change({
  name: 'imports.upload',
  summary:
    'Send a file to import: CSV, XLSX, a Viva Goals export or Quarterdeck JSON; nothing is taken in yet',
  input: z.object({ file: z.file().describe('At most 20 MB; sent as multipart/form-data') }),
  output: Import,
  refuses: ['forbidden', 'file-unreadable'],
  gather: async ({ input: { file }, actor }) => {
    must(actor, 'imports.run');
    if (file.size > fileLimits.bytes)
      refuse('file-unreadable', {
        say: 'The file is over 20 MB. Keep only the sheet with the OKRs, or split it, and send that.',
      });
    const bytes = Buffer.from(await file.arrayBuffer());
    return { bytes, ...(await lookApart(bytes)) };
  },
  run: async ({ input: { file }, actor, tx, gathered: { bytes, sheets, choices } }) => {
    await imports.letGo(tx, actor.workspaceId);
    const id = newId();
    const fileName = plainName(file.name);
    await imports.insert(tx, actor.workspaceId, id, {
      fileName,
      file: bytes,
      source: choices.source,
      sheets,
      choices,
      createdBy: actor.personId,
    });
    return shown((await imports.find(tx, actor.workspaceId, id, null)) ?? refuse('not-found'));
  },
});

// Browsers send a bare name; others may send a path.
function plainName(name: string): string {
  const bare =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  return bare.slice(0, 200) || 'file';
}

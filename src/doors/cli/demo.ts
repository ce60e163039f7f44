// What --demo adds to a start: the demo company, a password and a token that are made anew each time, and how to be rid of it all.
import type { Logger } from 'pino';
import { mustBeStrong } from '../../core/password.ts';
import { layWithLogins, renew } from '../../db/demo/sign-ins.ts';
import type { Database } from '../../db/open.ts';
import { newPassphrase } from '../../platform/passphrase.ts';
import { hashPassword, newSecret } from '../../platform/secret.ts';

/** Lays the demo if there is none, and answers who can sign in, in lines to announce; none when it could not be laid. */
export async function startDemo(db: Database, log: Logger, url: string): Promise<string[]> {
  const password = newPassphrase();
  mustBeStrong(password, []);
  const passwordHash = await hashPassword(password);
  const since = Date.now();
  try {
    const isNew = await layWithLogins(db, new Date(), passwordHash);
    if (isNew) log.info(`the demo company is laid after ${((Date.now() - since) / 1000).toFixed(1)} s`);
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    log.warn('somebody signs in here with an e-mail of the demo, so it was not laid; nothing was changed');
    return [];
  }
  const token = `qd_${newSecret()}`;
  const { people, workspaceName } = await renew(db, passwordHash, token);
  const width = Math.max(...people.map(({ name }) => name.length));
  return [
    `The demo company ${workspaceName} can be looked around in. Sign in as:`,
    ...people.map(
      ({ name, email, role, shows }) =>
        `  ${name.padEnd(width)}  ${role.padEnd(6)}  ${email}${shows && `  (${shows})`}`,
    ),
    `  Password, made for this start:  ${password}`,
    `  API token of ${people[0]?.name}:  ${token}`,
    `  To remove it: the button in Settings, or`,
    `  QUARTERDECK_TOKEN=${token} npm run quarterdeck -- --url ${url} demo remove --name "${workspaceName}"`,
  ];
}

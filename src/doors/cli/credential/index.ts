// `credential`: make a key, issue, take back and verify, all from files. No server is asked, so that an award can be checked without trusting who runs one.
import { type Command, Option } from 'commander';
import type { EndorseFlags } from './endorse.ts';
import type { IssueFlags } from './issue.ts';
import type { KeyFlags } from './keys.ts';
import type { StatusFlags } from './status.ts';
import type { VerifyFlags } from './verify.ts';

/** Adds the group to `program`. */
export function addCredential(program: Command): void {
  const group = program.command('credential').description('Verify an award, or issue one: Open Badges 3.0');
  addVerify(group);
  addIssue(group);
  addStatus(group);
  addKeys(group);
  addHolders(group);
}

function addVerify(group: Command): void {
  group
    .command('verify')
    .description('Check an award one thing after another: form, proof, time, status, issuer, evidence')
    .argument('<file>', 'JSON, a JWT, a PNG or an SVG; - reads standard input')
    .option('--json', 'print the verdict and the checks as JSON')
    .option('--public-key <multibase>', 'the key of the issuer, when you have it from a source you trust')
    .option('--did <file>', 'the document of an issuer, instead of fetching it', collect, [])
    .option('--status-list <file>', 'a status list, instead of fetching it', collect, [])
    .option('--evidence <file>', 'a piece of evidence to compare with the digests in the award', collect, [])
    .option('--offline', 'fetch nothing; what needs the network is told as not checked')
    .option('--allow-local', 'also ask addresses of this machine and its network, to try things out')
    .option('--at <time>', 'the moment asked about, such as 2026-11-25T09:00:00Z; now when left out')
    .addHelpText(
      'after',
      '\nExit codes: 0 valid, 3 unknown (something could not be checked), 1 revoked, suspended, expired, invalid, or no such file.',
    )
    .action(async (path: string, flags: VerifyFlags) => {
      const { verify } = await import('./verify.ts');
      await verify(path, flags);
    });
}

function addIssue(group: Command): void {
  group
    .command('issue')
    .description('Sign an award, from a JSON file that says what was decided')
    .argument('<file>', 'the award; - reads standard input')
    .requiredOption('--key <file>', 'the key to sign with')
    .addOption(
      new Option('--format <format>', 'what to make of it')
        .choices(['json', 'jwt', 'png', 'svg'])
        .default('json'),
    )
    .option('--image <file>', 'the picture it is baked into; an SVG is drawn when none is given')
    .option('--out <file>', 'where to; standard output when left out')
    .action(async (path: string, flags: IssueFlags) => {
      const { issue } = await import('./issue.ts');
      await issue(path, flags);
    });
}

function addStatus(group: Command): void {
  group
    .command('status-list')
    .description('Make or change the signed list that says which awards were taken back')
    .argument('[file]', 'the list as it is; left out, a new one with nothing taken back')
    .requiredOption('--key <file>', 'the key to sign with')
    .option('--url <address>', 'where it will be published (needed for a new one)')
    .addOption(new Option('--purpose <purpose>', 'what its bits mean').choices(['revocation', 'suspension']))
    .option('--set <place>', 'take back the award at this place', collect, [])
    .option('--clear <place>', 'end a suspension at this place', collect, [])
    .option('--hours <count>', 'how long verifiers may believe it', '24')
    .option('--out <file>', 'where to; standard output when left out')
    .action(async (path: string | undefined, flags: StatusFlags) => {
      const { statusList } = await import('./status.ts');
      await statusList(path, flags);
    });
}

function addKeys(group: Command): void {
  group
    .command('key')
    .description('Make a signing key, in a file only you may read')
    .addOption(
      new Option('--kind <kind>', 'ed25519 for proofs, rsa for JWTs')
        .choices(['ed25519', 'rsa'])
        .default('ed25519'),
    )
    .option(
      '--controller <did>',
      'whose it is, such as did:web:saltline.example; left out, the key stands for itself',
    )
    .requiredOption('--out <file>', 'where to; a file that is there is never overwritten')
    .action(async (flags: KeyFlags) => {
      const { key } = await import('./keys.ts');
      await key(flags);
    });
  group
    .command('did')
    .description('Print the document to publish at /.well-known/did.json, with every key that ever signed')
    .argument('<keys...>', 'key files, old ones included')
    .action(async (paths: string[]) => {
      const { did } = await import('./keys.ts');
      await did(paths);
    });
}

function addHolders(group: Command): void {
  group
    .command('endorse')
    .description('Sign that you stand by an award: what you saw, in your own words')
    .argument('<file>', 'the award; - reads standard input')
    .requiredOption('--key <file>', 'your own key')
    .requiredOption('--comment <text>', 'what you saw')
    .option('--name <name>', 'your name, or that of your organisation')
    .option('--out <file>', 'where to; standard output when left out')
    .action(async (path: string, flags: EndorseFlags) => {
      const { endorse } = await import('./endorse.ts');
      await endorse(path, flags);
    });
  group
    .command('linkedin')
    .description('Print the address that offers an award to a LinkedIn profile; nothing is sent')
    .argument('<file>', 'the award; - reads standard input')
    .requiredOption('--url <address>', 'where the award can be looked at')
    .action(async (path: string, flags: { url: string }) => {
      const { linkedIn } = await import('./endorse.ts');
      await linkedIn(path, flags);
    });
}

const collect = (value: string, before: string[]) => [...before, value];

// Credentials of any kind: checked for whoever brings one, signed and taken back for programs that hold a token.
import { check } from './check.ts';
import { issue } from './issue.ts';
import { setStatus, status } from './status.ts';
import { verify } from './verify.ts';

export const credentials = { check, issue, verify, status, setStatus };

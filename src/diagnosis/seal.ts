// A seal over every number a verdict hangs on: a changed number breaks it, and asks for a new line in the list of changes.
import { textHash } from '../challenge/text-hash.ts';
import { weights } from './causes.ts';
import {
  evidence,
  leastAnswered,
  likenessLimits,
  spreadLimits,
  thresholds,
  verdictLimits,
} from './thresholds.ts';

/** The seal of the numbers as they are now. */
export const sealNow = (): string =>
  textHash(
    JSON.stringify({
      thresholds,
      spreadLimits,
      likenessLimits,
      leastAnswered,
      evidence,
      verdictLimits,
      weights,
    }),
  );

// Gives property tests one seed, so that a change fails for what it changed; `npm run properties` looks further, from a new one each time.
import fc from 'fast-check';

const { QUARTERDECK_SEED: seed = '26', QUARTERDECK_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(seed !== 'any' && { seed: Number(seed) }),
  ...(runs && { numRuns: Number(runs) }),
});

// Confidence is a probability somebody stakes their judgement on.

/** From this probability on, somebody says they expect to get there. */
export const sureFrom = 0.7;
/** Below this, somebody says they do not. */
export const doubtfulBelow = 0.4;

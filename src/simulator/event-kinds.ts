// What comes up while a quarter runs. Apart from the schemas: whoever plays in a browser needs the kinds and no checker of content.
/** Twelve kinds of things that come up while the quarter runs: half are claims, half are said to be urgent. */
export const eventKinds = {
  claim: [
    'target lowered',
    'activity praised',
    'new executive',
    'dependency refused',
    'blame swapped',
    'auditor asks',
  ],
  urgent: [
    'key person leaves',
    'metric breaks',
    'rival launches',
    'budget cut',
    'large customer',
    'new rule',
  ],
} as const;

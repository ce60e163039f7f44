// The tables an import writes things of a plan to.
export type PlannedTable = 'outcome' | 'objective' | 'key_result' | 'initiative';

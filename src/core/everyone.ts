// Apart from the ids' schema, so that a browser that asks about rights need not load one.

/** The audience of a thing everybody in the workspace may see. */
export const everyone = '00000000-0000-0000-0000-000000000000';

// Exports: one action, three formats.
export { get } from './get.ts';

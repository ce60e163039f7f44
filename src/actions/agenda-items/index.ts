// Everything that can be done with an item of an agenda.
export { decide } from './decide.ts';
export { create, edit, get, remove } from './items.ts';
export { finish, open, park } from './run.ts';

// The meetings shelf.
import { cancel, create, edit, get, list, move } from './calendar.ts';
import { facts } from './facts.ts';
import { plan } from './plan.ts';
import { attend, begin, end, excuse, pause, resume } from './run.ts';

export const meetings = {
  list,
  get,
  facts,
  plan,
  create,
  edit,
  move,
  cancel,
  begin,
  pause,
  resume,
  attend,
  excuse,
  end,
};

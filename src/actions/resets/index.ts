// The noun `resets` on the shelf.
import { carry, carryKeyResult } from './carry.ts';
import { drop, takeBack } from './drop.ts';
import { get } from './get.ts';
import { watch } from './watch.ts';

export const resets = { get, carry, carryKeyResult, drop, takeBack, watch };

// All rules. The order is the order in which they are said when they weigh the same: what matters most comes first.
import type { Rule } from '../rule.ts';
import { noOwner } from './no-owner.ts';

export const rules: readonly Rule[] = [noOwner];

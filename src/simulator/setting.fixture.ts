// The organisation the tests play in.
import type { Setting } from './template.ts';

export const setting: Setting = {
  id: 'scale-up',
  attention: 0.7,
  belief: 0.58,
  craft: [0.3, 0.8],
  safety: [0.25, 0.85],
  effort: [12.5, 17.5],
};

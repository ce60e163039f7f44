// What the parts of Home are given: the one answer behind the page.
import type { InferRouterOutputs } from '@orpc/server';
import type { Shelf } from '../../../actions/index.ts';

export type HomeAnswer = InferRouterOutputs<Shelf>['home']['get'];
export type OwedRow = HomeAnswer['checkIns'][number];
export type ShortRow = HomeAnswer['drafts'][number];
export type ChangeRow = HomeAnswer['changes'][number];

// What `simulate` was asked for.
export type SimulateFlags = {
  players?: string;
  seeds: number;
  firstSeed: number;
  template: string;
  format: 'json' | 'table';
  seed?: number;
  decisions?: string;
  week?: number;
};

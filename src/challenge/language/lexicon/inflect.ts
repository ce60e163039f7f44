// Forms of English verbs, made from the base so that the lists stay lists of bases. Irregular ones are written out.
const irregular: Record<string, readonly string[]> = {
  build: ['built'],
  write: ['wrote', 'written', 'writing'],
  run: ['ran', 'running'],
  hold: ['held'],
  send: ['sent'],
  teach: ['taught'],
  lead: ['led'],
  do: ['does', 'did', 'done', 'doing'],
  cut: ['cut', 'cutting'],
  grow: ['grew', 'grown'],
  fall: ['fell', 'fallen'],
  rise: ['rose', 'risen'],
  get: ['got', 'getting'],
  win: ['won', 'winning'],
  be: ['is', 'are', 'was', 'were', 'being', 'been'],
  have: ['has', 'had', 'having'],
  become: ['became'],
  keep: ['kept'],
  put: ['put', 'putting'],
  set: ['set', 'setting'],
  buy: ['bought'],
  sell: ['sold'],
  find: ['found'],
  bring: ['brought'],
  meet: ['met'],
  speak: ['spoke', 'spoken'],
  see: ['saw', 'seen'],
  beat: ['beaten'],
  pay: ['paid'],
  make: ['made'],
  redo: ['redid', 'redone'],
  rethink: ['rethought'],
  understand: ['understood'],
  travel: ['travelled', 'travelling'],
  draw: ['drew', 'drawn'],
  refer: ['referred', 'referring'],
};
const doubling =
  /^(?:ship|drop|cut|get|win|run|plan|map|stop|beat|put|set|submit|slash|tag|log|trim|tap|chat|scan|hit|commit|equip|wrap|embed|fit)$/;
const doubled = /^(?:ship|drop|plan|map|stop|submit|tag|log|trim|scan|commit|equip|wrap|embed|fit)$/;

/** Present participle, third person and past forms of `base`, the base first. */
export function forms(base: string): string[] {
  // "Roll out" bends in its first word.
  const [, verb, particle] =
    /^(\p{L}+)-(out|up|off|in|on|down|over|through|at|into|about)$/u.exec(base) ?? [];
  if (verb && particle) return forms(verb).map((form) => `${form}-${particle}`);
  const stem = base.endsWith('e') && !base.endsWith('ee') && base !== 'be' ? base.slice(0, -1) : base;
  const ing = doubling.test(base) ? `${base}${base.at(-1)}ing` : `${stem}ing`;
  const y = /[^aeiou]y$/.test(base);
  const third = y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  const past = doubled.test(base)
    ? `${base}${base.at(-1)}ed`
    : y
      ? `${base.slice(0, -1)}ied`
      : base.endsWith('e')
        ? `${base}d`
        : `${base}ed`;
  return [base, ing, third, ...(irregular[base] ?? [past])];
}

// What a form holds, apart from React: values, what changed, and which error still speaks of a value that stands.

export type FormState<V> = {
  values: V;
  /** As last saved. */
  saved: V;
  /** The sentence about a field, until its value changes. */
  errors: Record<string, string>;
};

/** The state after one field was edited: its own error (and those below it, `guidance.0.words`) no longer holds. */
export function edited<V extends object, K extends keyof V & string>(
  state: FormState<V>,
  field: K,
  value: V[K],
): FormState<V> {
  const errors = Object.fromEntries(
    Object.entries(state.errors).filter(([name]) => name !== field && !name.startsWith(`${field}.`)),
  );
  return { ...state, values: { ...state.values, [field]: value }, errors };
}

/** The fields whose value differs from what was saved: what an edit sends. */
export function changedFields<V extends object>({ values, saved }: FormState<V>): Partial<V> {
  const changed: Partial<V> = {};
  for (const key of Object.keys(values) as (keyof V)[]) {
    if (JSON.stringify(values[key]) !== JSON.stringify(saved[key])) changed[key] = values[key];
  }
  return changed;
}

/** The state once somebody else was faster: what is being changed here stays, everything else follows what they saved. */
export function rebased<V extends object>(state: FormState<V>, saved: V): FormState<V> {
  return { values: { ...saved, ...changedFields(state) }, saved, errors: {} };
}

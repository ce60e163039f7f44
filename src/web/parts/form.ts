// The one way to hold a form: values, errors by field from a refusal, whether anything changed, and saving.
import { type FormEvent, useRef, useState } from 'react';
import { changedFields, edited, type FormState, rebased } from './form-state.ts';
import { errorsByField, type Problem, problemOf } from './problem.ts';

type Options<V extends object, R> = {
  initial: V;
  /** Of what is edited. While nothing is changed here the form follows what others save; from the first change on it holds the version that
   * was changed, so that theirs is told apart at saving and not written over. */
  version?: number | undefined;
  /** Sends it. What it throws is read by `problemOf` and laid beside the fields. */
  save: (values: V, changed: Partial<V>, version: number) => Promise<R>;
  onSaved?: (result: R, values: V) => void;
  /** What can be said before sending; return a sentence by field. */
  check?: (values: V) => Partial<Record<keyof V & string, string>>;
};

export type Form<V extends object> = {
  values: V;
  set: <K extends keyof V & string>(field: K, value: V[K]) => void;
  /** The props of a field: `<TextField label="Name" {...form.field('name')} />`. */
  field: <K extends keyof V & string>(
    field: K,
  ) => { name: K; value: V[K]; onChange: (value: V[K]) => void; error: string | undefined };
  errors: Record<string, string>;
  /** What went wrong that no field carries; show it with `<ErrorState problem …>` or in words of your own. */
  problem: Problem | null;
  isDirty: boolean;
  isBusy: boolean;
  /** For `<form onSubmit>` or a button; does nothing while a save is under way. */
  submit: (event?: FormEvent) => void;
  /** Back to what was saved, or to other values. */
  reset: (values?: V) => void;
  /** On top of what somebody else saved meanwhile: changes made here stay changes. */
  rebase: (saved: V) => void;
};

export function useForm<V extends object, R>({
  initial,
  version = 0,
  save,
  onSaved,
  check,
}: Options<V, R>): Form<V> {
  const [state, setState] = useState<FormState<V>>({ values: initial, saved: initial, errors: {} });
  const [held, hold] = useState(version);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);

  const isDirty = Object.keys(changedFields(state)).length > 0;
  if (held !== version && !isDirty) {
    hold(version);
    setState({ values: initial, saved: initial, errors: {} });
  }

  const fail = (errors: Record<string, string>) => {
    setState((now) => ({ ...now, errors }));
    focusFirst(Object.keys(errors));
  };
  const send = async () => {
    const { values } = state;
    const early = Object.fromEntries(
      Object.entries(check?.(values) ?? {}).filter(([, say]) => say),
    ) as Record<string, string>;
    if (Object.keys(early).length > 0) return fail(early);
    busy.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const result = await save(values, changedFields(state), held);
      setState((now) => ({ ...now, saved: values, errors: {} }));
      onSaved?.(result, values);
    } catch (error) {
      const told = problemOf(error);
      const errors = errorsByField(told);
      setProblem(told);
      fail(errors);
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  const set: Form<V>['set'] = (field, value) => setState((now) => edited(now, field, value));

  return {
    values: state.values,
    set,
    field: (field) => ({
      name: field,
      value: state.values[field],
      onChange: (value) => set(field, value),
      error: state.errors[field],
    }),
    errors: state.errors,
    problem,
    isDirty,
    isBusy,
    submit: (event) => {
      event?.preventDefault();
      if (!busy.current) void send();
    },
    reset: (values = state.saved) => {
      setState({ values, saved: values, errors: {} });
      setProblem(null);
    },
    rebase: (saved) => {
      setState((now) => rebased(now, saved));
      setProblem(null);
    },
  };
}

function focusFirst(fields: string[]): void {
  requestAnimationFrame(() => {
    const wrong = fields.flatMap((field) => [...document.getElementsByName(field)]);
    wrong
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]
      ?.focus();
  });
}

// What went wrong, in one shape for every page: what happened, what to do, and what the server named. It knows the answer's shape, not its library.

export type Problem = {
  /** A refusal's code, or `offline` (nobody answered) or `fault` (something broke on the server). */
  code: string;
  /** What happened. */
  sentence: string;
  /** What to do next. */
  next: string;
  /** What the refusal carries: `issues`, `missing`, `yours` and `current` … */
  detail: Record<string, unknown>;
  /** To quote when asking for help; empty when no server answered. */
  requestId: string;
};

type Answer = {
  code: string;
  message: string;
  data: { next?: string; detail?: Record<string, unknown>; requestId?: string } | undefined;
};

function isAnswer(error: unknown): error is Answer {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'status' in error &&
    typeof error.code === 'string'
  );
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'sentence' in error && 'requestId' in error;
}

/** Turns whatever was thrown by a call into a problem people can read; one that was turned already stays as it is. */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  if (isAnswer(error) && error.data?.next) {
    const { next, detail = {} } = error.data;
    // What the server says of this one case is better than what is true of every such refusal.
    const said = typeof detail.say === 'string' ? { sentence: detail.say, next: '' } : null;
    return {
      code: error.code,
      ...(said ?? { sentence: error.message, next }),
      detail,
      requestId: error.data.requestId ?? '',
    };
  }
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'NetworkError'))
    return {
      code: 'offline',
      sentence: 'The server did not answer.',
      next: 'What you wrote is still here. Check the connection and try again.',
      detail: {},
      requestId: '',
    };
  const requestId = (isAnswer(error) && error.data?.requestId) || '';
  return {
    code: 'fault',
    sentence: 'Something broke on our side.',
    next: 'Nothing was changed. Try again; if it stays, tell an admin.',
    detail: {},
    requestId,
  };
}

/** The fields a problem names, each with the first sentence about it. Paths are joined with dots: `guidance.0.words`. */
export function errorsByField(problem: Problem | null): Record<string, string> {
  const errors: Record<string, string> = {};
  const { issues, missing } = problem?.detail ?? {};
  for (const issue of Array.isArray(issues) ? issues : []) {
    const { path, message } = issue as { path?: unknown[]; message?: string };
    const field = (path ?? []).join('.').replace(/^fields\./, '');
    if (field && message) errors[field] ??= message;
  }
  for (const each of Array.isArray(missing) ? missing : []) {
    const { field, say } = each as { field?: string; say?: string };
    if (field && say) errors[field] ??= say;
  }
  return errors;
}

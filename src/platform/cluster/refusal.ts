// Why the built-in database cannot run, in one line that ends with what to do. Shown to people as it is, without a stack.

/** Thrown by everything in this folder that a person can mend. */
export class ClusterRefusal extends Error {}

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a file system mounted read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file is in the way',
};

/** A file system error as a refusal; any other error as it is. */
export function refusalFrom(error: unknown, path: string): unknown {
  const reason = reasons[(error as { code?: string }).code ?? ''];
  if (!reason) return error;
  return new ClusterRefusal(
    `The data folder ${path} cannot be used: ${reason}. Mend that, or give another folder with --data.`,
  );
}

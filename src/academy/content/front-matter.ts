// Markdown that begins with YAML between two lines of dashes.

export type Split = { yaml: string; body: string; bodyLine: number };

/** Null when the file does not begin with front matter. */
export function splitFrontMatter(text: string): Split | null {
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.replace(/^\uFEFF/, ''));
  if (!found) return null;
  const [whole, yaml = ''] = found;
  return { yaml, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}

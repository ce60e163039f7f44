// What JSON.parse lets through and no client means: a key twice, where one of the two is lost, and nesting without end.
const deepest = 50;

/** What is wrong with a JSON text, in words; null when nothing is. */
export function mistakeIn(text: string): string | null {
  return structureOf(text) ?? parses(text);
}

function parses(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return `This is not JSON: ${(error as Error).message.slice(0, 200)}`;
  }
}

// Looks only at braces and strings; whether the rest is JSON is for the parser to say.
function structureOf(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      if (open.length > deepest) return `Nest no more than ${deepest} levels deep`;
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && /^[ \t\r\n]*:/.test(text.slice(end + 1, end + 200))) {
        const key = text.slice(at, end + 1);
        if (keys.has(key)) return `${key.slice(0, 100)} is given twice`;
        keys.add(key);
      }
      at = end;
    }
  }
  return null;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

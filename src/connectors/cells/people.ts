// People named in one cell. A comma parts two people, or a surname from a first name; two single words are taken for one person.

export type NamedPerson = { name: string; email: string | null };

const mostPeople = 60;

/** The people a cell names, in order, each once. */
export function readPeople(cell: string): NamedPerson[] {
  const seen = new Set<string>();
  return parts(cell.slice(0, 8_000))
    .map(personOf)
    .filter(({ name, email }) => {
      const key = email ?? name.toLowerCase();
      if (key === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, mostPeople);
}

function parts(cell: string): string[] {
  return cell.split(/[;\n|]/).flatMap((part) => {
    const names = part.split(',').map((name) => name.trim());
    const oneTurned = names.length === 2 && names.every((name) => name !== '' && !/[\s@]/.test(name));
    return oneTurned ? [part.trim()] : names;
  });
}

function personOf(part: string): NamedPerson {
  const bracketed = /^(.*?)\s*[<(]\s*([^\s<>()]+@[^\s<>()]+)\s*[>)]$/.exec(part.trim());
  if (bracketed) {
    const [, name, email] = bracketed as unknown as [string, string, string];
    return { name: plainName(name) || email, email: email.toLowerCase() };
  }
  const bare = part.trim().replace(/^@/, '');
  if (/^[^\s@]+@[^\s@]+$/.test(bare)) return { name: bare, email: bare.toLowerCase() };
  return { name: plainName(bare), email: null };
}

function plainName(name: string): string {
  return name
    .replace(/^["']|["']$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}

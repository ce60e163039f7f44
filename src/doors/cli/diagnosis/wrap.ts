// Breaks paragraphs where the terminal ends, between words, so that what belongs under a heading stays indented under it.

/** Wraps every line of `text` that is longer than `width`; a line of a list hangs under its words. */
export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.length > width ? wrappedLine(line, width) : line))
    .join('\n');
}

const leastRoom = 20;

function wrappedLine(line: string, width: number): string {
  const [lead = ''] = /^\s*(?:- |\d+\. )?/.exec(line) ?? [];
  const room = Math.max(leastRoom, width - lead.length);
  const lines = [''];
  for (const word of line.slice(lead.length).split(' ')) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((each, index) => `${index === 0 ? lead : ' '.repeat(lead.length)}${each}`).join('\n');
}

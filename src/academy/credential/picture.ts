// The picture of an award, drawn when none is given. It carries words only: what an award is worth, no ornament can say.

/** An SVG of 600 by 400. Long names are broken into at most three lines. */
export function pictureOf({ name, issuer, on }: { name: string; issuer: string; on: string }): string {
  const lines = broken(name, 24, 3);
  const words = lines.map((line, index) => text(line, 150 + index * 46, 36, '#1c1b19'));
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" role="img">',
    `<title>${escaped(`${name}, ${issuer}`)}</title>`,
    '<rect width="600" height="400" fill="#faf8f4"/>',
    '<rect x="16" y="16" width="568" height="368" fill="none" stroke="#1c1b19" stroke-width="2"/>',
    text(issuer, 84, 20, '#57534e'),
    ...words,
    text(on, 344, 18, '#57534e'),
    '</svg>',
  ].join('');
}

const text = (line: string, y: number, size: number, colour: string) =>
  `<text x="300" y="${y}" font-family="Georgia, serif" font-size="${size}" fill="${colour}" text-anchor="middle">${escaped(line)}</text>`;

function broken(name: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

const escaped = (plain: string) =>
  plain.replace(/\p{Cc}/gu, ' ').replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

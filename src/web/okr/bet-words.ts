// How a bet goes on from what it supports, in one sentence. People begin it with "because", with a capital, or with neither.

// A first word that is no name and takes a small letter in the middle of a sentence.
const ordinary =
  /^(\p{Ll}|(A|All|An|As|At|Because|Both|By|Each|Every|Few|Fewer|For|From|Half|He|Her|His|If|In|It|Its|Less|Many|More|Most|My|No|Nobody|On|Once|One|Only|Our|People|She|Since|So|Some|That|The|Their|There|These|They|This|Those|To|Two|We|What|When|Where|Who|With|Without|You|Your)\b(?!['’]s))/u;

/** ", because we believe …" where the first word takes a small letter, ": Skerry Light …" where it may be a name. Empty for no bet. */
export function betWords(because: string): string {
  const text = because.trim();
  if (!text) return '';
  if (!ordinary.test(text)) return `: ${text}`;
  const plain = text.replace(/^because\s+/i, '');
  const goesOn = ordinary.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  return `, because ${goesOn}`;
}

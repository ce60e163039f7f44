// Words that make the number after them a name: "ISO 27001", "phase 2", "Fortune 500". Such a number measures nothing.
const naming = new Set(
  `iso soc pci dss wcag gdpr din bs en rfc cve phase version release sprint level tier wave stage step series chapter part fortune ftse
  http https python java node php windows ios android web postgres postgresql mysql angular vue react dotnet net gate pier line route article
  section room building terminal berth dock platform track lane week day month quarter year round class grade type covid area zone batch option priority
  severity sev number no nr model form act clause annex page figure table note season episode volume generation gen horizon lot ring
  milestone objective okr kr goal pillar theme top world industry formula site plant store unit bus train flight`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a bare number after `word` (lower case) is part of a name. */
export function namesNumber(word: string): boolean {
  return naming.has(word);
}

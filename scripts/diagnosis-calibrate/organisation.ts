// Organisations made up by chance, sound but for one thing. Severity follows one rule for all signals, so that none is tuned to be found.
import type { Cause } from '../../src/diagnosis/causes.ts';
import type { Count, Facts, SignalId } from '../../src/diagnosis/facts.ts';
import { spreadLimits, thresholds } from '../../src/diagnosis/thresholds.ts';
import { binomial, type Chance, rateAround } from './chance.ts';

export type Ailment = Cause | 'sound';

/** Where nothing is wrong, things go wrong half as often as we begin to watch. */
const soundPart = 0.5;
/** Of the teams of an organisation with uneven leads, these are led badly. */
const badlyLed = 0.4;
/** What shrinking leaves of a difference between teams with 39 check-ins each: the limit of SPREAD is on the shrunken one. */
const afterShrinking = 0.8;

/** How ill an organisation is, and how alike the rows of one team are. */
export type Nature = {
  /** True rates lie this far beyond `fail`, 0 to 0.4. */
  beyond: number;
  /** Correlation of two rows of one team, apart from what is wrong; 0.05 is what SPREAD takes for ordinary. */
  likeness: number;
};

/** Clear severity, ordinary teams. */
export const clear: Nature = { beyond: 0.15, likeness: 0.05 };

/** One quarter of one team, and what the whole company adds. */
const quarter = {
  checkInsDue: 39,
  keyResults: 6,
  missedKeyResults: 1.5,
  reviews: 2,
  sponsorSessions: 6,
  escalations: 0.8,
  additions: 0.8,
  people: 10,
  answers: 5.5,
  tested: 1.2,
};

const ails: Record<Ailment, readonly SignalId[]> = {
  sound: [],
  trust: ['SV_INFL', 'WMELON', 'SV_SAFE', 'DC_STALE', 'COPY', 'TG_CUT'],
  cadence: ['CI_MISS', 'RV_MISS', 'CI_LATE'],
  sponsorship: ['SP_ABS', 'ADD_UNP', 'ES_STALE', 'SV_LEAD', 'DC_STALE'],
  // In the teams that are led badly only; SPREAD follows from their missed check-ins.
  managers: ['CI_MISS', 'RV_EMPTY', 'COPY'],
  knowledge: ['KN_LOW', 'KR_KPI', 'KR_ACT'],
};

/** Counts of one quarter of an organisation that ails in one way, or in none. */
export function organisationWith(
  ailment: Ailment,
  teams: number,
  { beyond, likeness }: Nature,
  chance: Chance,
): Facts {
  const rate = (id: SignalId, isIll: boolean) => {
    const sound = thresholds[id].warn * soundPart;
    if (!isIll || !ails[ailment].includes(id)) return sound;
    return ailment === 'managers' && id === 'CI_MISS'
      ? sound + (spreadLimits.strong.range + beyond) / afterShrinking
      : thresholds[id].fail + beyond;
  };
  const everywhere = ailment !== 'managers';
  const counted = (id: SignalId, n: number): Count => {
    const rows = Math.round(n);
    return { bad: binomial(rows, rate(id, everywhere), chance), n: rows };
  };
  const all = Array.from({ length: teams }, (_, index) => {
    const isIll = everywhere || index < Math.round(teams * badlyLed);
    return teamRows((id) => rate(id, isIll), likeness, chance);
  });
  const sum = (id: 'CI_MISS' | 'CI_LATE' | 'COPY' | 'RV_EMPTY'): Count => ({
    bad: all.reduce((total, team) => total + team[id].bad, 0),
    n: all.reduce((total, team) => total + team[id].n, 0),
  });
  const survey = (id: SignalId): Count => ({
    ...counted(id, quarter.answers * teams),
    asked: quarter.people * teams,
  });
  const keyResults = quarter.keyResults * teams;
  const reviews = quarter.reviews * teams;
  return {
    teams,
    flags: [],
    signals: {
      CI_MISS: sum('CI_MISS'),
      CI_LATE: sum('CI_LATE'),
      COPY: sum('COPY'),
      SPREAD: { perTeam: all.map((team) => team.CI_MISS) },
      RV_MISS: counted('RV_MISS', reviews),
      RV_EMPTY: sum('RV_EMPTY'),
      SP_ABS: counted('SP_ABS', quarter.sponsorSessions),
      DC_STALE: counted('DC_STALE', reviews),
      ES_STALE: counted('ES_STALE', quarter.escalations * teams),
      ADD_UNP: counted('ADD_UNP', quarter.additions * teams),
      OVERLOAD: counted('OVERLOAD', teams),
      KR_ACT: counted('KR_ACT', keyResults),
      KR_TRACK: counted('KR_TRACK', keyResults),
      KR_KPI: counted('KR_KPI', keyResults),
      KR_CARRY: counted('KR_CARRY', keyResults),
      TG_CUT: counted('TG_CUT', keyResults),
      WMELON: counted('WMELON', quarter.missedKeyResults * teams),
      SV_INFL: survey('SV_INFL'),
      SV_SAFE: survey('SV_SAFE'),
      SV_LEAD: survey('SV_LEAD'),
      KN_LOW: counted('KN_LOW', quarter.tested * teams),
    },
  };
}

function teamRows(rate: (id: SignalId) => number, likeness: number, chance: Chance) {
  const rows = (id: SignalId, n: number): Count => ({
    bad: binomial(n, rateAround(rate(id), likeness, chance), chance),
    n,
  });
  const due = rows('CI_MISS', quarter.checkInsDue);
  const made = due.n - due.bad;
  return {
    CI_MISS: due,
    CI_LATE: rows('CI_LATE', made),
    COPY: rows('COPY', Math.max(0, made - quarter.keyResults)),
    RV_EMPTY: rows('RV_EMPTY', quarter.reviews),
  };
}

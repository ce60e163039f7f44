// Two names stand where one belongs. A team's name is one name; "and" within a surname is not looked for.
import { draftOf } from '../example.ts';
import { rule } from '../rule.ts';

const several = /\S\s*(?:,|;|\/|&|\+)\s*\S|\S\s+(?:and|und|et|y)\s+\S/i;
const nobody = /^(?:everyone|everybody|all|the team|team|whole team|all of us|we)$/i;

const owned = (...owners: (string | null)[]) => ({
  draft: draftOf(
    'Crews are proud',
    ...owners.map((ownerId) => ({ title: 'Crew who recommend us from 46% to 65%', ownerId })),
  ),
  facts: {},
});

export const sharedOwner = rule({
  slug: 'shared-owner',
  defect: 'SHARED_OWNER',
  on: 'key result',
  anyLanguage: true,
  severity: { outcome: 'warning', balanced: 'warning', delivery: 'warning' },
  applies: ({ keyResult }) => typeof keyResult?.ownerId === 'string',
  find: ({ keyResult }) => {
    const owner = keyResult!.ownerId!.trim();
    if (!several.test(owner) && !nobody.test(owner)) return null;
    return {
      marks: [],
      message: `“${owner}” is more than one person.`,
      ask: 'Who of them will say each week how sure you are of it?',
    };
  },
  why: 'When two people own a number, each thinks the other will look. One person speaks for it; the work is still shared.',
  sources: ['Doerr, Measure What Matters', 'Niven and Lamorte, Objectives and Key Results'],
  disagreements: 'Pairs work well in some teams. Even then one of the two has to be asked first.',

  examples: {
    marked: [
      owned('Ines and Tomas'),
      owned('Ines, Tomas'),
      owned('Ines / Tomas'),
      owned('Ines & Tomas'),
      owned('everyone'),
      owned('The team'),
    ],
    silent: [
      owned('Ines Carvalho'),
      owned('ines@saltline.example'),
      owned(null),
      owned('Andrea Sandberg'),
      owned('018f6f2e-7d7a-7cc0-8a42-2f6d7c1f2a10'),
      owned('Ines', 'Tomas'),
    ],
  },
});

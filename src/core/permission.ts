// Who may do what: one table of rights that serves the server, the buttons and the reference page alike.
import { everyone } from './everyone.ts';
import type { Id } from './id.ts';
import { refuse } from './refusal.ts';

/** Roles of a person in a workspace, strongest first. */
export const memberships = ['owner', 'admin', 'lead', 'member', 'viewer'] as const;
export type Membership = (typeof memberships)[number];

/** How a person can stand to a thing. `team member` and `team lead` speak of the thing's team; a lead of a team leads every team below it. */
type Relation = 'owner' | 'contributor' | 'team member' | 'team lead' | 'author' | 'self';

export const scopes = ['read', 'check-in', 'write', 'admin'] as const;
/** What an API token may be used for; `write` includes `check-in`, `admin` includes all. */
export type Scope = (typeof scopes)[number];

/** Who is asking. Everything a right can depend on, and nothing else. */
export type Actor = {
  personId: Id;
  workspaceId: Id;
  role: Membership;
  /** Teams this person belongs to. */
  teams: readonly Id[];
  /** Teams this person leads, with every team below them. */
  leads: readonly Id[];
  /** Null in the browser: all that the role allows. */
  scopes: readonly Scope[] | null;
};

/** What a right is asked about; give what the thing has. */
export type Thing = {
  ownerId?: Id | null;
  contributorIds?: readonly Id[];
  teamId?: Id | null;
  authorId?: Id | null;
  personId?: Id | null;
};

type Right = {
  /** Roles that may, whatever the thing. */
  roles: readonly Membership[];
  /** Relations that may too, for members and stronger. */
  relations: readonly Relation[];
  scope: Scope;
  /** Also for viewers who stand in a relation. */
  viewers?: true;
};

const all = memberships;
const running = ['owner', 'admin', 'lead'] as const;
const keeping = ['owner', 'admin'] as const;
const right = (
  roles: readonly Membership[],
  relations: readonly Relation[] = [],
  scope: Scope = 'write',
): Right => ({
  roles,
  relations,
  scope,
});

/** The table. A verb is an action's name or the part of one that needs its own right. */
export const rights = {
  read: right(all, [], 'read'),
  'workspaces.edit': right(keeping, [], 'admin'),
  'rules.choose': right(keeping, [], 'admin'),
  'workspaces.remove-demo': right(keeping, [], 'admin'),
  'workspaces.export': right(keeping, [], 'admin'),
  'audit.read': right(keeping, [], 'admin'),
  'mails.read': right(keeping, [], 'admin'),
  'people.invite': right(running, [], 'admin'),
  'people.edit': { ...right(keeping, ['self'], 'admin'), viewers: true },
  'people.set-role': right(keeping, [], 'admin'),
  'people.remove': right(keeping, [], 'admin'),
  'tokens.manage': right(all, [], 'admin'),
  'teams.create': right(running, ['team lead'], 'admin'),
  'teams.edit': right(running, ['team lead'], 'admin'),
  'teams.archive': right(keeping, [], 'admin'),
  'outcomes.create': right(running),
  'outcomes.edit': right(running, ['owner']),
  'kpis.create': right(running, ['team lead']),
  'kpis.edit': right(running, ['owner', 'team lead']),
  'readings.record': right(running, ['owner', 'team lead', 'team member'], 'check-in'),
  'cycles.create': right(running, [], 'admin'),
  'cycles.edit': right(running, [], 'admin'),
  'cycles.move': right(running, [], 'admin'),
  'objectives.create': right(running, ['team lead', 'team member']),
  'objectives.edit': right(running, ['owner', 'contributor', 'team lead', 'team member']),
  'objectives.amend': right(running, ['owner', 'team lead']),
  'objectives.commit': right(running, ['team lead']),
  'objectives.close': right(running, ['owner', 'team lead']),
  'objectives.remove': right(running, ['owner', 'team lead']),
  'dependencies.ask': right(running, ['owner', 'contributor', 'team lead', 'team member']),
  'dependencies.edit': right(running, ['owner', 'author', 'team lead']),
  'dependencies.answer': right(keeping, ['team lead']),
  'planning.rank': right(running, ['team lead']),
  'bets.judge': right(running, ['owner']),
  'diagnoses.run': right(running),
  'diagnoses.read-team': { ...right([], ['owner', 'team lead', 'team member'], 'read'), viewers: true },
  'troubles.edit': right(running, ['owner']),
  'declarations.edit': right(running),
  'assessments.create': right(all),
  'confidences.read': { ...right([], ['self', 'owner'], 'read'), viewers: true },
  'knowledge-checks.read': { ...right([], ['self', 'owner'], 'read'), viewers: true },
  'knowledge-checks.take': { ...right([], ['self']), viewers: true },
  'pulses.run': right(running),
  'pulses.answer': { ...right([], ['self'], 'check-in'), viewers: true },
  'programmes.publish': right(running, [], 'admin'),
  'cohorts.run': { ...right(running, ['owner']), viewers: true },
  'enrolments.learn': { ...right([], ['self'], 'check-in'), viewers: true },
  'enrolments.remove': { ...right(running, ['self', 'owner']), viewers: true },
  'decisions.record': right(running, ['owner', 'contributor', 'team lead']),
  'decisions.edit': right(running, ['owner', 'author', 'team lead']),
  'exceptions.ask': right(running, ['team lead', 'team member']),
  'exceptions.sign': { ...right([], ['owner']), viewers: true },
  'escalations.raise': right(running, ['owner', 'contributor', 'team lead'], 'check-in'),
  'escalations.answer': { ...right(keeping, ['owner', 'team lead']), viewers: true },
  'escalations.withdraw': right(keeping, ['author', 'team lead'], 'check-in'),
  'rhythm-roles.edit': right(running, [], 'admin'),
  'holidays.edit': right(running, [], 'admin'),
  'calendars.manage': right(all, [], 'admin'),
  'meetings.plan': right(running),
  'meetings.create': right(running, ['team lead']),
  'meetings.edit': { ...right(running, ['owner', 'team lead']), viewers: true },
  'meetings.run': { ...right(running, ['owner', 'team lead']), viewers: true },
  'meetings.attend': { ...right(running, ['self', 'owner', 'team lead']), viewers: true },
  'meetings.empower': { ...right(keeping, ['self']), viewers: true },
  'agenda-items.edit': {
    ...right(running, ['owner', 'contributor', 'team lead', 'team member']),
    viewers: true,
  },
  'check-ins.record': right(running, ['owner', 'contributor', 'team lead'], 'check-in'),
  'check-ins.correct': right(running, ['owner', 'author', 'team lead'], 'check-in'),
  'comments.create': right(all),
  'comments.edit': { ...right([], ['author']), viewers: true },
  'comments.remove': { ...right(keeping, ['author']), viewers: true },
  'findings.answer': right(running, ['owner', 'contributor', 'team lead', 'team member']),
  'simulations.play': right(all),
  'simulations.edit': { ...right([], ['self']), viewers: true },
  'attempts.book': { ...right(keeping, ['self'], 'check-in'), viewers: true },
  'attempts.sit': { ...right([], ['self'], 'check-in'), viewers: true },
  'attempts.keep': right(keeping, [], 'admin'),
  'marks.give': right(all),
  'issuers.edit': right(keeping, [], 'admin'),
  'achievements.publish': right(keeping, [], 'admin'),
  'awards.read': { ...right(running, ['self'], 'read'), viewers: true },
  'awards.issue': right(keeping, [], 'admin'),
  'awards.end': right(keeping, [], 'admin'),
  'awards.endorse': { ...right(all), viewers: true },
  'awards.share': { ...right([], ['self']), viewers: true },
  'credentials.sign': right(keeping, [], 'admin'),
  'views.save': right(all),
  'views.edit': { ...right(keeping, ['owner']), viewers: true },
  'imports.run': right(running, [], 'admin'),
  'exports.run': right(all, [], 'read'),
} as const satisfies Record<string, Right>;

export type Verb = keyof typeof rights;

/** Whether a token's scopes cover the scope a right asks for. */
export function covers(given: readonly Scope[] | null, wanted: Scope): boolean {
  if (given === null || given.includes('admin') || given.includes(wanted)) return true;
  if (wanted === 'check-in') return given.includes('write');
  return wanted === 'read' && given.length > 0;
}

/** Whether `actor` may do `verb` to `thing`. Pure: the same answer in the server, in a button and in the reference. */
export function may(actor: Actor, verb: Verb, thing: Thing = {}): boolean {
  const { roles, relations, scope, viewers }: Right = rights[verb];
  if (!covers(actor.scopes, scope)) return false;
  if (roles.includes(actor.role)) return true;
  if (actor.role === 'viewer' && !viewers) return false;
  return relations.some((relation) => stands(actor, relation, thing));
}

/** Refuses unless `actor` may. @throws {Refusal} forbidden */
export function must(actor: Actor, verb: Verb, thing: Thing = {}): void {
  if (!may(actor, verb, thing)) refuse('forbidden', { right: verb });
}

function stands(actor: Actor, relation: Relation, thing: Thing): boolean {
  switch (relation) {
    case 'owner':
      return thing.ownerId === actor.personId;
    case 'contributor':
      return thing.contributorIds?.includes(actor.personId) ?? false;
    case 'author':
      return thing.authorId === actor.personId;
    case 'self':
      return thing.personId === actor.personId;
    case 'team member':
      return thing.teamId != null && actor.teams.includes(thing.teamId);
    case 'team lead':
      return thing.teamId != null && actor.leads.includes(thing.teamId);
  }
}

/** Owners and admins see team-only objectives of every team: they answer for the record and its exports. */
export function seesEverything(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'owner' || actor.role === 'admin';
}

/** The audiences whose things `actor` may see; row-level security holds every door to the same list. */
export function audiencesOf(actor: Pick<Actor, 'teams' | 'leads'>): Id[] {
  return [...new Set([everyone, ...actor.teams, ...actor.leads])];
}

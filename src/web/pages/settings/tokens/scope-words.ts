// What each scope of a token lets it do.
import type { Scope } from '../../../../core/permission.ts';

export const scopeWords: Record<Scope, { short: string; label: string; note: string }> = {
  read: { short: 'read', label: 'Read', note: 'Everything you can see' },
  'check-in': { short: 'check in', label: 'Check in', note: 'Record values of your key results and KPIs' },
  write: { short: 'write', label: 'Write', note: 'Draft, change and comment; includes check-ins' },
  admin: {
    short: 'administer',
    label: 'Administer',
    note: 'All that your role allows, people and settings too',
  },
};

// The organisation somebody named.
import { simulationTemplates } from '../../../platform/content/simulations.ts';
import type { Template } from '../../../simulator/template.ts';
import { Refused } from '../ask.ts';

/** @throws {Refused} when there is none of that name */
export function templateCalled(id: string): Template {
  const templates = simulationTemplates();
  const template = templates.find(({ setting }) => setting.id === id);
  if (template) return template;
  const ids = templates.map(({ setting }) => setting.id).join(', ');
  throw new Refused('bad-input', `No organisation is called “${id}”. There are ${ids}.`);
}

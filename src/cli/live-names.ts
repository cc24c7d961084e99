import type { NameSettings } from '../operations/live/names/name-settings.ts';
import { teamBy } from '../operations/notes/team-by.ts';
import type { Io } from './io.ts';
import { readSettings } from './read-settings.ts';
import { knowledgeBy } from './team-knowledge.ts';

/**
 * Other names of services: those of the settings, and those that the team wrote beside its knowledge.
 *
 * @param config a file with settings; null for none at all, undefined to look for stevedore.yml.
 */
export const liveNames = async (io: Io, config?: string | null): Promise<NameSettings> => {
  if (config === null) return {};
  const settings = await readSettings(io, config);
  if (settings.knowledge === null) return { aliases: settings.aliases };
  return { aliases: teamBy(knowledgeBy(settings).notes, settings.aliases).aliases };
};

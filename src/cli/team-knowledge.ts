import { join } from 'node:path';
import { loadKnowledge, readTeamFolder } from '../knowledge/load.ts';
import { packageRoot } from '../package-root.ts';
import type { Settings } from '../settings/settings.ts';

/** The folder of what Stevedore knows itself. */
export const ownKnowledge = (): string => join(packageRoot(import.meta.dirname), 'knowledge');

/** What is known, with what the team of these settings wrote over it. @throws {KnowledgeError} that lists every invalid file. */
export const knowledgeBy = ({ knowledge: folder }: Settings): ReturnType<typeof loadKnowledge> =>
  loadKnowledge(ownKnowledge(), folder === null ? undefined : readTeamFolder(folder));

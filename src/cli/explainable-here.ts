import { loadTables } from '../knowledge/load.ts';
import type { Explainable } from '../operations/explain.ts';
import { explainable } from '../operations/explainable.ts';
import type { Io } from './io.ts';
import { readSettings } from './read-settings.ts';
import { knowledgeBy, ownKnowledge } from './team-knowledge.ts';

/**
 * What is known by the settings where the command was called: what the build compiled where they name no knowledge of a team,
 * else the sources of both.
 *
 * @param compiled gives null where the sources count.
 */
export const explainableHere = async (
  io: Io,
  compiled: () => Explainable | null,
): Promise<Explainable> => {
  const settings = await readSettings(io);
  const ready = settings.knowledge === null ? compiled() : null;
  return ready ?? explainable({ knowledge: knowledgeBy(settings), ...loadTables(ownKnowledge()) });
};

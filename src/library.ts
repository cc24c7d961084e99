import { join, resolve } from 'node:path';
import { loadKnowledge, loadTables, readTeamFolder } from './knowledge/load.ts';
import type * as api from './library-api.ts';
import { checkBy } from './operations/check-by.ts';
import { createExplain } from './operations/explain.ts';
import { explainable } from './operations/explainable.ts';
import { fixBy } from './operations/fix-by.ts';
import { packageRoot } from './package-root.ts';

const textOf = (definition: string | object): string =>
  typeof definition === 'string' ? definition : JSON.stringify(definition, null, 2);

export const checkTaskDefinition: typeof api.checkTaskDefinition = (definition, options = {}) =>
  checkBy(options)(textOf(definition));

export const fixTaskDefinition: typeof api.fixTaskDefinition = (
  definition,
  { unsafe = false, ...options } = {},
) => fixBy(options)(textOf(definition), { unsafe });

export const loadExplain: typeof api.loadExplain = ({ knowledge: folder } = {}) => {
  const directory = join(packageRoot(import.meta.dirname), 'knowledge');
  const team =
    folder === undefined ? undefined : readTeamFolder({ named: folder, path: resolve(folder) });
  const loaded = { knowledge: loadKnowledge(directory, team), ...loadTables(directory) };
  return createExplain(explainable(loaded));
};

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadTables } from '../../../../src/knowledge/load.ts';
import { route } from '../../../../src/operations/commands.ts';
import { createExplain } from '../../../../src/operations/explain.ts';
import { explainable } from '../../../../src/operations/explainable.ts';
import { readServicesText } from '../../../../src/operations/live/asked.ts';
import {
  createLive,
  type LiveOperations,
} from '../../../../src/operations/live/live-operations.ts';
import { readPlacementText } from '../../../../src/operations/live/placement/asked-placement.ts';
import { DIRECTORY, knowledge, lessons } from '../../../knowledge/lessons/all-lessons.ts';
import { startOwnAccount } from './own-account.ts';

const explain = createExplain(explainable({ knowledge, ...loadTables(DIRECTORY) }));
const commands = lessons.flatMap(({ id, tries }) =>
  tries.map(({ command }) => [id, command] as const),
);

let own: Awaited<ReturnType<typeof startOwnAccount>>;
let live: LiveOperations;

beforeAll(async () => {
  own = await startOwnAccount();
  live = createLive({ ...own.deps, accounts: [own.sandbox.readers] });
});

afterAll(() => own.account.stop());

const isAnswered = async (name: string, text: string): Promise<boolean> => {
  const [, expression = '', cluster = ''] = /^(.*) on (\S+)$/.exec(text) ?? [];
  switch (name) {
    case 'explain':
      return explain(text).answer !== null;
    case 'check':
      return (await live.check(text)).ok;
    case 'describe':
      return (await live.describe(text)).ok;
    case 'tasks':
      return (await live.tasks({ name: text, page: 1 })).ok;
    case 'status':
      return (await live.status({ name: text, window: '1h' })).ok;
    case 'services':
      return (await live.services(readServicesText(text))).ok;
    case 'query':
      return (await live.query({ cluster, expression })).ok;
    case 'scale':
      return /^sandbox-web \d --dry-run$/.test(text);
    case 'place': {
      const asked = readPlacementText(text);
      return asked !== null && (await live.place(asked)).ok;
    }
    default:
      return false;
  }
};

describe('every command to try is answered in a new private account', () => {
  test.each(commands)('%s: %s', async (_lesson, command) => {
    const found = route(command);
    expect(found.known && (await isAnswered(found.spec.name, found.text.trim()))).toBe(true);
  });
});

import { describe, expect, test } from '@jest/globals';
import { sourceFiles } from './source-files.ts';

const LINES = 200;
const SHORTER: readonly (readonly [RegExp, number])[] = [
  [/^src\/rules\/(?:paste|task|container|fargate|service|cluster)\//, 80],
  [/^handlers\/(?:commands|actions|views|shortcuts|events|home)\//, 80],
];

/** Tables are as long as what they list. */
const TABLES: readonly string[] = [
  'src/rules/registry.ts',
  'src/sandbox/slack/page/text/emoji-names.ts',
  'test/knowledge/queries.ts',
];

describe('files stay small enough to be read in one go', () => {
  test(`no source file is longer than ${LINES} lines, rules and handlers than 80`, () => {
    const tooLong = sourceFiles('src', 'handlers', 'test')
      .filter(({ path }) => !TABLES.includes(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => {
        const own = SHORTER.find(([pattern]) => pattern.test(path));
        return lines > (own?.[1] ?? LINES);
      });
    expect(tooLong).toEqual([]);
  });
});

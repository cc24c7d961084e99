import { describe, expect, test } from '@jest/globals';
import { changeArguments } from '../../src/cli/change-options.ts';
import { parseScale } from '../../src/operations/change/text/parse-scale.ts';

const textOf = (...args: readonly string[]): string => changeArguments(args, 'service').text;

describe('the words of a shell become the text that Slack has', () => {
  test.each([
    [['web', '3'], 'web 3'],
    [['web', '-1', 'for', '2h'], 'web -1 for 2h'],
    [['--yes', 'web', '-1'], 'web -1'],
    [['web', '3', '--cluster', 'prod'], 'prod/web 3'],
    [['--cluster=prod', 'web', '3', '--dry-run'], 'prod/web 3 --dry-run'],
    [['web', '3', 'because', 'launch day', 'for', '2h'], 'web 3 because "launch day" for 2h'],
    [['web', '3', 'because', 'launch', 'day'], 'web 3 because launch day'],
    [['web', '3', 'because', 'launch', 'for', '2h'], 'web 3 because "launch" for 2h'],
    [['web', '3', 'because', 'a "big" day'], 'web 3 because «a "big" day»'],
  ])('%j is %s', (args, text) => {
    expect(textOf(...args)).toBe(text);
  });

  test.each([
    ['launch day'],
    ['a "big" day'],
    ["it's «late»"],
    ['“so” it is'],
    ['for 2h'],
    ['a "big" «day»', 'a "big" \'day\''],
  ])('a reason arrives whole: %s', (given, reason = given) => {
    const read = parseScale(textOf('web', '3', 'because', given, 'for', '2h'), {
      nowMs: 0,
      timeZone: 'UTC',
    });
    expect(read).toMatchObject({ ok: true, request: { forMs: 7_200_000, reason } });
  });

  test('a cluster narrows names down, and nothing else', () => {
    expect(changeArguments(['--cluster', 'prod'], 'maybe-service').text).toBe('in prod');
    expect(changeArguments(['web', '--cluster', 'prod'], 'maybe-service').text).toBe('prod/web');
    expect(() => changeArguments(['prod', '--cluster', 'prod'], 'pattern')).toThrow('--cluster');
    expect(() => textOf('prod/web', '3', '--cluster', 'prod')).toThrow('names its cluster already');
    expect(() => textOf('web', '3', '--format', 'xml')).toThrow('--format');
  });
});

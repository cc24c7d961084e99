import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/operations/check.ts';

/** A whole report takes some milliseconds; what is quadratic or worse takes from ten seconds to hours at these sizes. */
const SOON_MS = 3_000;

const definition = (value: string): string =>
  JSON.stringify({
    family: 'web',
    containerDefinitions: [
      { name: 'app', image: value, environment: [{ name: 'DB_PASSWORD', value }] },
    ],
  });

const chained = (count: number): string =>
  JSON.stringify({
    family: 'web',
    containerDefinitions: Array.from({ length: count }, (_, index) => ({
      name: `c${index}`,
      dependsOn: [{ containerName: `c${index + 1}`, condition: 'START' }],
    })),
  });

const WITHOUT_CONTAINERS = '{"family":"web","containerDefinitions":[]}';

const PASTES: Readonly<Record<string, string>> = {
  'blank lines without JSON': `x${'\n'.repeat(20_000)}y`,
  'spaces without JSON': `x\n${' '.repeat(200_000)}y`,
  'a fence and spaces before the JSON': `\`\`\`${' '.repeat(200_000)}a!\n${WITHOUT_CONTAINERS}`,
  'a fence and spaces behind the JSON': `${WITHOUT_CONTAINERS}\n\`\`\`${' '.repeat(200_000)}a!`,
  'placeholders that never close, $(': definition('$('.repeat(200_000)),
  'placeholders that never close, {{': definition('{{'.repeat(200_000)),
  'thousands of containers in a chain': chained(4_000),
  'a hundred thousand commas': `{"family":"web","containerDefinitions":[${'{},'.repeat(100_000)}{}]}`,
  'values of the wrong type': `{"containerDefinitions":[{"command":[${'{},'.repeat(300_000)}{}]}]}`,
};

describe('a paste that is made to hurt is answered soon', () => {
  test.each(Object.entries(PASTES))('%s', (_, paste) => {
    const began = performance.now();
    const { findings } = check(paste);
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    expect(findings.length).toBeGreaterThan(0);
  });

  test('of many definitions, two hundred are checked, and the report says so', () => {
    const { findings, setAside } = check(`[${'{"family":"web"},'.repeat(999)}{"family":"web"}]`);
    expect(setAside).toContain('1000 definitions were found and only the first 200 were checked.');
    expect(new Set(findings.map(({ path }) => path.split('/')[1])).size).toBe(200);
  });

  test('names of the language itself are fields like any other', () => {
    const { findings } = check(
      '{"Family":"web","ContainerDefinitions":[{"Name":"a","constructor":1,"toString":2}]}',
    );
    const unknown = findings.filter(({ rule }) => rule === 'known-fields');
    expect(unknown.map(({ path }) => path)).toEqual([
      '/ContainerDefinitions/0/constructor',
      '/ContainerDefinitions/0/toString',
    ]);
  });
});

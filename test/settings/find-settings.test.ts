import { describe, expect, test } from '@jest/globals';
import { findSettings } from '../../src/settings/find-settings.ts';

const found = (folder: string, ...there: readonly string[]) =>
  findSettings(folder, async (path) => there.includes(path));

describe('the stevedore.yml that counts', () => {
  test('is the nearest up to the root of the repository', async () => {
    const there = ['/r/.git', '/r/stevedore.yml', '/r/a/stevedore.yml', '/stevedore.yml'];
    expect(await found('/r/a/b', ...there)).toBe('/r/a/stevedore.yml');
    expect(await found('/r/c', ...there)).toBe('/r/stevedore.yml');
    expect(await found('/r', ...there)).toBe('/r/stevedore.yml');
  });

  test('does not lie outside of the repository', async () => {
    expect(await found('/r/a', '/r/.git', '/stevedore.yml')).toBeNull();
  });

  test('lies in the folder itself where there is no repository', async () => {
    expect(await found('/x/y', '/x/y/stevedore.yml')).toBe('/x/y/stevedore.yml');
    expect(await found('/x/y', '/x/stevedore.yml')).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import { loadSettings } from '../../src/settings/load-settings.ts';
import { NO_SETTINGS, settingsFile } from '../../src/settings/settings.ts';

/** The settings of `text` at `/r/stevedore.yml`, asked for in `/r/a`, where those folders are. */
const loaded = (text: string, folders: readonly string[], file?: string) =>
  loadSettings('/r/a', file, {
    exists: async (path) => ['/r/.git', '/r/stevedore.yml'].includes(path),
    isFolder: async (path) => folders.includes(path),
    readFile: async () => text,
    rules: [],
  });

describe('the section knowledge', () => {
  test.each([{}, { knowledge: null }])('names no folder in %j', (file) => {
    expect(settingsFile.parse(file).knowledge).toBeNull();
    expect(NO_SETTINGS.knowledge).toBeNull();
  });

  test.each(['', '  ', 3, ['./our-ecs'], { folder: './our-ecs' }])('refuses %j', (knowledge) => {
    expect(settingsFile.safeParse({ knowledge }).success).toBe(false);
  });

  test.each([
    ['./our-ecs', '/r/our-ecs'],
    ['our-ecs/', '/r/our-ecs'],
    ['../shared/ecs', '/shared/ecs'],
    ['/etc/our-ecs', '/etc/our-ecs'],
  ])('reckons %s from its own file on, not from where it was asked for', async (named, path) => {
    const { knowledge } = await loaded(`knowledge: ${named}`, [path]);
    expect(knowledge).toEqual({ named, path });
  });

  test('reckons from a file that was named', async () => {
    const { knowledge } = await loaded('knowledge: ./ecs', ['/r/a/ci/ecs'], 'ci/stevedore.yml');
    expect(knowledge?.path).toBe('/r/a/ci/ecs');
  });

  test('says where there is no such folder, with its line and column', async () => {
    await expect(loaded('check: {}\nknowledge: ./our-ecs\n', [])).rejects.toThrow(
      '../stevedore.yml:2:12: there is no folder /r/our-ecs.',
    );
  });
});

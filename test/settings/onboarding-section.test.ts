import { describe, expect, test } from '@jest/globals';
import { settingsFile } from '../../src/settings/settings.ts';

describe('the section onboarding', () => {
  test.each([{}, { onboarding: null }, { onboarding: {} }])('names nobody in %j', (file) => {
    expect(settingsFile.parse(file).onboarding).toEqual({
      leads: { users: [], groups: [] },
      welcomesJoiners: false,
    });
  });

  test('names people and groups that lead', () => {
    const onboarding = { leads: { users: ['U0123ABCD'], groups: ['@mentors'] } };
    expect(settingsFile.parse({ onboarding }).onboarding).toEqual({
      leads: { users: ['U0123ABCD'], groups: ['mentors'] },
      welcomesJoiners: false,
    });
  });

  test('offers the path to who joins only where it says so', () => {
    const onboarding = { welcome: 'joiners' };
    expect(settingsFile.parse({ onboarding }).onboarding.welcomesJoiners).toBe(true);
    for (const welcome of ['everybody', true, '', 'Joiners'])
      expect(settingsFile.safeParse({ onboarding: { welcome } }).success).toBe(false);
  });

  test('refuses leads that are nobody, and unknown names', () => {
    expect(settingsFile.safeParse({ onboarding: { leads: {} } }).success).toBe(false);
    expect(settingsFile.safeParse({ onboarding: { folder: 'x' } }).success).toBe(false);
  });
});

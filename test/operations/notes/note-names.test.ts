import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asNamedBy, withNamesOf } from '../../../src/operations/notes/note-names.ts';
import { aNamedService } from './our-notes.ts';

const WEB = { cluster: 'prod', service: 'web' };
const TITLED = { ...WEB, titled: true };

describe('names of services', () => {
  test('are aliases and titles, in their words and as one word, in any case', () => {
    expect(withNamesOf([aNamedService({ aliases: ['Storefront', 'the shop'] })], {})).toEqual({
      storefront: WEB,
      'the shop': WEB,
      'the-shop': TITLED,
      'web shop': TITLED,
      'web-shop': TITLED,
    });
  });

  test('give way to an alias of stevedore.yml, in whatever case it is written', () => {
    const mine = { cluster: 'dev', service: 'web', account: 'test' };
    const names = withNamesOf([aNamedService({ aliases: ['shop'] })], {
      'Web-Shop': mine,
      SHOP: mine,
    });
    expect(names).toEqual({ 'Web-Shop': mine, SHOP: mine, 'web shop': TITLED });
  });

  test('take letters without their marks into one word', () => {
    const names = withNamesOf([aNamedService({ title: 'Büro & Café (EU)' })], {});
    expect(Object.keys(names)).toEqual(['büro & café (eu)', 'buro-cafe-eu']);
  });

  test('are not the real name of any service: that is looked for as it is, and asked back where two have it', () => {
    const shop = aNamedService({ service: 'shop', title: 'Old shop' });
    const titled = [
      aNamedService({ title: 'Shop' }),
      shop,
      aNamedService({ service: 'api', title: 'API' }),
    ];
    expect(Object.keys(withNamesOf(titled, {}))).toEqual(['old shop', 'old-shop']);
  });

  test('are no places, whatever a title looks like', () => {
    expect(withNamesOf([aNamedService({ title: 'prod/api' })], {})).toEqual({ 'prod-api': TITLED });
  });

  test('are not what two services are called', () => {
    const both = [aNamedService(), aNamedService({ cluster: 'staging' })];
    expect(withNamesOf(both, {})).toEqual({});
  });

  test('are not names of sandboxes, which mean the account of whoever learns', () => {
    expect(
      withNamesOf([aNamedService({ title: 'Sandbox web', aliases: ['sandbox-x'] })], {}),
    ).toEqual({
      'sandbox web': TITLED,
    });
  });

  test('whatever services are called, an alias of the settings means what the settings say', () => {
    const word = fc.stringMatching(/^[A-Za-z_]{1,4}( [a-z]{1,3})?$/);
    const services = fc.array(
      fc.record({ title: word, aliases: fc.array(word, { maxLength: 3 }), service: word }),
      { maxLength: 5 },
    );
    const settings = fc.dictionary(word, fc.constant({ cluster: 'own', service: 'own' }));
    fc.assert(
      fc.property(services, settings, (some, aliases) => {
        const names = withNamesOf(some.map(aNamedService), aliases);
        const taken = new Set(Object.keys(aliases).map((alias) => alias.toLowerCase()));
        for (const [name, { cluster }] of Object.entries(names))
          expect(cluster === 'own').toBe(taken.has(name.toLowerCase()));
        expect(names).toMatchObject(aliases);
      }),
    );
  });
});

describe('a name of several words behind a command', () => {
  const names = withNamesOf(
    [aNamedService(), aNamedService({ service: 'eu', title: 'Web shop EU' })],
    {},
  );
  const asNamed = asNamedBy(names);

  test.each([
    ['why web shop', 'why web-shop'],
    ['why  Web   Shop log', 'why web-shop log'],
    ['why web shop eu log', 'why web-shop-eu log'],
    [
      'scale Web shop 3 because "the web shop is slow"',
      'scale web-shop 3 because "the web shop is slow"',
    ],
  ])('becomes one word: %s', (given, meant) => {
    expect(asNamed(given)).toBe(meant);
  });

  test.each([
    'explain web shop',
    'why web shopping',
    'why web',
    'why is the web shop slow',
    'web shop',
    '',
    'check {"family": "web shop"}',
  ])('is left alone: %s', (text) => {
    expect(asNamed(text)).toBe(text);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isSentence,
  readServicesText,
  readStatusText,
  readTasksText,
  readTaskText,
  readWhyText,
  servicesText,
} from '../../../src/operations/live/asked.ts';
import { HEALTH_STATES } from '../../../src/operations/live/service/service-health.ts';

describe('the text behind services', () => {
  test.each([
    ['', { cluster: '', text: '', states: [], page: 1 }],
    ['prod', { cluster: 'prod', text: '', states: [], page: 1 }],
    ['prod failing', { cluster: 'prod', text: '', states: ['failing'], page: 1 }],
    ['failing', { cluster: '', text: '', states: ['failing'], page: 1 }],
    ['a/b/prod API page 3', { cluster: 'a/b/prod', text: 'API', states: [], page: 3 }],
    ['failing in prod', { cluster: '', text: '', states: ['failing'], page: 1, where: 'prod' }],
    ['web in main page 2', { cluster: 'web', text: '', states: [], page: 2, where: 'main' }],
    ['prod page 0', { cluster: 'prod', text: '', states: [], page: 1 }],
  ])('%j', (text, asked) => {
    expect(readServicesText(text)).toEqual(asked);
  });

  test('is read back as it was written, from every button', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,20}$/).filter((word) => {
      const isWord = word === 'page' || HEALTH_STATES.some((state) => state === word);
      return !isWord;
    });
    const asked = fc.record({
      cluster: name,
      text: fc.oneof(name, fc.constant('')),
      states: fc.uniqueArray(fc.constantFrom(...HEALTH_STATES), { maxLength: 3 }),
      page: fc.integer({ min: 1, max: 9_999 }),
      where: fc.option(name, { nil: undefined }),
    });
    fc.assert(
      fc.property(asked, (one) => {
        const text = servicesText(one).replace(/^services\s*/, '');
        expect(readServicesText(text)).toEqual(one);
      }),
    );
  });
});

describe('what stands behind the name of a service', () => {
  test('is a window, the log or a page, and never part of the name', () => {
    expect(readStatusText('prod/web 6H')).toEqual({ name: 'prod/web', window: '6h' });
    expect(readStatusText('web')).toEqual({ name: 'web', window: '1h' });
    expect(readStatusText('1d')).toEqual({ name: '1d', window: '1h' });
    expect(readWhyText('web logs')).toEqual({ name: 'web', log: true });
    expect(readWhyText('log')).toEqual({ name: 'log', log: false });
    expect(readTasksText('web page 2')).toEqual({ name: 'web', page: 2 });
    expect(readTaskText('4f7c2a91 logs')).toEqual({ id: '4f7c2a91', log: true });
  });

  test('may have its place before it or behind it', () => {
    const asked = { name: 'web in prod', window: '6h' };
    expect(readStatusText('web in prod 6h')).toEqual(asked);
    expect(readStatusText('web 6h in prod')).toEqual(asked);
    expect(readWhyText('web in prod log')).toEqual({ name: 'web in prod', log: true });
    expect(readTasksText('web page 2 in prod')).toEqual({ name: 'web in prod', page: 2 });
    expect(readTaskText('4f7c2a91 in prod log')).toEqual({ id: '4f7c2a91 in prod', log: true });
  });
});

describe('a sentence is no name', () => {
  test.each([
    ['why', 'did it stop?', true],
    ['why', 'web log', false],
    ['describe', 'arn:aws:ecs:eu-central-1:123456789012:service/prod/web', false],
    ['describe', 'the difference', true],
    ['status', 'web 1d', false],
    ['status', 'of a deployment', true],
    ['tasks', 'web page 2', false],
    ['tasks', 'that keep stopping', true],
    ['services', 'prod api failing page 2', false],
    ['services', 'vs tasks?', true],
    ['clusters', '', false],
    ['clusters', 'and services', true],
    ['clusters', 'in prod', false],
    ['status', 'web in prod 6h', false],
    ['why', 'is nothing in prod', true],
    ['task', '4f7c2a91 log', false],
    ['task', 'prod/4f7c2a91 in main', false],
    ['task', 'role', true],
    ['task', 'definition vs service', true],
    ['task', '', true],
    ['explain', 'why did it stop?', false],
  ])('%s %s', (command, text, expected) => {
    expect(isSentence(command, text)).toBe(expected);
  });
});

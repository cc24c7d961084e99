import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type AskedPlacement,
  askedOf,
  placementText,
  readPlacementText,
} from '../../../../src/operations/live/placement/asked-placement.ts';

const read = (text: string) => {
  const asked = readPlacementText(text);
  return (
    asked &&
    Object.fromEntries(
      Object.entries(asked).filter(
        ([, value]) =>
          value !== undefined &&
          value !== '' &&
          value !== false &&
          JSON.stringify(value) !== '[]' &&
          JSON.stringify(value) !== '{}',
      ),
    )
  );
};

describe('what is asked of a live cluster', () => {
  test.each([
    ['web 5', { mode: 'place', name: 'web', count: 5 }],
    ['5 more tasks of web', { mode: 'place', name: 'web', count: 5 }],
    ['prod/web 5', { mode: 'place', name: 'prod/web', count: 5 }],
    ['web 5 on prod', { mode: 'place', name: 'web', count: 5, cluster: 'prod' }],
    ['web -2', { mode: 'scale-in', name: 'web', count: 2 }],
    ['scale in web by 2', { mode: 'scale-in', name: 'web', count: 2 }],
    ['web:3 4 on prod', { mode: 'place', name: 'web:3', count: 4, cluster: 'prod' }],
    ['deploy web', { mode: 'deploy', name: 'web' }],
    ['deploy web web:4 6', { mode: 'deploy', name: 'web', revision: 'web:4', count: 6 }],
    ['rebalance web', { mode: 'rebalance', name: 'web' }],
    ['drain i-0abc on prod', { mode: 'drain', instances: ['i-0abc'], cluster: 'prod' }],
    ['drain i-0abc i-0def', { mode: 'drain', instances: ['i-0abc', 'i-0def'] }],
    ['deploy 3', { mode: 'place', name: 'deploy', count: 3 }],
    ['10 on prod', { mode: 'place', count: 10, cluster: 'prod' }],
    [
      'web 5 with 2 x m5.large, 512 MiB and dynamic ports full',
      {
        mode: 'place',
        name: 'web',
        count: 5,
        changes: { add: ['2 x m5.large'], memory: '512', withoutHostPorts: true },
        full: true,
      },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    '',
    'web',
    '10',
    'constraints?',
    'web 5 on 3 x m5.large in 3 AZ',
    'web 5 with love',
    'web 5 6',
    'web api 5',
    'drain web',
    'rebalance web 3',
    'web:3 -2',
  ])('%j is no question of a live cluster', (text) => {
    expect(readPlacementText(text)).toBeNull();
  });

  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const count = fc.integer({ min: 0, max: 9_999 });
  const changes = fc.record(
    {
      add: fc.constant('2 x m5.large').map((one) => [one]),
      memory: count.map(String),
      cpu: count.map(String),
      withoutHostPorts: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const rest = { instances: [], cluster: '', revision: undefined };
  const asked: fc.Arbitrary<AskedPlacement> = fc
    .tuple(
      fc.oneof(
        fc.record({ mode: fc.constantFrom('place', 'scale-in'), name, count }),
        fc.record({
          mode: fc.constant('deploy'),
          name,
          count: fc.option(count, { nil: undefined }),
          revision: fc.option(fc.constant('web:4'), { nil: undefined }),
        }),
        fc.record({ mode: fc.constant('rebalance'), name, count: fc.constant(undefined) }),
      ),
      changes,
      fc.constantFrom('', 'prod', 'test/eu-central-1/prod'),
      fc.boolean(),
    )
    .map(([head, tried, cluster, full]) => ({ ...rest, ...head, changes: tried, cluster, full }));

  test('a button carries the whole question: what is written is read again', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const text = placementText(one);
        expect(text).toMatch(/^place /);
        expect(readPlacementText(text.slice('place '.length))).toEqual(one);
      }),
    );
  });

  test('a reference stands for the service, or for the cluster of a drain and of a revision', () => {
    const of = (text: string, reference: string): string => {
      const one = readPlacementText(text);
      return one === null ? '' : placementText(askedOf(one, reference));
    };
    expect(of('web 5 on prod', 'a/eu-central-1/prod/web')).toBe('place a/eu-central-1/prod/web 5');
    expect(of('drain i-0a', 'a/eu-central-1/prod')).toBe('place drain i-0a on a/eu-central-1/prod');
    expect(of('web:3 4', 'a/eu-central-1/prod')).toBe('place web:3 4 on a/eu-central-1/prod');
  });
});

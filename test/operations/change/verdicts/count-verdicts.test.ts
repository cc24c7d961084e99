import { describe, expect, test } from '@jest/globals';
import { aDeployment } from '../../live/builders.ts';
import {
  aRange,
  aScalingPolicy,
  codesOn,
  rangeTo,
  scaleTo,
  sentenceOn,
  verdictsOn,
} from './seen-of.ts';

const discovered = { serviceRegistries: [{ registryArn: 'arn:aws:servicediscovery:x' }] };

describe('limits of the policy block', () => {
  test.each([
    [
      'below-minimum',
      scaleTo(1),
      { min: 2 },
      '1 task is below the minimum of 2 that the policy web team sets.',
    ],
    [
      'above-maximum',
      scaleTo(4),
      { max: 3 },
      '4 tasks are above the maximum of 3 that the policy web team sets.',
    ],
    [
      'above-step',
      scaleTo(5),
      { maxStep: 2 },
      'From 2 to 5 is a step of 3 tasks; the policy web team permits steps of 2.',
    ],
  ])('%s', (code, change, permit, sentence) => {
    expect(verdictsOn(change, { permit })[0]).toMatchObject({ code, effect: 'blocks', sentence });
  });

  test('a limit itself is within it', () => {
    const permit = { min: 2, max: 4, maxStep: 2 };
    expect(codesOn(scaleTo(4), { permit })).toEqual([]);
  });

  test('a range is within them only as a whole, and so is the count that it moves', () => {
    const world = { scaling: aRange(), service: { desiredCount: 4 } };
    expect(codesOn(rangeTo(1, 5), { ...world, permit: { min: 2 } })).toContain('below-minimum');
    expect(codesOn(rangeTo(2, 9), { ...world, permit: { max: 8 } })).toContain('above-maximum');
    expect(codesOn(rangeTo(8, 9), { ...world, permit: { maxStep: 3 } })).toContain('above-step');
  });
});

describe('zero', () => {
  test('asks again, and names the way back', () => {
    expect(verdictsOn(scaleTo(0))).toEqual([
      {
        code: 'scale-to-zero',
        effect: 'asks-again',
        sentence: 'With 0 tasks nothing of web runs any more.',
        todo: 'The way back is the count of now: 2.',
      },
    ]);
  });

  test('blocks where autoscaling would start tasks again, and only there', () => {
    const blocking = 'zero-below-autoscaling-minimum';
    expect(codesOn(scaleTo(0), { scaling: aRange() })).toContain(blocking);
    expect(codesOn(scaleTo(0), { scaling: aRange({ minCapacity: 0 }) })).not.toContain(blocking);
    const suspended = { scaleIn: false, scaleOut: true, scheduled: false };
    expect(codesOn(scaleTo(0), { scaling: aRange({ suspended }) })).not.toContain(blocking);
  });

  test('by a range asks again too', () => {
    expect(codesOn(rangeTo(0, 0), { scaling: aRange() })).toContain('scale-to-zero');
  });
});

describe('more than double asks again', () => {
  test.each([
    [0, 2, false],
    [0, 3, true],
    [1, 2, false],
    [1, 3, true],
    [3, 6, false],
    [3, 7, true],
    [3, 30, true],
  ])('from %d to %d: %s', (desiredCount, count, asks) => {
    const codes = codesOn(scaleTo(count), { service: { desiredCount } });
    expect(codes.includes('more-than-double')).toBe(asks);
  });

  test('says how many times as many', () => {
    expect(sentenceOn('more-than-double', scaleTo(30), { service: { desiredCount: 3 } })).toBe(
      'From 3 to 30 tasks is more than double (10 times as many).',
    );
  });
});

describe('quotas of AWS block', () => {
  test.each([
    [5_000, {}, false],
    [5_001, {}, true],
    [1_000, discovered, false],
    [1_001, discovered, true],
    [1_001, { serviceConnectConfiguration: { enabled: true } }, true],
    [1_001, { deployments: [{ serviceConnectConfiguration: { enabled: true } }] }, true],
  ])('%d tasks of %j: %s', (count, definition, blocks) => {
    const codes = codesOn(scaleTo(count), { service: { definition } });
    expect(codes.includes('above-quota')).toBe(blocks);
  });
});

describe('no-op', () => {
  test('of every kind of change', () => {
    const scaling = aRange();
    expect(codesOn(scaleTo(2))).toEqual(['no-op']);
    expect(codesOn(rangeTo(2, 10), { scaling })).toContain('no-op');
    expect(codesOn({ kind: 'resume' }, { scaling })).toContain('no-op');
    expect(codesOn({ kind: 'suspend' }, { scaling })).not.toContain('no-op');
    expect(codesOn({ kind: 'restart' })).toEqual([]);
    const { taskDefinition = '' } = aDeployment();
    expect(codesOn({ kind: 'rollback', taskDefinition })).toContain('no-op');
  });

  test('says where to look when fewer run than are wanted', () => {
    expect(verdictsOn(scaleTo(2), { service: { runningCount: 0 } })[0]?.todo).toBe(
      '0 tasks run: ask why instead of scaling.',
    );
  });
});

describe('the order', () => {
  test('is what blocks, then what asks again, then what informs', () => {
    const effects = verdictsOn(scaleTo(60), {
      scaling: aRange(),
      policies: [aScalingPolicy()],
      permit: { max: 10 },
      service: { deployments: [aDeployment({ rolloutState: 'IN_PROGRESS' })] },
    }).map(({ effect }) => effect);
    expect(effects).toEqual(['blocks', 'asks-again', 'asks-again', 'informs']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { fargateMemoryByCpu, logDriversByTarget, ranges } from '../../src/rules/tables.ts';

describe('the tables that rules read', () => {
  test('hold every Fargate size, in order', () => {
    const pairs = [...fargateMemoryByCpu.values()].flat();
    expect(pairs).toHaveLength(77);
    expect([...fargateMemoryByCpu.keys()]).toEqual([
      256, 512, 1024, 2048, 4096, 8192, 16384, 32768,
    ]);
    for (const memory of fargateMemoryByCpu.values())
      expect(memory).toEqual([...memory].sort((a, b) => a - b));
  });

  test('offer on Fargate only drivers that EC2 has too', () => {
    expect(logDriversByTarget.EC2).toEqual(expect.arrayContaining(logDriversByTarget.FARGATE));
  });

  test('have ranges that are not empty', () => {
    for (const { min, max } of Object.values(ranges.healthCheck)) expect(min).toBeLessThan(max);
  });
});

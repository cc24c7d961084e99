import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amountsIn } from '../../../src/knowledge/facts/amounts.ts';
import { facts, tables } from './read.ts';

describe('amounts in a question', () => {
  test.each([
    ['1 vCPU', 1024, null],
    ['0.25vcpu', 256, null],
    ['.5 vCPU', 512, null],
    ['2 cores', 2048, null],
    ['512 cpu units', 512, null],
    ['512 CPU', 512, null],
    ['4 cpus', 4096, null],
    ['cpu: 256', 256, null],
    ['"cpu": "1024"', 1024, null],
    ['4 GB', null, 4096],
    ['0.5GB', null, 512],
    ['2048 MiB', null, 2048],
    ['8 gigs of ram', null, 8192],
    ['memory=2048', null, 2048],
    ['1 vCPU and 2 GB', 1024, 2048],
    ['512 CPU, 512 memory', 512, 512],
    ['task role', null, null],
    ['ec2', null, null],
    ['port 8080', null, null],
    ['version 1.4.0', null, null],
  ])('"%s" names cpu %s and memory %s', (text, cpuUnits, memoryMiB) => {
    expect(amountsIn(text)).toMatchObject({ cpuUnits, memoryMiB });
  });

  test('every pair of the table is a size, and every other pair is not', () => {
    const linux = tables['fargate-sizes'].linux;
    const cpu = fc.constantFrom(...Object.keys(linux));
    const memory = fc.constantFrom(...new Set(Object.values(linux).flat()));
    fc.assert(
      fc.property(cpu, memory, (cpuUnits, memoryMiB) => {
        const says = facts.match(`${cpuUnits} cpu units ${memoryMiB} MiB`)[0]?.answer().summary;
        const exists = linux[cpuUnits]?.includes(memoryMiB);
        expect(says).toMatch(exists ? /^Fargate has a size of/ : /^Fargate has no size of/);
      }),
    );
  });
});

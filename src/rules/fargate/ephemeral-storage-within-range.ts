import { defineRule } from '../define-rule.ts';
import { removing, setting, unsafe } from '../repair.ts';
import { limit } from '../tables.ts';

const { min, max } = limit('ephemeral-storage');
const disk = (sizeInGiB: number) => ({
  requiresCompatibilities: ['FARGATE'],
  ephemeralStorage: { sizeInGiB },
});

/** The default of 20 may not be written. */
export default defineRule({
  id: 'ephemeral-storage-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'Ephemeral storage is 21 to 200 GiB.',
  why: 'Every Fargate task has 20 GiB anyway, so what is asked for must be more.',
  fix: 'Give 21 to 200, or leave `ephemeralStorage` out for 20 GiB.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html',
  awsError: 'EphemeralStorage size should be at {side} {bound}',
  concept: 'ephemeral-storage',
  covers: ['TD-EPHEMERAL-RANGE'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { outside: 'Ephemeral storage is {size} GiB; it must be at {side} {bound}.' },
  examples: {
    valid: [disk(21), disk(200)],
    invalid: [
      {
        input: disk(20),
        reports: [{ message: 'outside', at: '/ephemeralStorage/sizeInGiB' }],
      },
      {
        input: disk(201),
        reports: [{ message: 'outside', at: '/ephemeralStorage/sizeInGiB' }],
      },
    ],
  },
  *check(task) {
    const size = task.ephemeralStorage?.sizeInGiB;
    if (size === undefined || (size >= min && size <= max)) return;
    yield {
      message: 'outside',
      path: ['ephemeralStorage', 'sizeInGiB'],
      values: size < min ? { size, side: 'least', bound: min } : { size, side: 'most', bound: max },
      repair:
        size < min
          ? removing(['ephemeralStorage'])
          : unsafe(setting(['ephemeralStorage', 'sizeInGiB'], max)),
    };
  },
});

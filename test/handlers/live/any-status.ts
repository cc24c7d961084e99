import fc from 'fast-check';
import type { ServiceStatus } from '../../../src/operations/live/status/service-status.ts';
import { base, count, many, maybe, name, sentences, targetGroup, when, words } from './any-part.ts';

const values = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constant(0));
const series = fc.record({
  id: fc.constantFrom('cpu', 'cpuMax'),
  label: words,
  state: fc.constantFrom(
    'data' as const,
    'partial' as const,
    'no-data' as const,
    'unread' as const,
  ),
  points: many(fc.record({ atMs: when, value: maybe(values) }), 96),
  summary: maybe(
    fc.record({ average: values, p95: values, max: values, latest: values, sum: values }),
  ),
});

export const anyStatus: fc.Arbitrary<ServiceStatus> = fc.record({
  ...base,
  kind: fc.constant('service-status' as const),
  tasks: maybe(
    fc.record({
      total: count,
      byStatus: fc.dictionary(name, count, { maxKeys: 9 }),
      byHealth: fc.dictionary(name, count, { maxKeys: 3 }),
    }),
  ),
  window: fc.constantFrom('1h' as const, '6h' as const, '1d' as const),
  range: fc.constant({ fromMs: 0, toMs: 3_600_000, periodSeconds: 60 }),
  charts: many(
    fc.record({
      id: fc.constant('cpu' as const),
      title: words,
      unit: fc.constantFrom(
        'percent' as const,
        'milliseconds' as const,
        'requests per period' as const,
      ),
      targetGroup: maybe(name),
      series: many(series, 3),
    }),
    13,
  ),
  noData: maybe(sentences),
  alarms: maybe(
    many(
      fc.record({
        alarmName: words,
        alarmArn: name,
        state: fc.constant('ALARM'),
        stateReason: words,
        stateUpdatedAtMs: when,
        dimensions: fc.constant({}),
        scales: fc.boolean(),
      }),
      12,
    ),
  ),
  targetGroups: many(targetGroup, 9),
});

import fc from 'fast-check';
import { HEALTH_STATES } from '../../../src/operations/live/service/service-health.ts';

/** Text as bad as it gets: long, with control characters of Slack, quotes that end code, line breaks. */
export const words = fc.oneof(
  fc.constantFrom(
    '',
    '<!channel> <@U123> <#C1> & `x` *y*',
    'x'.repeat(4_000),
    '<'.repeat(1_000),
    '`'.repeat(900),
    'a\n\nb\tc',
    '😀'.repeat(700),
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
/** A sentence of ours is never empty. */
export const sentences = words.map((text) => `It ${text}`);
/** What ECS takes as a name of a service or cluster. */
export const ecsName = fc.oneof(
  fc.constant('n'.repeat(255)),
  fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
);
export const name = fc.oneof(
  fc.constant('n'.repeat(255)),
  fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
  words,
);
export const count = fc.nat({ max: 100_000 });
export const when = fc.integer({ min: 0, max: 2e12 });
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
export const many = <T>(value: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(value, { maxLength, size: 'max' });

export const about = fc.record({
  account: ecsName,
  accountId: maybe(fc.constant('123456789012')),
  region: fc.constant('eu-central-1'),
  cluster: ecsName,
  service: ecsName,
  readAtMs: when,
  ageMs: fc.nat({ max: 1e9 }),
});
export const gaps = many(
  fc.record({ part: words, code: words, sentence: sentences, todo: words }),
  12,
);
export const link = fc.record({
  kind: fc.constantFrom('failure' as const, 'event' as const, 'concept' as const),
  id: fc.constantFrom('container-health', 'x'.repeat(80)),
  title: sentences,
});
export const health = fc.record({
  state: fc.constantFrom(...HEALTH_STATES),
  sentence: sentences,
  link: maybe(link),
});
const counts = fc.record({ desired: count, running: count, pending: count });
export const base = { about, gaps, health, counts };

export const deployment = fc.record({
  id: name,
  status: name,
  taskDefinition: maybe(name),
  desired: count,
  running: count,
  pending: count,
  failed: count,
  rolloutState: maybe(words),
  rolloutStateReason: maybe(words),
  createdAtMs: maybe(when),
});
export const line = fc.oneof(
  fc.record({
    kind: fc.constant('event' as const),
    atMs: when,
    message: words,
    id: maybe(name),
    link: maybe(link),
    severity: fc.constantFrom('ok' as const, 'info' as const, 'warn' as const, 'error' as const),
    count,
    oldestAtMs: when,
  }),
  fc.record({
    kind: fc.constant('routine' as const),
    count,
    newestAtMs: when,
    oldestAtMs: when,
    titles: many(fc.record({ title: words, count }), 9),
  }),
);
export const targetGroup = fc.record({
  targetGroupArn: name,
  name,
  containerName: maybe(name),
  containerPort: maybe(count),
  group: fc.constant(undefined),
  targets: fc.option(
    many(fc.record({ id: name, state: words, reason: words, description: words }), 30),
    { nil: undefined },
  ),
  states: fc.dictionary(name, count, { maxKeys: 8 }),
});

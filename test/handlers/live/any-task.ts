import fc from 'fast-check';
import type { TaskTimeline } from '../../../src/operations/live/tasks/task-timeline.ts';
import { anyTasks } from './any-list.ts';
import { about, count, gaps, link, many, maybe, name, when, words } from './any-part.ts';

const row = anyTasks.chain(({ rows: [first] }) =>
  first === undefined ? fc.constant(undefined) : fc.constant(first),
);

const moment = fc.record({
  atMs: when,
  source: fc.constantFrom('task' as const, 'service event' as const),
  sentence: words.map((text) => `It ${text}`),
  quote: maybe(words),
  link: maybe(link),
  afterMs: count,
});

const container = fc.record({
  name,
  image: maybe(name),
  lastStatus: name,
  healthStatus: name,
  exitCode: maybe(count),
  reason: maybe(words),
  privateIpv4Addresses: many(name, 3),
});

/** A time line as long and as strange as AWS could tell one. */
export const anyTimeline: fc.Arbitrary<TaskTimeline> = fc.record({
  kind: fc.constant('task-timeline' as const),
  about,
  gaps,
  task: row.filter((one) => one !== undefined),
  startedBy: maybe(name),
  containers: many(container, 14),
  moments: many(moment, 40),
  meaning: maybe(words.map((text) => `It ${text}`)),
  todo: many(words, 6),
  log: maybe(
    fc.record({
      taskId: name,
      containerName: name,
      group: name,
      stream: name,
      lines: many(fc.record({ atMs: when, message: words }), 20),
    }),
  ),
});

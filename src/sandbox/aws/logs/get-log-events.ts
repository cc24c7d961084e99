import * as z from 'zod';
import { AwsError } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { findLogGroup } from './find.ts';
import { linesBetween, RUN_GAP_MS } from './lines.ts';

/** GetLogEvents gives at most 10,000 lines a call. */
const MOST_LINES = 10_000;

const schema = z.strictObject({
  logGroupName: z.string().optional(),
  logGroupIdentifier: z.string().optional(),
  logStreamName: z.string(),
  startTime: z.number().optional(),
  endTime: z.number().optional(),
  limit: z.int().min(1).max(MOST_LINES).default(MOST_LINES),
  startFromHead: z.boolean().default(false),
  nextToken: z.string().optional(),
  unmask: z.boolean().optional(),
});

/** GetLogEvents: the newest lines unless `startFromHead`. It takes no filterPattern. Throws ResourceNotFoundException. */
export const getLogEvents = operation(schema, ({ world }, wish) => {
  const group = findLogGroup(world, wish.logGroupName, wish.logGroupIdentifier);
  const stream = group.streams.find(({ name }) => name === wish.logStreamName);
  if (stream === undefined) {
    throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
  }
  const now = world.timeline.now();
  const [direction, place] = wish.nextToken?.split('/') ?? [];
  const before = direction === 'b' ? Number(place) : Number.POSITIVE_INFINITY;
  const after = direction === 'f' ? Number(place) + 1 : 0;
  const to = Math.min(wish.endTime ?? now + 1, (stream.endedAt ?? now) + 1, before);
  const wanted = Math.max(wish.startTime ?? 0, after, stream.startedAt - 1);
  const fromHead = wish.startFromHead || direction === 'f';
  // A long stream is not written out from its beginning when only its end is wanted.
  const from = fromHead ? wanted : Math.max(wanted, to - (wish.limit + 1) * RUN_GAP_MS);
  const lines = linesBetween(stream, from, to);
  const events = fromHead ? lines.slice(0, wish.limit) : lines.slice(-wish.limit);
  const first = events[0]?.timestamp ?? to;
  const last = events.at(-1)?.timestamp ?? (direction === 'f' ? Number(place) : from);
  return {
    events: events.map((line) => ({ ...line, ingestionTime: line.timestamp + 500 })),
    nextForwardToken: `f/${last}`,
    nextBackwardToken: `b/${first}`,
  };
});

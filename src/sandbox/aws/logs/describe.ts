import * as z from 'zod';
import { page } from '../ecs/page.ts';
import { operation } from '../wire/operation.ts';
import { arnOf } from '../world/arns.ts';
import { findLogGroup } from './find.ts';

/** The describe calls of CloudWatch Logs give at most 50 results a page. */
const PAGE = 50;

const groupsSchema = z.object({
  logGroupNamePrefix: z.string().optional(),
  limit: z.int().min(1).max(PAGE).default(PAGE),
  nextToken: z.string().optional(),
});

/** DescribeLogGroups. */
export const describeLogGroups = operation(groupsSchema, ({ world }, wish) => {
  const groups = [...world.logGroups.values()]
    .filter(({ name }) => name.startsWith(wish.logGroupNamePrefix ?? ''))
    .map(({ name, createdAt }) => ({
      logGroupName: name,
      creationTime: Math.floor(createdAt),
      retentionInDays: 30,
      arn: arnOf(world, 'logs', `log-group:${name}:*`),
    }));
  const found = page(groups, wish.nextToken, wish.limit);
  return { logGroups: found.items, nextToken: found.nextToken };
});

const streamsSchema = z.object({
  logGroupName: z.string().optional(),
  logGroupIdentifier: z.string().optional(),
  logStreamNamePrefix: z.string().optional(),
  orderBy: z.enum(['LogStreamName', 'LastEventTime']).default('LogStreamName'),
  descending: z.boolean().default(false),
  limit: z.int().min(1).max(PAGE).default(PAGE),
  nextToken: z.string().optional(),
});

/** DescribeLogStreams: by name, or by the time of the last line. */
export const describeLogStreams = operation(streamsSchema, ({ world }, wish) => {
  const group = findLogGroup(world, wish.logGroupName, wish.logGroupIdentifier);
  const now = world.timeline.now();
  const streams = group.streams
    .filter(({ name }) => name.startsWith(wish.logStreamNamePrefix ?? ''))
    .map(({ name, startedAt, endedAt }) => ({
      logStreamName: name,
      creationTime: Math.floor(startedAt),
      firstEventTimestamp: Math.floor(startedAt),
      lastEventTimestamp: Math.floor(endedAt ?? now),
      lastIngestionTime: Math.floor(endedAt ?? now),
      arn: arnOf(world, 'logs', `log-group:${group.name}:log-stream:${name}`),
    }))
    .sort((one, other) =>
      wish.orderBy === 'LastEventTime'
        ? one.lastEventTimestamp - other.lastEventTimestamp
        : one.logStreamName < other.logStreamName
          ? -1
          : 1,
    );
  const found = page(wish.descending ? streams.reverse() : streams, wish.nextToken, wish.limit);
  return { logStreams: found.items, nextToken: found.nextToken };
});

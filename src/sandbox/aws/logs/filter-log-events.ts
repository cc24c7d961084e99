import * as z from 'zod';
import { page } from '../ecs/page.ts';
import { operation } from '../wire/operation.ts';
import { findLogGroup } from './find.ts';
import { linesBetween } from './lines.ts';

const MOST_LINES = 10_000;
/** Without a start, the simulated account looks back this far. */
const DEFAULT_SPAN_MS = 24 * 3_600_000;

const schema = z.object({
  logGroupName: z.string().optional(),
  logGroupIdentifier: z.string().optional(),
  logStreamNames: z.array(z.string()).max(100).optional(),
  logStreamNamePrefix: z.string().optional(),
  filterPattern: z.string().optional(),
  startTime: z.number().optional(),
  endTime: z.number().optional(),
  limit: z.int().min(1).max(MOST_LINES).default(MOST_LINES),
  nextToken: z.string().optional(),
});

/** Filter patterns of terms: all plain terms and quoted phrases, none of those with `-`, any of those with `?`. */
const matcher = (pattern: string): ((message: string) => boolean) => {
  const terms = pattern.match(/[-?]?"[^"]*"|\S+/g) ?? [];
  const plain = (term: string): string => term.replace(/^[-?]/, '').replace(/^"|"$/g, '');
  const any = terms.filter((term) => term.startsWith('?')).map(plain);
  const none = terms.filter((term) => term.startsWith('-')).map(plain);
  const all = terms.filter((term) => !/^[-?]/.test(term)).map(plain);
  return (message) =>
    all.every((term) => message.includes(term)) &&
    !none.some((term) => message.includes(term)) &&
    (any.length === 0 || any.some((term) => message.includes(term)));
};

/** FilterLogEvents over the streams of a group, the oldest line first. */
export const filterLogEvents = operation(schema, ({ world }, wish) => {
  const group = findLogGroup(world, wish.logGroupName, wish.logGroupIdentifier);
  const to = wish.endTime ?? world.timeline.now() + 1;
  const from = wish.startTime ?? to - DEFAULT_SPAN_MS;
  const fits = matcher(wish.filterPattern ?? '');
  const events = group.streams
    .filter(({ name }) => wish.logStreamNames?.includes(name) ?? true)
    .filter(({ name }) => name.startsWith(wish.logStreamNamePrefix ?? ''))
    .flatMap((stream) =>
      linesBetween(stream, from, to)
        .filter(({ message }) => fits(message))
        .map((line, place) => ({
          ...line,
          logStreamName: stream.name,
          ingestionTime: line.timestamp + 500,
          eventId: `${line.timestamp}${String(place).padStart(6, '0')}`,
        })),
    )
    .sort((one, other) => one.timestamp - other.timestamp);
  const found = page(events, wish.nextToken, wish.limit);
  return { events: found.items, searchedLogStreams: [], nextToken: found.nextToken };
});

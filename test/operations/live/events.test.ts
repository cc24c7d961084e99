import { expect, test } from '@jest/globals';
import { explainEvent, foldEvents } from '../../../src/operations/live/service/events.ts';
import { deps, events, STEADY } from './builders.ts';

const fold = (most: number, ...messages: readonly string[]) =>
  foldEvents(
    events(...messages).map((event) => explainEvent(event, deps.failures)),
    most,
  );

const THROTTLED = '(service web) is unable to consistently start tasks successfully.';
const STARTED = '(service web) has started 1 tasks: (task 0123).';

test('what is routine is one line at the end, with what it was', () => {
  expect(fold(5, STEADY, STARTED, STEADY)).toEqual([
    expect.objectContaining({
      kind: 'routine',
      count: 3,
      titles: [
        { title: 'The service has reached a steady state', count: 2 },
        expect.objectContaining({ count: 1 }),
      ],
    }),
  ]);
});

test('the same trouble is one line, the newest, with how often it came', () => {
  const [line, rest] = fold(5, THROTTLED, STARTED, THROTTLED);
  expect(line).toMatchObject({
    kind: 'event',
    id: 'throttled-start',
    severity: 'error',
    count: 2,
    message: THROTTLED,
  });
  expect(line?.kind === 'event' && line.oldestAtMs < line.atMs).toBe(true);
  expect(rest?.kind).toBe('routine');
});

test('a completed deployment is news', () => {
  const done = '(service web) (deployment ecs-svc/1) deployment completed.';
  expect(fold(5, STEADY, done).map(({ kind }) => kind)).toEqual(['event', 'routine']);
});

test('a text that nobody knows is shown and not explained', () => {
  expect(fold(5, '(service web) danced.')[0]).toMatchObject({
    kind: 'event',
    id: null,
    link: null,
    severity: 'info',
  });
});

test('there are never more lines than asked for, but for the routine one', () => {
  const unknown = ['one', 'two', 'three'].map((word) => `(service web) danced ${word}.`);
  expect(fold(2, ...unknown, STEADY)).toHaveLength(3);
});

import { describe, expect, test } from '@jest/globals';
import { compilePhrase } from '../../../src/knowledge/failures/phrase.ts';
import {
  API_TEXTS,
  CONCEPT_IDS,
  EVENT_IDS,
  EVENTBRIDGE_NAMES,
  EXIT_CODES,
  STOP_REASON_IDS,
} from './ids.ts';
import { entries, failures, firstFor } from './stage.ts';

const keys = new Set(entries.map(({ kind, id }) => `${kind}:${id}`));
const byKey = entries.map((entry) => [`${entry.kind}:${entry.id}`, entry] as const);

describe('nothing is missing', () => {
  test.each(STOP_REASON_IDS)('stopped reason %s', (id) => {
    expect(keys).toContain(`failure:${id}`);
  });

  test.each(EXIT_CODES)('exit code %s', (code) => {
    expect(keys).toContain(`failure:exit-${code}`);
  });

  test.each(EVENT_IDS)('service event %s', (id) => {
    expect(keys).toContain(`event:${id}`);
  });

  test.each(EVENTBRIDGE_NAMES)('EventBridge name %s', (name) => {
    expect(firstFor(name)).toBe(`event:eventbridge-${name.toLowerCase().replaceAll('_', '-')}`);
  });

  test.each(API_TEXTS)('the API answer "%s" is explained', (text) => {
    expect(firstFor(text)).toMatch(/^failure:api-/);
    expect(firstFor(text)).not.toMatch(/invalid-parameter|client-exception/);
  });
});

describe('every entry', () => {
  test.each(byKey)('%s is told first for each of its examples', (key, { examples, group }) => {
    const general = ['failure:exit-other', 'failure:exit-signal'].includes(key);
    expect(examples.length > 0).toBe(!general);
    for (const example of examples) expect(firstFor(example)).toBe(key);
    if (group !== 'exit-code') expect(examples.join(' ')).toMatch(/\w{4}/);
  });

  test.each(byKey)('%s names a concept that exists', (_, { concept }) => {
    expect(CONCEPT_IDS).toContain(concept);
  });

  test.each(byKey)('%s says what it means, how to tell the cause, and what to do', (_, entry) => {
    expect(entry.meaning.length).toBeGreaterThan(25);
    expect(entry.fixes.length).toBeGreaterThan(0);
    const isFault = entry.severity === 'error' && entry.breadth !== 'empty';
    if (isFault && entry.id !== 'exit-other') expect(entry.causes.length).toBeGreaterThan(0);
    for (const { tell } of entry.causes) expect(tell).not.toBeNull();
  });

  test.each(byKey)('%s has no pattern that meets any text at all', (_, { patterns }) => {
    for (const pattern of patterns) {
      expect(compilePhrase(pattern)('')).toBe(-1);
      expect(compilePhrase(pattern)('the task of the service runs')).toBe(-1);
    }
  });

  test('leads on to its concept, and to no more others than fit beside it', () => {
    for (const { kind, id } of entries) {
      const answer = failures.answer(id, { kind });
      expect(answer?.concept?.title).toBe(`About ${answer?.concept?.id}`);
      expect(answer?.related.length).toBeLessThanOrEqual(4);
    }
  });
});

test('an answer says where it comes from, and links to https pages only', () => {
  for (const { kind, id } of entries) {
    const answer = failures.answer(id, { kind });
    expect(answer?.source.length).toBeGreaterThan(10);
    if (answer?.docs !== null) expect(answer?.docs).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  }
});

test('a failure and an event of the same id are two answers', () => {
  const failure = failures.answer('container-health');
  const event = failures.answer('container-health', { kind: 'event' });
  expect(failure?.kind).toBe('failure');
  expect(event?.kind).toBe('event');
  expect(event?.summary).not.toBe(failure?.summary);
  expect(failures.answer('steady')?.kind).toBe('event');
  expect(failures.answer('steady', { kind: 'failure' })).toBeUndefined();
});

test('an id that nothing has gets no answer', () => {
  expect(failures.answer('no-such-thing')).toBeUndefined();
});

test('everything is listed for the full-text search', () => {
  expect(failures.all).toHaveLength(entries.length);
  expect(failures.all.find(({ id }) => id === 'oom')?.keywords).toContain('out of memory');
});

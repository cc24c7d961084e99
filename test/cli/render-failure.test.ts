import { expect, test } from '@jest/globals';
import { createPaint } from '../../src/cli/paint.ts';
import { renderFailure } from '../../src/cli/render-failure.ts';
import type { FailureAnswer } from '../../src/model/explanation.ts';

const answer: FailureAnswer = {
  kind: 'failure',
  id: 'oom',
  title: 'The container ran out of memory',
  severity: 'error',
  summary: 'It used more than it may.',
  read: [{ name: 'Exit code', value: '137' }],
  causes: [
    { cause: 'The limit is too low.', tell: 'It climbs under load.' },
    { cause: 'A leak.', tell: null },
  ],
  fixes: ['Raise memory.'],
  example: 'OutOfMemoryError: Container killed due to memory usage',
  concept: { kind: 'concept', id: 'memory-limits', title: 'Memory limits' },
  related: [{ kind: 'failure', id: 'exit-137', title: 'Exit code 137' }],
  docs: 'https://docs.aws.amazon.com/x.html',
  source: 'AWS documentation',
  verified: ['doc', 'source'],
};

test('a failure on a terminal reads from top to bottom', () => {
  expect(
    renderFailure(answer, createPaint(false)),
  ).toBe(`The container ran out of memory  oom, something is wrong
It used more than it may.
Read: Exit code 137

Likely causes, most likely first
  1. The limit is too low.
     How to tell: It climbs under load.
  2. A leak.

What to do
  - Raise memory.

As AWS prints it
  OutOfMemoryError: Container killed due to memory usage

See: memory-limits, exit-137
https://docs.aws.amazon.com/x.html
Source: AWS documentation (text: doc, source)`);
});

test('what is not known is left out', () => {
  const bare: FailureAnswer = {
    kind: 'event',
    id: 'started',
    title: 'Started',
    summary: 'It started.',
    read: [],
    causes: [],
    fixes: [],
    example: null,
    concept: null,
    related: [],
    docs: null,
    source: 'Seen',
    verified: [],
  };
  expect(renderFailure(bare, createPaint(false))).toBe(
    'Started  started\nIt started.\n\nSource: Seen (text: not verified)',
  );
});

test('control characters of a paste cannot move the cursor', () => {
  const hostile = { ...answer, read: [{ name: 'Image', value: 'a\u001b[2Jb\u202e' }] };
  expect(renderFailure(hostile, createPaint(false))).toContain('Image a\\u001b[2Jb\\u202e');
});

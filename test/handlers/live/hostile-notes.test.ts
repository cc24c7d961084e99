import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explanationReply } from '../../../handlers/blocks/explanation.ts';
import { describeReply } from '../../../handlers/blocks/live-describe.ts';
import { statusReply } from '../../../handlers/blocks/live-status.ts';
import { whyReply } from '../../../handlers/blocks/live-why.ts';
import { topicBlocks } from '../../../handlers/blocks/topics.ts';
import { type Reply, toMessage } from '../../../handlers/reply.ts';
import { explanationView } from '../../../handlers/views/explanation-view.ts';
import type { ExplanationAnswer, RunbookAnswer } from '../../../src/model/explanation.ts';
import { validateMessage } from '../../../src/sandbox/slack/validate/message.ts';
import { validateView } from '../../../src/sandbox/slack/validate/view.ts';
import { anyDescription } from './any-description.ts';
import { anyDiagnosis } from './any-diagnosis.ts';
import { anyNotes, anyRunbookAnswer, anyServiceAnswer } from './any-notes.ts';
import { anyStatus } from './any-status.ts';

/** Every text that Slack parses. */
const parsed = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(parsed)];
};

/** What stands in angle brackets: a channel, or a link. Nothing pings, and no link shows another address. */
const isHarmless = (bracket: string): boolean => {
  if (/^<#C0123456789>$/.test(bracket)) return true;
  const [, url = '', label = ''] = /^<(https:\/\/[^|>\s]+)\|([^|>]+)>$/.exec(bracket) ?? [];
  return url !== '' && (!label.includes('://') || url.startsWith(label));
};

const harmless = (reply: Reply): void => {
  const message = toMessage(reply, { shareable: true });
  expect(validateMessage({ ...message })).toEqual([]);
  for (const text of [message.text, ...parsed(message.blocks)])
    for (const bracket of text.match(/<[^>]*>?/g) ?? [])
      expect([bracket, isHarmless(bracket)]).toEqual([bracket, true]);
};

const shown = { long: true, drawing: () => undefined };
const explained = (answer: ExplanationAnswer): Reply =>
  explanationReply({ query: 'x', matches: [], answer }, shown);
const runs = { numRuns: 200 };

describe('whatever a team wrote, Slack takes the answer, and nobody is pinged or led astray', () => {
  test('why, describe and status', () => {
    const answers = fc.record({ why: anyDiagnosis, describe: anyDescription, status: anyStatus });
    fc.assert(
      fc.property(answers, anyNotes, ({ why, describe: described, status }, notes) => {
        harmless(whyReply({ ...why, notes }, 'prod/web'));
        harmless(describeReply({ ...described, notes }, 'prod/web'));
        harmless(statusReply({ ...status, notes }, 'prod/web'));
      }),
      runs,
    );
  });

  test('a runbook, as a message and as a modal', () => {
    fc.assert(
      fc.property(anyRunbookAnswer, (answer) => {
        harmless(explained(answer));
        expect(validateView({ ...explanationView(explained(answer)) })).toEqual([]);
      }),
      runs,
    );
  });

  test('a service, as a message and as a modal', () => {
    fc.assert(
      fc.property(anyServiceAnswer, (answer) => {
        harmless(explained(answer));
        expect(validateView({ ...explanationView(explained(answer)) })).toEqual([]);
      }),
      runs,
    );
  });
});

const runbook = (body: string): RunbookAnswer => ({
  ...{ kind: 'runbook', id: 'a', title: 'A', summary: 'B.', body },
  ...{ services: ['*'], failures: [], docs: null },
});
const textOf = (reply: Reply): string => parsed(reply.blocks).join('\n');

describe('a long runbook', () => {
  test('is divided between lines, so that every step is there', () => {
    const steps = Array.from({ length: 40 }, (_, at) => `${at + 1}. ${'<step> '.repeat(9)}`);
    const text = textOf(explained(runbook(steps.join('\n'))));
    for (const step of steps)
      expect(text).toContain(step.trim().replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect(text).not.toContain('There is more');
  });

  test('says so where it does not fit into a message', () => {
    const text = textOf(explained(runbook(`${'word '.repeat(500)}\n\n`.repeat(9))));
    expect(text).toContain('There is more, but not in one message.');
    expect(text).toContain('Runbook of your team');
  });
});

describe('the menu of a topic', () => {
  test('leaves out what it cannot carry, and says so', () => {
    const long = {
      kind: 'service' as const,
      id: `${'c'.repeat(100)}/${'s'.repeat(100)}`,
      title: 'A',
    };
    const short = { kind: 'service' as const, id: 'c/s', title: 'B' };
    const topic = { category: 'team', title: 'Your team' };
    expect(topicBlocks([{ ...topic, concepts: [long] }])).toEqual([]);
    expect(topicBlocks([{ ...topic, concepts: [long, short] }])).toMatchObject([
      {
        accessory: { placeholder: { text: '1 of 2 to read' }, options: [{ value: 'service:c/s' }] },
      },
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clustersReply } from '../../../handlers/blocks/live-clusters.ts';
import { describeReply } from '../../../handlers/blocks/live-describe.ts';
import { refusalReply } from '../../../handlers/blocks/live-problem.ts';
import { servicesReply } from '../../../handlers/blocks/live-services.ts';
import { statusReply } from '../../../handlers/blocks/live-status.ts';
import { taskReply } from '../../../handlers/blocks/live-task.ts';
import { tasksReply } from '../../../handlers/blocks/live-tasks.ts';
import { whyReply } from '../../../handlers/blocks/live-why.ts';
import { type Reply, toMessage } from '../../../handlers/reply.ts';
import { validateMessage } from '../../../src/sandbox/slack/validate/message.ts';
import { anyDescription } from './any-description.ts';
import { anyDiagnosis } from './any-diagnosis.ts';
import { anyClusters, anyServices, anyTasks } from './any-list.ts';
import { sentences, words } from './any-part.ts';
import { anyStatus } from './any-status.ts';
import { anyTimeline } from './any-task.ts';

const REFERENCE = `${'a'.repeat(40)}/eu-central-1/${'c'.repeat(255)}/${'s'.repeat(255)}`;

/** Every text that Slack parses: the others are shown as they are. */
const parsed = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(parsed)];
};

const taken = (reply: Reply): void => {
  const message = toMessage(reply, { shareable: true });
  expect(validateMessage({ ...message })).toEqual([]);
  for (const text of [message.text, ...parsed(message.blocks)]) expect(text).not.toMatch(/<[!@#]/);
};

const runs = { numRuns: 60 };

describe('however much AWS says, Slack takes the answer and nobody is pinged', () => {
  test('describe', () => {
    fc.assert(
      fc.property(anyDescription, (answer) => taken(describeReply(answer, REFERENCE))),
      runs,
    );
  });

  test('why', () => {
    fc.assert(
      fc.property(anyDiagnosis, fc.boolean(), (answer, log) =>
        taken(whyReply(answer, REFERENCE, { log })),
      ),
      runs,
    );
  });

  test('status', () => {
    fc.assert(
      fc.property(anyStatus, (answer) => taken(statusReply(answer, REFERENCE))),
      runs,
    );
  });

  test('services', () => {
    const asked = { cluster: REFERENCE, text: 'x'.repeat(255), states: [], page: 1 };
    fc.assert(
      fc.property(anyServices, (answer) => taken(servicesReply(answer, asked))),
      runs,
    );
  });

  test('tasks', () => {
    fc.assert(
      fc.property(anyTasks, (answer) => taken(tasksReply(answer, REFERENCE))),
      runs,
    );
  });

  test('one task', () => {
    fc.assert(
      fc.property(anyTimeline, fc.boolean(), (answer, log) =>
        taken(taskReply(answer, REFERENCE, { log })),
      ),
      runs,
    );
  });

  test('clusters', () => {
    fc.assert(
      fc.property(anyClusters, (answer) => taken(clustersReply(answer))),
      runs,
    );
  });

  test('a refusal with choices', () => {
    const choices = fc.array(fc.record({ label: sentences, reference: fc.constant(REFERENCE) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(choices, sentences, words, (offered, sentence, todo) =>
        taken(
          refusalReply(
            { ok: false, advice: { code: 'x', sentence, todo }, choices: offered, gaps: [] },
            (reference) => `describe ${reference}`,
            `describe ${sentence}`,
          ),
        ),
      ),
      runs,
    );
  });
});

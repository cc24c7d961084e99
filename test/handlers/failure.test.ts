import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { failureReply } from '../../handlers/blocks/failure.ts';
import { toMessage } from '../../handlers/reply.ts';
import { explanationView } from '../../handlers/views/explanation-view.ts';
import { createFailures } from '../../src/knowledge/failures/failures.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { FailureAnswer } from '../../src/model/explanation.ts';
import { validateMessage } from '../../src/sandbox/slack/validate/message.ts';
import { validateView } from '../../src/sandbox/slack/validate/view.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '..', '..', 'knowledge'));
const failures = createFailures(knowledge);

const answerTo = (text: string): FailureAnswer => {
  const [best] = failures.match(text);
  const answer = best && failures.answer(best.id, { kind: best.kind, text });
  if (answer === undefined) throw new Error(`Nothing found for: ${text}`);
  return answer;
};

const messageOf = (answer: FailureAnswer) => toMessage(failureReply(answer), { shareable: true });
const shown = (answer: FailureAnswer): string => JSON.stringify(messageOf(answer).blocks);

describe('every failure and event is a message and a modal that Slack takes', () => {
  test.each(knowledge.failures.map(({ kind, id }) => [kind, id] as const))('%s %s', (kind, id) => {
    const answer = failures.answer(id, { kind });
    if (answer === undefined) throw new Error(`No answer for ${kind} ${id}`);
    expect(validateMessage({ ...messageOf(answer) })).toEqual([]);
    expect(validateView({ ...explanationView(failureReply(answer)) })).toEqual([]);
    expect(failureReply(answer).share).toBe(`${kind}:${id}`);
    expect(shown(answer)).not.toContain('…"');
  });
});

describe('a failure is told so that a person at night can act on it', () => {
  test('what it means comes first, then causes with how to tell, then what to do, then AWS', () => {
    const blocks = shown(
      answerTo('CannotPullContainerError: manifest unknown: Requested image not found'),
    );
    const order = [
      'The registry has no such repository',
      'Likely causes',
      '1. ',
      '_How to tell:_',
      'What to do',
      'As AWS prints it',
      'AWS documentation',
    ].map((text) => blocks.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('what was read out of the paste stands above the causes', () => {
    expect(
      shown(answerTo('(service shop) has stopped 3 running tasks: (task 0a0b0c0d).')),
    ).toContain('I read: Service `shop` · Task `0a0b0c0d`');
  });

  test('what is normal is called normal', () => {
    expect(shown(answerTo('Scaling activity initiated by (deployment ecs-svc/1)'))).toContain(
      'Normal',
    );
    expect(shown(answerTo('(service shop) has reached a steady state.'))).toContain('All is well');
  });

  test('a text that no source shows is marked as such', () => {
    const answer = answerTo('java.lang.OutOfMemoryError: Java heap space');
    expect(shown(answer)).toContain('text not verified');
  });
});

describe('nothing from the paste can ping, link or end the code it stands in', () => {
  const hostile: FailureAnswer = {
    ...answerTo('exit code 137'),
    title: 'Hello <!channel>',
    summary: 'See <https://evil.example|docs> & more.',
    read: [{ name: 'Image', value: 'a`<@U123>`*b*<!here>' }],
    causes: [{ cause: '<!everyone>', tell: '<#C1>' }],
    fixes: ['<@U1>'],
    example: '<!channel>',
    source: '<https://evil.example>',
  };

  test('every control character in mrkdwn is an entity', () => {
    const mrkdwn = messageOf(hostile)
      .blocks.flatMap((block) => {
        if (block.type === 'section') return [JSON.stringify(block.text)];
        return block.type === 'context' ? [JSON.stringify(block.elements)] : [];
      })
      .join('\n');
    expect(mrkdwn.replace(/<https:\/\/docs\.aws\.amazon\.com[^|>]*\|[^>]*>/g, '')).not.toMatch(
      /[<>]/,
    );
    expect(mrkdwn).toContain("Image `a'&lt;@U123&gt;'*b*&lt;!here&gt;`");
    expect(messageOf(hostile).text).not.toMatch(/[<>]/);
    expect(validateMessage({ ...messageOf(hostile) })).toEqual([]);
  });
});

test('an entry of the greatest length, with a paste of names of any length, stays within the limits', () => {
  const sentence = 'w'.repeat(400);
  const answer: FailureAnswer = {
    ...answerTo('exit code 137'),
    title: sentence,
    summary: sentence,
    read: Array.from({ length: 9 }, () => ({ name: 'Image', value: '<'.repeat(5_000) })),
    causes: Array.from({ length: 8 }, () => ({ cause: sentence, tell: sentence })),
    fixes: Array.from({ length: 8 }, () => sentence),
    example: 'x'.repeat(5_000),
    source: sentence,
  };
  expect(validateMessage({ ...messageOf(answer) })).toEqual([]);
});

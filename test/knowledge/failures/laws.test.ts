import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entries, failures, firstFor } from './stage.ts';

const texts = entries
  .filter(({ group }) => group !== 'exit-code')
  .flatMap(({ kind, id, examples }) =>
    examples.map((example) => ({ key: `${kind}:${id}`, example })),
  );

const name = fc.stringMatching(/^[a-z][a-z0-9]{2,12}(-[a-z0-9]{2,8})?$/);
const task = fc.stringMatching(/^[0-9a-f]{32}$/);

/** The same message for other names, numbers and ids. */
const renamed = (example: string, service: string, id: string, account: string): string =>
  example
    .replace(/\(service [\w-]+\)/g, `(service ${service})`)
    .replace(/service \([\w-]+\)/g, `service (${service})`)
    .replace(/\b\d{12}\b/g, account)
    .replace(/\(task [0-9a-f]+\)/g, `(task ${id})`)
    .replace(/ecs-svc\/\d+/g, `ecs-svc/${account}${account}`)
    .replace(/container-instance [0-9a-f-]+/g, `container-instance ${id}`)
    .replace(/targetgroup\/[\w-]+/g, `targetgroup/${service}`);

const disguised: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll("'", '’').replaceAll('"', '”'),
  (text) => text.replaceAll(' ', '\n   '),
  (text) => text.replace(/(.{60}[^ ]*) /g, '$1\r\n'),
  (text) => `Stopped reason:  ${text}  (seen twice today)`,
  (text) => text.replace(/^\(service ([\w-]+)\)/, 'service ($1)'),
  (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => JSON.stringify({ id: 1, message: text }),
  (text) => `> ${text}`,
];

/** The first sixty per cent of a message; the prefix with the service's name does not count. */
const cutOff = (text: string): string => {
  const prefix = /^(?:\(service [^)]+\)|service \([^)]+\)) /.exec(text)?.[0] ?? '';
  return text.slice(0, prefix.length + Math.ceil((text.length - prefix.length) * 0.6));
};

/** Too little is left of these for anybody to tell. */
const TOO_SHORT = new Set([
  'failure:user-stopped',
  'failure:essential-exited',
  'failure:cannot-start-exec',
  'failure:api-no-tasks',
  'failure:api-task-not-protectable',
  'failure:api-deployment-blocked',
  'failure:api-missing',
  'failure:run-task-eni',
  'failure:run-task-resource',
  'failure:run-task-attribute',
  'failure:run-task-location',
]);

describe('a message is recognised', () => {
  test('whatever names stand in it and however it was pasted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...texts.filter(({ example }) => example.includes(' ') && !example.includes('"reason"')),
        ),
        name,
        task,
        fc.stringMatching(/^[1-9]\d{11}$/),
        fc.constantFrom(...disguised),
        ({ key, example }, service, id, account, disguise) => {
          const text = disguise(renamed(example, service, id, account));
          const found = failures
            .match(text)
            .slice(0, 2)
            .map((one) => `${one.kind}:${one.id}`);
          expect({ text, found }).toEqual({ text, found: expect.arrayContaining([key]) });
        },
      ),
      { numRuns: 600 },
    );
  });

  test('when it was cut off at sixty per cent', () => {
    const cut = texts.filter(({ key, example }) => example.includes(' ') && !TOO_SHORT.has(key));
    expect(cut.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(
        fc.constantFrom(...cut),
        name,
        task,
        fc.stringMatching(/^[1-9]\d{11}$/),
        fc.constantFrom('', '...', '…'),
        ({ key, example }, service, id, account, end) => {
          const text = renamed(example, service, id, account);
          const shorter = cutOff(text) + end;
          const found = failures.match(shorter).map((one) => `${one.kind}:${one.id}`);
          expect({ shorter, found }).toEqual({ shorter, found: expect.arrayContaining([key]) });
        },
      ),
      { numRuns: 600 },
    );
  });

  test('first, in most cases in which the cut leaves something of its own', () => {
    const cut = texts.filter(({ key, example }) => example.includes(' ') && !TOO_SHORT.has(key));
    const first = cut.filter(({ key, example }) => firstFor(cutOff(example)) === key);
    expect(first.length / cut.length).toBeGreaterThan(0.8);
  });
});

describe('no text does harm', () => {
  test('any text gets an answer without an error, and scores stay between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { score, id, kind } of failures.match(text)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(failures.answer(id, { kind, text })?.id).toBe(id);
        }
      }),
    );
  });

  const openings = entries.flatMap(({ patterns }) =>
    patterns.map((pattern) => (pattern.split(/[[(\\.{]| … /)[0] ?? '').replace(/[?^$]/g, '')),
  );
  const repeated = [
    ...new Set(openings),
    ' ',
    '\n',
    '"reason":"',
    '"reason" ',
    '\\"',
    'exit ',
    'exited with a ',
    'exec: ',
    '(service a) ',
    '(deployment ',
    'CannotPull dial tcp ',
    '<https://',
    '&amp;',
    '> ',
    'a-a.a:a/',
    'An error occurred (',
    'RequestID: ',
    'codes: [200, ',
  ].filter((text) => text !== '');

  test('ten thousand characters of any beginning take a moment', () => {
    failures.match('warm up');
    const slow = repeated
      .map((text) => {
        const hostile = text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000);
        const started = performance.now();
        failures.match(hostile);
        return { text, milliseconds: performance.now() - started };
      })
      .filter(({ milliseconds }) => milliseconds > 250);
    expect(slow).toEqual([]);
  });
});

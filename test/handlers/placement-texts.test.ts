import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asTyped } from '../../handlers/as-typed.ts';
import { caretLines } from '../../handlers/blocks/placement-problem.ts';
import { readPlaceText, readQueryText, requestOf } from '../../handlers/place-text.ts';
import { wordsWith } from '../../handlers/tried-fix.ts';

const TASK = { name: 'task.json', text: '{"family": "web", "containerDefinitions": []}' };
const CLUSTER = { name: 'cluster.json', text: '{"containerInstances": []}' };

describe('what stands behind /ecs place', () => {
  test.each([
    ['', {}],
    ['10', { count: '10' }],
    ['web 10', { count: '10', service: 'web' }],
    ['10 tasks of web', { count: '10', service: 'web' }],
    ['on 3 x m5.large', {}],
  ])('%j says %j', (text, words) => {
    expect(readPlaceText(text, [])?.words).toEqual(words);
  });

  test.each(['web api 10', '10 20', 'where do tasks go?', '3 x m5.large in 3 AZ'])(
    '%j is no question',
    (text) => {
      expect(readPlaceText(text, [])).toBeNull();
    },
  );

  test('the cluster stands behind "on", in words', () => {
    expect(readPlaceText('web 10 on 2 x m5.large in 2 AZ', [])?.cluster).toEqual([
      { name: 'The cluster', text: '2 x m5.large in 2 AZ' },
    ]);
  });

  test('texts are sorted by what they are, whatever their order', () => {
    for (const attached of [
      [TASK, CLUSTER],
      [CLUSTER, TASK],
    ])
      expect(readPlaceText('3', attached)).toEqual({
        words: { count: '3' },
        cluster: [CLUSTER],
        task: TASK,
      });
  });

  test('JSON behind the words is a text of its own', () => {
    expect(readPlaceText(`3 on 1 x m5.large ${TASK.text}`, [])).toMatchObject({
      cluster: [{ text: '1 x m5.large' }],
      task: { text: TASK.text },
    });
  });

  test('a cluster that only names zones is those of Fargate', () => {
    const named = (text: string) =>
      requestOf({ words: {}, cluster: [{ name: 'The cluster', text }], task: undefined });
    expect(named('eu-west-1a, eu-west-1b').words).toEqual({
      availabilityZones: 'eu-west-1a,eu-west-1b',
    });
    expect(named('eu-west-1a, eu-west-1b').texts.cluster).toEqual([]);
    expect(named('3 x m5.large').texts.cluster).toHaveLength(1);
  });

  test('of any content is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readPlaceText(text, []);
        expect(read === null || typeof read.words === 'object').toBe(true);
      }),
    );
  });
});

describe('what stands behind /ecs query', () => {
  test('is an expression, and behind the last "on" a cluster in words', () => {
    expect(readQueryText('a == b on 2 x m5.large', [])).toEqual({
      expression: 'a == b',
      cluster: [{ name: 'The cluster', text: '2 x m5.large' }],
    });
    expect(readQueryText('attribute:on == on', [])).toEqual({
      expression: 'attribute:on == on',
      cluster: [],
    });
  });

  test('comes as it was typed, without what Slack makes of it', () => {
    expect(asTyped('agentVersion &gt;= 1.2 &amp;&amp; a == “<http://x.io|x.io>”')).toBe(
      'agentVersion >= 1.2 && a == "x.io"',
    );
  });
});

describe('the caret', () => {
  test('stands under the fault, however long the expression is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.nat(), (text, at) => {
        const expression = text.replace(/\s/g, '_');
        const offset = at % expression.length;
        const [line = '', caret = ''] = caretLines(expression, offset).split('\n');
        expect(line[caret.indexOf('^')]).toBe(expression[offset]);
        expect(line.length).toBeLessThanOrEqual(82);
      }),
    );
  });

  test('may stand behind the end', () => {
    expect(caretLines('a ==', 4)).toBe('a ==\n    ^');
  });
});

describe('a question with a fix made', () => {
  test.each([
    [{ kind: 'add-instances', type: 'm5.large', count: 2 }, { add: ['1 x a.b', '2 x m5.large'] }],
    [{ kind: 'lower-memory', memoryMiB: 512 }, { memory: '512' }],
    [{ kind: 'lower-cpu', cpuUnits: 128 }, { cpu: '128' }],
    [{ kind: 'drop-host-ports' }, { withoutHostPorts: true }],
    [{ kind: 'lower-count', count: 3 }, { count: '3' }],
    [{ kind: 'drop-constraint', type: 'memberOf', expression: 'a == b' }, { constraint: [] }],
  ] as const)('%j changes %j', (fix, change) => {
    const words = { count: '9', add: ['1 x a.b'], constraint: ['memberOf=a == b'] };
    expect(wordsWith(fix, words)).toEqual({ ...words, ...change });
  });

  test('a constraint of the definition cannot be dropped by words', () => {
    const fix = { kind: 'drop-constraint', type: 'memberOf', expression: 'a == b' } as const;
    expect(wordsWith(fix, { count: '9' })).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import { placeFromTexts } from '../../src/operations/place.ts';
import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import { queryFromTexts } from '../../src/operations/query.ts';
import { pasted, type Written } from '../placement/pasted.ts';

const TASK = '{"family":"web","containerDefinitions":[{"name":"app","cpu":256,"memory":512}]}';
const one: Written = { id: 'i-1', az: 'a', cpu: 1_024, memory: 2_048 };
const clusterOf = (document: unknown) => [{ name: 'c.json', text: JSON.stringify(document) }];
const CLUSTER = clusterOf(pasted([one]));

const place = (cluster: typeof CLUSTER, words: PlaceWords = {}, task = TASK) =>
  placeFromTexts({ cluster, task: { name: 't.json', text: task } }, { count: '1', ...words });

const problemOf = (outcome: ReturnType<typeof place>) => (outcome.ok ? undefined : outcome.problem);
const warningsOf = (outcome: ReturnType<typeof place>): string =>
  outcome.ok ? outcome.answer.warnings.join('\n') : JSON.stringify(outcome.problem);

const query = (expression: string, cluster = CLUSTER) => queryFromTexts(cluster, expression);

describe('expressions that would hang, or that nobody can read', () => {
  test('a regular expression that backtracks without end elsewhere is answered', () => {
    const long = clusterOf(pasted([{ ...one, attributes: { stack: 'a'.repeat(128) } }]));
    expect(query('attribute:stack =~ (a*)*b', long).ok).toBe(false);
    expect(query('attribute:stack =~ a*a*a*a*a*a*a*a*b', long)).toMatchObject({
      ok: true,
      answer: { matches: [] },
    });
  });

  test.each([
    ['attribute:stack =~ a++', /possessive|Java/i],
    ['attribute:stack =~ [a', /At character \d+/],
    [`attribute:stack == ${'x'.repeat(1_990)}`, /2,?000/],
    [
      `${'!'.repeat(500)}attribute:stack exists`,
      /at most 100 parentheses and negations in each other/,
    ],
    ['attribute:stack = prod', /At character 17: expected .*Did you mean ==\?/],
    ['runingTasksCount > 1', /At character 1: .*Did you mean runningTasksCount\?/],
    ['registeredAt > yesterday', /At character 16/],
  ])('%#: a sentence with the place', (expression, sentence) => {
    const outcome = query(expression);
    expect(outcome).toMatchObject({ ok: false, problem: { field: 'expression' } });
    expect(outcome.ok ? '' : outcome.problem.sentences.join(' ')).toMatch(sentence);
  });

  test('an expression of exactly 2,000 characters is read', () => {
    const expression = `attribute:stack == ${'x'.repeat(1_981)}`;
    expect(expression).toHaveLength(2_000);
    expect(query(expression).ok).toBe(true);
  });
});

describe('problems name the field and the nearest name', () => {
  test.each<readonly [PlaceWords, object]>([
    [{ count: 'ten' }, { field: 'count' }],
    [
      { constraint: ['memberOf=runingTasksCount > 1'] },
      { field: 'constraint', nearest: 'runningTasksCount', at: { offset: 0 } },
    ],
    [{ constraint: ['distinctInstances'] }, { field: 'constraint', nearest: 'distinctInstance' }],
    [{ strategy: ['binpak=cpu'] }, { field: 'strategy', nearest: 'binpack' }],
    [
      { strategy: ['spread=attribute:ecs.availabilty-zone', 'spread=instanceID'] },
      { field: 'strategy', nearest: 'instanceId' },
    ],
    [{ add: ['2 x m5.lrge'] }, { field: 'add', nearest: 'm5.large' }],
  ])('%j', (words, expected) => {
    expect(problemOf(place(CLUSTER, words))).toMatchObject(expected);
  });

  test('a short form says where', () => {
    const short = [{ name: 'The cluster', text: '2 x m5.large, 3 x m5.xlage in 3 AZ' }];
    expect(problemOf(place(short))).toMatchObject({
      field: 'cluster',
      nearest: 'm5.xlarge',
      sentences: [expect.stringMatching(/^At character 15: /)],
    });
  });

  test('a misspelt attribute of a strategy is warned of', () => {
    expect(
      warningsOf(place(CLUSTER, { strategy: ['spread=attribute:ecs.availabilty-zone'] })),
    ).toContain('did you mean ecs.availability-zone?');
  });
});

describe('clusters that cannot be as they are written', () => {
  const [instance] = pasted([one]).containerInstances;
  const without = (...fields: readonly string[]) =>
    clusterOf({
      containerInstances: [
        Object.fromEntries(
          Object.entries(instance ?? {}).filter(([name]) => !fields.includes(name)),
        ),
      ],
    });

  test('more free than registered', () => {
    const contradicting = clusterOf(pasted([{ ...one, registered: { cpu: 512, memory: 1_024 } }]));
    expect(warningsOf(place(contradicting))).toMatch(/free|registered/);
  });

  test('without what it registered, what is free is taken for all that it has', () => {
    expect(place(without('registeredResources'))).toMatchObject({
      ok: true,
      answer: { fits: true },
    });
  });

  test.each([
    [['remainingResources', 'registeredResources']],
    [['attributes', 'status', 'agentConnected']],
  ])('without %j it is still answered, with what was assumed', (fields) => {
    const outcome = place(without(...fields));
    expect(outcome.ok).toBe(true);
    expect(warningsOf(outcome)).not.toBe('');
  });

  test('an instance type that no table knows', () => {
    const unknown = clusterOf(
      pasted([{ ...one, attributes: { 'ecs.instance-type': 'z9.gigantic' } }]),
    );
    expect(place(unknown)).toMatchObject({ ok: true, answer: { fits: true } });
    expect(problemOf(place(unknown, { add: ['1 x z9.gigantic'] }))?.sentences[0]).toMatch(
      /instance type z9.gigantic is not known/,
    );
  });

  test('ten thousand instances are answered, and more in words are refused', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...one, id: `i-${index}` }));
    expect(place(clusterOf(pasted(many)), { count: '20000' })).toMatchObject({
      ok: true,
      answer: { headline: 'Places all 20,000 tasks.' },
    });
    expect(problemOf(place([{ name: 'c', text: '10001 x m5.large' }]))?.sentences[0]).toContain(
      '1 to 10000 instances',
    );
  });

  test('a task that no instance can ever take is said to be one', () => {
    const big = TASK.replace('512', '99999');
    expect(place(CLUSTER, {}, big)).toMatchObject({
      ok: true,
      answer: {
        headline: 'Places no task; no instance can ever take one: memory on 1 instance.',
        closest: { never: true },
      },
    });
  });

  test('the closest instance is one that can take the task when something is freed', () => {
    const small: Written = {
      ...one,
      id: 'i-0',
      memory: 510,
      registered: { cpu: 1_024, memory: 510 },
    };
    const busy: Written = {
      ...one,
      id: 'i-9',
      memory: 10,
      cpu: 10,
      registered: { cpu: 1_024, memory: 2_048 },
    };
    expect(place(clusterOf(pasted([small, busy])))).toMatchObject({
      ok: true,
      answer: { closest: { instance: 'i-9', never: false } },
    });
  });
});

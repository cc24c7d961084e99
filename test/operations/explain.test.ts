import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadKnowledge, loadTables } from '../../src/knowledge/load.ts';
import type { RuleAnswer } from '../../src/model/explanation.ts';
import { createExplain } from '../../src/operations/explain.ts';
import { explainable } from '../../src/operations/explainable.ts';
import { topicsOf } from '../../src/operations/topics.ts';

const directory = join(import.meta.dirname, '../../knowledge');
const knowledge = loadKnowledge(directory);

const rule = (id: string, title: string, concept: string | null): RuleAnswer => ({
  kind: 'rule',
  id,
  title,
  tier: 'fails',
  category: 'validity',
  why: 'Because it would not start.',
  fix: 'Set it.',
  awsError: null,
  concept: concept === null ? null : { kind: 'concept', id: concept, title: concept },
  good: '{}',
  bad: '{}',
  docs: 'https://docs.aws.amazon.com/',
});

const rules = [
  rule(
    'secrets-need-execution-role',
    'A task with secrets has an execution role.',
    'task-execution-role',
  ),
  rule('zeppelins-need-helium', 'A zeppelin has helium.', 'zeppelin'),
];
const explain = createExplain({
  ...explainable({ knowledge, ...loadTables(directory) }),
  rules,
});

describe('explain', () => {
  test('a concept, with everything a face shows', () => {
    const { query, matches, answer } = explain('What is the task role?');
    expect(query).toBe('What is the task role?');
    expect(matches[0]).toMatchObject({ kind: 'concept', id: 'task-role', title: 'Task role' });
    expect(answer).toMatchObject({
      kind: 'concept',
      id: 'task-role',
      category: 'iam',
      fields: ['taskRoleArn'],
      confusedWith: expect.arrayContaining([
        { kind: 'concept', id: 'task-execution-role', title: 'Task execution role' },
      ]),
      related: expect.arrayContaining([
        { kind: 'concept', id: 'iam-roles-overview', title: 'IAM roles in ECS' },
      ]),
      checked: '2026-11-21',
    });
  });

  test('what people often believe comes with the correction', () => {
    const { answer } = explain('bridge');
    expect(answer?.kind === 'concept' && answer.beliefs).toEqual([
      {
        claim: expect.stringContaining('network stack of the host'),
        correct: expect.stringContaining('That is host mode'),
        source: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//),
      },
    ]);
  });

  test('fields that a concept bears on follow those it is the home of', () => {
    const { answer } = explain('awsvpc');
    expect(answer?.kind === 'concept' && answer.fields).toEqual([
      'networkConfiguration',
      'networkConfiguration.awsvpcConfiguration',
      'networkConfiguration.awsvpcConfiguration.subnets',
      'networkMode',
      'networkConfiguration.awsvpcConfiguration.securityGroups',
      'networkConfiguration.awsvpcConfiguration.assignPublicIp',
    ]);
  });

  test('a comparison, side by side', () => {
    const { answer } = explain('difference between bridge and awsvpc');
    expect(answer).toMatchObject({
      kind: 'comparison',
      id: 'bridge-vs-awsvpc',
      left: { kind: 'concept', id: 'bridge' },
      right: { kind: 'concept', id: 'awsvpc' },
      rows: expect.arrayContaining([{ aspect: 'Fargate', left: 'no', right: 'required' }]),
    });
  });

  test('a rule, with the title of its concept', () => {
    expect(explain('secrets-need-execution-role').answer).toMatchObject({
      kind: 'rule',
      id: 'secrets-need-execution-role',
      concept: { kind: 'concept', id: 'task-execution-role', title: 'Task execution role' },
    });
  });

  test('a rule whose concept is not written yet has no link to it', () => {
    expect(explain('zeppelins-need-helium').answer).toMatchObject({ kind: 'rule', concept: null });
  });

  test('what it does not know it does not guess', () => {
    const { matches, answer } = explain('fargate vs lambda');
    expect(answer).toBeNull();
    expect(matches[0]).toMatchObject({ kind: 'concept', id: 'fargate' });
    expect(matches.length).toBeLessThanOrEqual(3);
  });

  test.each(['', '   ', '🚢', '\u0000\u001b', 'x'.repeat(10_000), '__proto__'])(
    'has no answer and does not fail: %j',
    (query) => {
      expect(explain(query)).toEqual({ query, matches: expect.any(Array), answer: null });
    },
  );

  test('an answer is always that of the first match', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (query) => {
        const { matches, answer } = explain(query);
        if (answer !== null) expect(answer).toMatchObject({ id: matches[0]?.id });
      }),
    );
  });

  test('every link of every answer leads to an answer', () => {
    for (const { concepts } of topicsOf(knowledge)) {
      for (const { id } of concepts) {
        const { answer } = explain(id);
        const links = answer?.kind === 'concept' ? [...answer.related, ...answer.confusedWith] : [];
        expect(links.length).toBeGreaterThan(0);
        for (const link of links) expect(explain(link.id).answer).toMatchObject({ id: link.id });
      }
    }
  });
});

describe('topics', () => {
  const topics = topicsOf(knowledge);

  test('hold every concept once', () => {
    const ids = topics.flatMap(({ concepts }) => concepts.map(({ id }) => id));
    expect([...ids].sort()).toEqual([...knowledge.concepts.keys()].sort());
  });

  test('are in reading order, none of them empty', () => {
    expect(topics[0]).toMatchObject({ category: 'foundations', title: 'Foundations' });
    expect(topics.every(({ concepts }) => concepts.length > 0)).toBe(true);
  });
});

describe('a pasted refusal', () => {
  const all = createExplain(explainable({ knowledge, ...loadTables(directory) }));

  test('is answered by the concept behind it, with the rule in front', () => {
    const { matches, answer } = all(
      'ClientException: Links are not supported when networkMode=awsvpc.',
    );
    expect(matches.slice(0, 2)).toMatchObject([
      { kind: 'concept', id: 'links' },
      { kind: 'rule', id: 'no-links-with-awsvpc' },
    ]);
    expect(answer).toMatchObject({
      kind: 'concept',
      id: 'links',
      rule: { id: 'no-links-with-awsvpc' },
    });
  });

  test('ECS spelt out beside what is asked about changes nothing', () => {
    const short = all('difference between ECS task role and execution role');
    const long = all(
      "Difference between AWS Elastic Container Service's (ECS) task role and execution role",
    );
    expect(long.matches[0]).toMatchObject({ id: 'task-role-vs-task-execution-role' });
    expect(short.matches[0]?.id).toBe(long.matches[0]?.id);
    expect(all('elastic container service').matches[0]).toMatchObject({ id: 'ecs' });
  });
});

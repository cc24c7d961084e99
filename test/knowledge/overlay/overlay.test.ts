import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadTables } from '../../../src/knowledge/load.ts';
import type { SourceFile } from '../../../src/knowledge/parsed.ts';
import { createExplain } from '../../../src/operations/explain.ts';
import { explainable } from '../../../src/operations/explainable.ts';
import { comparisonAnswer, conceptAnswer } from '../../../src/operations/knowledge-answers.ts';
import { DIRECTORY, knowledge } from '../lessons/all-lessons.ts';
import { comparisonFile } from '../sample.ts';
import { readmeFolder } from './readme-folder.ts';
import { ownFile, runbookFile, servicesFile, teamConcept, withTeam } from './team.ts';

const tables = loadTables(DIRECTORY);
const explainWith = (...files: readonly SourceFile[]) => {
  const { knowledge: merged, problems } = withTeam(...files);
  expect(problems).toEqual([]);
  return createExplain(explainable({ knowledge: merged, ...tables }));
};

const TRAIN = teamConcept(
  'release-train',
  {
    title: 'Release train',
    aliases: '[the weekly zeppelin]',
    asked: '[what goes on every tuesday morning, who drives the locomotive]',
    summary: 'All services of the webshop are deployed together at ten on Tuesday.',
  },
  'A conductor starts the locomotive.\n\nWho is late takes the next one.',
);

describe('a concept of a team', () => {
  const explain = explainWith(TRAIN);
  test.each([
    ['its id', 'release-train'],
    ['its title in a question', 'what is the release train?'],
    ['an alias', 'the weekly zeppelin'],
    ['a typing error', 'weekly zepelin'],
    ['a question that is near to one it names', 'who is driving our locomotive?'],
    ['words of its summary', 'which services of the webshop are deployed together on tuesday'],
  ])('is found by %s', (_how, query) => {
    expect(explain(query).answer).toMatchObject({ id: 'release-train', origin: 'team' });
  });

  test('is a neighbour of ours, as one of ours would be', () => {
    expect(explain('concept:task').answer).toMatchObject({
      origin: 'stevedore',
      related: expect.arrayContaining([
        { kind: 'concept', id: 'release-train', title: 'Release train' },
      ]),
    });
  });

  test('can be compared with one of ours', () => {
    const compared = comparisonFile('release-train', 'deployment', {
      docs: 'https://docs.aws.amazon.com/page.html',
    });
    expect(explainWith(TRAIN, compared)('release train vs deployment').answer).toMatchObject({
      id: 'release-train-vs-deployment',
      origin: 'team',
    });
  });
});

describe('a text with an id of ours', () => {
  test('takes the place of ours, and says so', () => {
    const own = teamConcept('task-role', { title: 'Task role at our place' });
    const { knowledge: merged, problems } = withTeam(own);
    expect(problems).toEqual([]);
    expect(conceptAnswer(merged, 'task-role')).toMatchObject({
      title: 'Task role at our place',
      origin: 'team-in-place',
    });
    expect(merged.concepts.size).toBe(knowledge.concepts.size);
    expect(merged.notes.shadowed).toEqual([
      { kind: 'concept', id: 'task-role', file: 'concepts/task-role.md' },
    ]);
    expect(merged.drawings.get('task-role')).toEqual(knowledge.drawings.get('task-role'));
  });

  const concepts = [...knowledge.concepts.keys()].map((id) => `concepts/${id}.md`);
  const comparisons = [...knowledge.comparisons.keys()].map((id) => `comparisons/${id}.md`);
  test('changes nothing but the origin where it is a copy of ours', () => {
    fc.assert(
      fc.property(fc.subarray([...concepts, ...comparisons]), (names) => {
        const { knowledge: merged, problems } = withTeam(...names.map(ownFile));
        expect(problems).toEqual([]);
        const originOf = (file: string) => (names.includes(file) ? 'team-in-place' : 'stevedore');
        for (const id of knowledge.concepts.keys())
          expect(conceptAnswer(merged, id)).toEqual({
            ...conceptAnswer(knowledge, id),
            origin: originOf(`concepts/${id}.md`),
          });
        for (const id of knowledge.comparisons.keys())
          expect(comparisonAnswer(merged, id)).toEqual({
            ...comparisonAnswer(knowledge, id),
            origin: originOf(`comparisons/${id}.md`),
          });
        expect(merged.notes.shadowed.map(({ file }) => file).toSorted()).toEqual(names.toSorted());
      }),
      { numRuns: 8, examples: [[[...concepts, ...comparisons]], [[]]] },
    );
  });
});

describe('notes of a team', () => {
  test('are runbooks and services with every field', () => {
    const web = {
      cluster: 'prod',
      service: 'web',
      title: 'Shop',
      about: 'Sells what people want.',
    };
    const { knowledge: merged, problems } = withTeam(
      runbookFile('all-is-slow', { services: null, failures: '[oom, exit-137]' }),
      servicesFile(web, {
        ...web,
        service: 'api',
        title: 'Api',
        owner: 'Ben',
        channel: 'C0123456789',
      }),
    );
    expect(problems).toEqual([]);
    expect(merged.notes.runbooks).toEqual([
      {
        ...{ id: 'all-is-slow', title: 'The all-is-slow', docs: null, services: ['*'] },
        ...{ failures: ['oom', 'exit-137'], body: '1. Look.\n2. Act.' },
        summary: 'When to reach for it, in one sentence.',
      },
    ]);
    expect(merged.notes.services).toEqual([
      { ...web, aliases: [], owner: null, channel: null },
      { ...web, service: 'api', title: 'Api', aliases: [], owner: 'Ben', channel: 'C0123456789' },
    ]);
  });

  test('are none without a team', () => {
    expect(knowledge.notes).toEqual({ runbooks: [], services: [], shadowed: [] });
    expect(withTeam().problems).toEqual([]);
  });

  test('are those of the README, as it shows them', () => {
    const { knowledge: merged, problems } = withTeam(...readmeFolder);
    expect(problems).toEqual([]);
    expect(readmeFolder.map(({ name }) => name)).toEqual([
      'concepts/release-train.md',
      'runbooks/checkout-out-of-memory.md',
      'services.yml',
      'docs-hosts.json',
    ]);
    expect(merged.concepts.get('release-train')?.origin).toBe('team');
    expect(merged.notes).toMatchObject({
      runbooks: [{ id: 'checkout-out-of-memory' }],
      services: [{ title: 'Checkout', aliases: ['payments', 'the till'] }],
    });
  });
});

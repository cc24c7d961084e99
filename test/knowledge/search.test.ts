import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import {
  COMPARISONS,
  FIELDS,
  NAMES,
  NOT_COMPARED,
  OFF_TOPIC,
  type Query,
  TYPOS,
} from './queries.ts';
import { QUESTIONS } from './questions.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../knowledge'));
const search = createSearch(knowledge, [
  {
    kind: 'rule',
    id: 'secrets-need-execution-role',
    title: 'A task that injects secrets has an execution role.',
    text: 'The agent resolves secrets with the execution role.',
  },
]);

const accepts = ([, ...acceptable]: Query, id: string | undefined): boolean =>
  id !== undefined && acceptable.includes(id);

/** Queries whose answer is not among the first `within` matches, with what was found instead. */
const missed = (queries: readonly Query[], within: number): readonly string[] =>
  queries.flatMap((asked) => {
    const { matches } = search(asked[0]);
    const found = matches.slice(0, within).some(({ id }) => accepts(asked, id));
    return found ? [] : [`${asked[0]} → ${matches[0]?.id ?? 'nothing'}`];
  });

const unanswered = (queries: readonly Query[]): readonly string[] =>
  queries.map(([query]) => query).filter((query) => !search(query).confident);

describe('whatever words people use', () => {
  test.each([
    ['names', NAMES],
    ['field names', FIELDS],
    ['comparisons', COMPARISONS],
  ])('%s are answered first', (_kind, queries) => {
    expect(missed(queries, 1)).toEqual([]);
    expect(unanswered(queries)).toEqual([]);
  });

  test('typing errors: nineteen of twenty are found first', () => {
    expect(missed(TYPOS, 1).length).toBeLessThanOrEqual(TYPOS.length / 20);
  });

  test('questions: four of five are found first, 95 of 100 among the first three', () => {
    expect(missed(QUESTIONS, 1).length).toBeLessThanOrEqual(QUESTIONS.length / 5);
    expect(missed(QUESTIONS, 3).length).toBeLessThanOrEqual(QUESTIONS.length / 20);
  });

  test('questions: most are answered, and few of the answers are wrong', () => {
    const answered = QUESTIONS.filter(([query]) => search(query).confident);
    expect(answered.length).toBeGreaterThanOrEqual(QUESTIONS.length * 0.7);
    expect(missed(answered, 1).length).toBeLessThanOrEqual(answered.length * 0.15);
  });

  test('a question in the very words of asked.json is answered by what it stands at there', () => {
    const wrong = [...knowledge.asked].flatMap(([id, phrases]) =>
      phrases.filter((phrase) => {
        const { confident, matches } = search(`${phrase}?`.toUpperCase());
        return !confident || matches[0]?.id !== id;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(NOT_COMPARED)('no comparison is seen where none is asked for: %s', (query) => {
    expect(search(query).matches[0]?.kind).not.toBe('comparison');
  });

  test.each(OFF_TOPIC)('it does not guess: %s', (query) => {
    const { matches, confident } = search(query);
    expect(confident).toBe(false);
    expect(matches.length).toBeLessThanOrEqual(3);
  });
});

describe('a name that is given exactly', () => {
  const everyName = [...knowledge.concepts.values()].flatMap((concept) =>
    [concept.id, concept.title, ...concept.aliases].map((name) => [name, concept.id] as const),
  );
  const everyField = [...knowledge.concepts.values()].flatMap((concept) =>
    concept.fields.map((field) => [field, concept.id] as const),
  );

  test('is answered first with score 1, whatever its case', () => {
    for (const [name, id] of everyName) {
      for (const query of [name, name.toUpperCase(), ` ${name} `]) {
        expect({ query, first: search(query).matches[0] }).toMatchObject({
          first: { kind: 'concept', id, score: 1 },
        });
      }
    }
  });

  test('is answered when it is asked as a question', () => {
    const wrong = everyName.filter(
      ([name, id]) => search(`what is ${name}?`).matches[0]?.id !== id,
    );
    expect(wrong).toEqual([]);
  });

  test('is a whole field path: answered first with score 1', () => {
    const wrong = everyField.filter(([field, id]) => {
      const [first] = search(field).matches;
      // `host` and `memory` are names of other concepts as well, and a name leads.
      return (
        !knowledge.concepts.has(field) &&
        field.includes('.') &&
        (first?.id !== id || first.score !== 1)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('is a comparison in either order', () => {
    for (const { id, left, right } of knowledge.comparisons.values()) {
      expect(search(id).matches[0]).toMatchObject({ id, score: 1 });
      for (const query of [
        `${left} vs ${right}`,
        `${right} or ${left}`,
        `difference between ${right} and ${left}`,
      ]) {
        expect({ query, id: search(query).matches[0]?.id }).toEqual({ query, id });
      }
    }
  });

  test('comes with its neighbours: what it is confused with first', () => {
    for (const { id, confusedWith, related } of knowledge.concepts.values()) {
      const [, ...others] = search(id).matches.map((match) => match.id);
      const fields = others.filter((other) => ![...confusedWith, ...related].includes(other));
      const neighbours = others.filter((other) => !fields.includes(other));
      expect(neighbours).toEqual([...confusedWith, ...related].slice(0, neighbours.length));
    }
  });

  test('is a rule', () => {
    expect(search('secrets-need-execution-role').matches[0]).toMatchObject({
      kind: 'rule',
      score: 1,
    });
    expect(search('secrets need execution role').matches[0]).toMatchObject({ kind: 'rule' });
    expect(search('do secrets need an execution role').matches[0]).toMatchObject({
      kind: 'concept',
    });
  });
});

describe('two things that no comparison joins', () => {
  test.each(['fargate vs lambda', 'difference between ecs and lambda'])(
    'are offered, not answered: %s',
    (query) => {
      const { matches, confident } = search(query);
      expect(confident).toBe(false);
      expect(['fargate', 'ecs']).toContain(matches[0]?.id);
    },
  );

  test('are answered by the concept they both belong to', () => {
    expect(search('memory vs memoryReservation').matches[0]?.id).toMatch(/^memory-limits/);
    expect(search('difference between hard and soft limit').matches[0]?.id).toBe('memory-limits');
  });

  test('may leave out a word that both share', () => {
    expect(search('difference between task and execution role').matches[0]?.id).toBe(
      'task-role-vs-task-execution-role',
    );
  });
});

describe('a name that gave up its vendor', () => {
  test.each(['aws cli', 'amazon cli'])('is not the name of something else of it: %s', (query) => {
    expect(search(query).matches.every(({ score }) => score < 0.9)).toBe(true);
  });

  test('is found by its vendor, by its company and bare', () => {
    for (const query of ['ecs exec', 'amazon ecs exec', 'ECS-Exec']) {
      expect(search(query).matches[0]).toMatchObject({ id: 'ecs-exec' });
    }
    expect(search('ecs-cli').matches[0]).toMatchObject({ id: 'copilot-cli', score: 1 });
  });
});

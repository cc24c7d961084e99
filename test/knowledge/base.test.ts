import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readHead } from '../../src/knowledge/head-reader.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const directory = join(import.meta.dirname, '../../knowledge');
const knowledge = loadKnowledge(directory);
const concepts = [...knowledge.concepts.values()];
const FOLDERS = ['concepts', 'comparisons'];
const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(directory, folder)).map((name) => ({
    name: `${folder}/${name}`,
    text: readFileSync(join(directory, folder, name), 'utf8'),
  })),
);

describe('the whole knowledge base', () => {
  test('is valid and has the concepts and comparisons of its folders', () => {
    expect(concepts.length + knowledge.comparisons.size).toBe(sources.length);
    expect(concepts.length).toBeGreaterThanOrEqual(44);
    expect(knowledge.comparisons.size).toBeGreaterThanOrEqual(15);
  });

  test.each(['related', 'confusedWith'] as const)('%s is symmetric', (relation) => {
    const oneSided = concepts.flatMap((concept) =>
      concept[relation]
        .filter((other) => !knowledge.concepts.get(other)?.[relation].includes(concept.id))
        .map((other) => `${concept.id} → ${other}`),
    );
    expect(oneSided).toEqual([]);
  });

  test('every pair that is confused has its comparison', () => {
    const pairs = concepts.flatMap(({ id, confusedWith }) =>
      confusedWith.map((other) => [`${id}-vs-${other}`, `${other}-vs-${id}`]),
    );
    const without = pairs.filter((ids) => !ids.some((id) => knowledge.comparisons.has(id)));
    expect(without).toEqual([]);
  });

  test('every concept can be reached from ECS by related and confused-with links', () => {
    const reached = new Set(['ecs']);
    for (const id of reached) {
      const concept = knowledge.concepts.get(id);
      for (const next of [...(concept?.related ?? []), ...(concept?.confusedWith ?? [])]) {
        reached.add(next);
      }
    }
    expect(concepts.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  test('every false or outdated claim is answered by a belief with its correction and source', () => {
    const untrue = knowledge.claims.filter(
      ({ verdict }) => verdict === 'false' || verdict === 'true but outdated',
    );
    expect(untrue).toHaveLength(39);
    // That each of them stands under beliefs is a law of the loader; here: that beliefs say something else.
    const beliefs = concepts.flatMap((concept) => concept.beliefs);
    expect(beliefs.length).toBeGreaterThan(0);
    for (const { claim, correct, source } of beliefs) {
      expect(correct).not.toBe(claim);
      expect(source).toMatch(/^https:/);
    }
  });

  test('no belief is repeated as a sentence of a body or a summary', () => {
    const texts = concepts.map(({ summary, body }) => `${summary}\n${body}`).join('\n');
    const repeated = concepts
      .flatMap(({ beliefs }) => beliefs)
      .filter(({ claim }) => texts.includes(claim.replace(/\.$/, '')));
    expect(repeated).toEqual([]);
  });

  test('every file is short', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 61);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  test('every code example of JSON that stands alone is JSON', () => {
    const examples = concepts.flatMap(({ id, body }) =>
      [...body.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, code = '']) => ({ id, code })),
    );
    expect(examples.length).toBeGreaterThan(10);
    for (const { id, code } of examples) {
      const whole = /^\s*"/.test(code) ? `{${code}}` : code;
      expect(() => ({ id, value: JSON.parse(whole) })).not.toThrow();
    }
  });
});

describe('the front matter reader', () => {
  test('agrees with a full YAML parser on every file', () => {
    for (const { name, text } of sources) {
      const head = text.split('\n---\n')[0]?.slice('---\n'.length) ?? '';
      expect({ name, head: readHead(head) }).toEqual({ name, head: parse(head) });
    }
  });
});

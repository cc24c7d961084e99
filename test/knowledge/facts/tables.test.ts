import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createFacts } from '../../../src/knowledge/facts/facts.ts';
import { limitBook } from '../../../src/knowledge/facts/limit-book.ts';
import { joinedKey, wordsOf } from '../../../src/knowledge/words.ts';
import { facts, read, tables, tablesWith } from './read.ts';

const limits = [...limitBook(tables).values()];
const hosts = JSON.parse(read('docs-hosts.json')).hosts;

describe('the fact tables', () => {
  test('every limit has a topic that answers, an id of its own and a number', () => {
    const topics = new Set(tables.answers.facts.map(({ id }) => id));
    expect(limits.map(({ topic }) => topic).filter((topic) => !topics.has(topic))).toEqual([]);
    expect(limits).toHaveLength(tables.limits.limits.length);
    const empty = limits.filter(
      ({ min, max, ...one }) => min === null && max === null && one.default === null,
    );
    expect(empty).toEqual([]);
  });

  test('no limit is upside down, and a default lies within it', () => {
    const wrong = limits.filter(({ id, min, max, default: usual }) => {
      // 20 GiB is what a task has without asking; asking starts above it.
      if (id === 'ephemeral-storage') return usual !== 20 || min !== 21;
      if (min !== null && max !== null && min > max) return true;
      return typeof usual === 'number' && (usual < (min ?? usual) || usual > (max ?? usual));
    });
    expect(wrong).toEqual([]);
  });

  test('a number that rules check as well stands in ranges.json alone', () => {
    const twice = tables.limits.limits.filter(
      ({ range, min, max }) => range !== undefined && (min !== undefined || max !== undefined),
    );
    expect(twice).toEqual([]);
    const ranged = tables.limits.limits.map(({ range }) => range);
    for (const name of Object.keys(tables.ranges.healthCheck)) {
      expect(ranged).toContain(`healthCheck.${name}`);
    }
  });

  test('every answer has a table, a source, a date and a page on an allowed host', () => {
    for (const answer of facts.all) {
      expect(answer.rows.length).toBeGreaterThan(0);
      expect(answer.source.length).toBeGreaterThan(20);
      expect(answer.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(hosts).toContain(new URL(answer.docs).host);
      expect(answer.summary).toMatch(/^[A-Z].+\.$/);
    }
  });

  test('no name belongs to two tables', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, title, aliases } of tables.answers.facts) {
      for (const name of [id, title, ...aliases]) {
        const key = joinedKey(wordsOf(name));
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test('every concept that an answer names exists', () => {
    const concepts = readdirSync(join(import.meta.dirname, '../../../knowledge/concepts'));
    const missing = facts.all
      .flatMap(({ concept }) => concept?.id ?? [])
      .filter((id) => !concepts.includes(`${id}.md`));
    expect(missing).toEqual([]);
  });

  test('network modes and log drivers name what the API has', () => {
    const modes = tables['network-modes'].modes.map(({ mode }) => mode);
    expect(modes.sort()).toEqual([...(tables.enums.values['NetworkMode'] ?? [])].sort());
    expect(tables['network-modes'].modes.map(({ mode }) => mode)).toContain(
      tables['network-modes'].default,
    );
  });
});

describe('a table that is not right', () => {
  test('is named with the field to correct', () => {
    const broken = () =>
      tablesWith('facts/limits.json', (text) => text.replace('"max": 16', '"max": "x"'));
    expect(broken).toThrow(/facts\/limits\.json[\s\S]*limits\[\d+\]\.max/);
  });

  test('is named when it is not JSON', () => {
    expect(() => tablesWith('facts/enums.json', () => '{')).toThrow(/facts\/enums\.json/);
  });

  test.each([
    [
      'facts/limits.json',
      '"range": "containersMax"',
      '"range": "healthCheck.naps"',
      /healthCheck\.naps/,
    ],
    ['facts/limits.json', 'at most {max}, applied', 'at most {most}, applied', /\{most\}/],
    ['facts/answers.json', '"view": "log-drivers"', '"view": "logs"', /the view "logs"/],
  ])('%s: %s → %s', (name, from, to, message) => {
    const changed = tablesWith(name, (text) => text.replace(from, to));
    expect(() => createFacts(changed)).toThrow(message);
  });
});

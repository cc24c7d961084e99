import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withoutBackground } from '../../../src/knowledge/search/background.ts';
import { createSpelling } from '../../../src/knowledge/search/spelling.ts';
import { stemOf } from '../../../src/knowledge/search/stem.ts';
import { createSynonyms } from '../../../src/knowledge/search/synonyms.ts';
import { parseSynonyms } from '../../../src/knowledge/synonyms.ts';
import { slipsBetween } from '../../../src/knowledge/typing-slips.ts';

describe('the stem of a word', () => {
  test.each([
    ['deploy', 'deployed', 'deploying', 'deployment'],
    ['place', 'placed', 'placing', 'placement'],
    ['stop', 'stopped', 'stopping'],
    ['kill', 'killed', 'killing'],
    ['scale', 'scaled', 'scaling'],
    ['price', 'priced', 'pricing'],
    ['initialise', 'initialize', 'initialisation', 'initialization'],
  ])('is one for %s, %s and the like', (...words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  test.each([
    ['container', 'content'],
    ['service', 'server'],
    ['task', 'tag'],
    ['port', 'report'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test('has at least three letters where the word has, and leaves numbers and other alphabets alone', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{3,12}$/), (word) => stemOf(word).length >= 3));
    expect(['gp3', 'k8s', 'größe'].map(stemOf)).toEqual(['gp3', 'k8s', 'größe']);
  });
});

describe('spelling', () => {
  const known = ['cluster', 'container', 'green', 'role', 'task', 'definition'];
  const { knows, nearest } = createSpelling(new Set(known));

  test.each([
    ['contianer', 'container'],
    ['clustr', 'cluster'],
    ['gren', 'green'],
    ['taks', 'task'],
    ['defintion', 'definition'],
  ])('%s means %s', (typed, meant) => {
    expect(nearest(typed)).toEqual([meant]);
  });

  test.each(['tank', 'rol', 'clu', 'datadog', 'container'])('%s is left as it is', (typed) => {
    expect(nearest(typed)).toEqual([]);
  });

  test('corrects only what it does not know, and only to near words that it knows', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...known), fc.string({ maxLength: 20 })), (typed) => {
        const found = nearest(typed);
        expect(knows(typed) && found.length > 0).toBe(false);
        for (const word of found) expect(slipsBetween(word, typed)).toBeLessThanOrEqual(3);
        expect(found.filter((word) => !knows(word))).toEqual([]);
      }),
    );
  });
});

describe('synonyms', () => {
  test('are mutual, by stem, and never the word itself', () => {
    const word = fc.constantFrom('cost', 'costing', 'bill', 'pay', 'price', 'pricing');
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(word, { minLength: 2 })), (groups) => {
        const synonyms = createSynonyms(groups);
        for (const [stem, others] of synonyms) {
          expect(others).not.toContain(stem);
          for (const other of others) expect(synonyms.get(other)).toContain(stem);
        }
      }),
    );
    expect(createSynonyms([['price', 'bill']]).get('pric')).toEqual(['bill']);
  });

  test('that are no single words are refused', () => {
    for (const wrong of [[['alone']], [['two words', 'one']], [['Cost', 'bill']]]) {
      const text = JSON.stringify(wrong);
      expect(parseSynonyms({ name: 'synonyms.json', text })).toMatchObject({ ok: false });
    }
  });
});

describe('the platform that somebody comes from', () => {
  test.each([
    ['what is the kubernetes namespace equivalent', /namespace/],
    ['coming from docker swarm, what would be a stack', /stack/],
    ['I am used to k8s, what is a deployment called here', /deployment/],
  ])('is left out of: %s', (question, subject) => {
    expect(withoutBackground(question)).toMatch(subject);
    expect(withoutBackground(question)).not.toMatch(/kubernetes|k8s|swarm/);
  });

  test.each([
    'should we move to kubernetes',
    'what does eks stand for',
    'what is that waiting time called',
  ])('stays where it is what is asked: %s', (question) => {
    expect(withoutBackground(question)).toBe(question);
  });
});

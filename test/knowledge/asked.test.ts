import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { assembleKnowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { complaintOf, files } from './sample.ts';

const asked = (content: unknown) => ({
  asked: { name: 'asked.json', text: JSON.stringify(content) },
});
const PHRASES = ['what does it do', 'why would i want it', 'turn it on', 'it is too slow'];

describe('asked.json', () => {
  test('gives the phrases by what answers them', () => {
    expect([...assembleKnowledge(files(asked({ some: PHRASES }))).asked]).toEqual([
      ['some', PHRASES],
    ]);
  });

  test('may be absent', () => {
    expect(assembleKnowledge(files()).asked.size).toBe(0);
  });

  test.each<[string, unknown, RegExp]>([
    ['an id that does not exist', { nothing: PHRASES }, /no concept or comparison "nothing"/],
    ['one phrase for two things', { some: PHRASES, other: PHRASES }, /stands at "some" and at/],
    ['a phrase given twice', { some: [...PHRASES, 'turn it on'] }, /"turn it on" stands at "some"/],
    ['too few phrases', { some: PHRASES.slice(1) }, /some/],
    ['capital letters', { some: [...PHRASES.slice(1), 'Turn it On'] }, /lower case/],
    ['space at an end', { some: [...PHRASES.slice(1), 'turn it on '] }, /single spaces/],
  ])('is refused with %s', (_what, content, complaint) => {
    const said = complaintOf(asked(content));
    expect(said).toMatch(/^ *asked\.json$/m);
    expect(said).toMatch(complaint);
  });

  test('covers every concept and every comparison', () => {
    const { concepts, comparisons, ...base } = loadKnowledge(
      join(import.meta.dirname, '../../knowledge'),
    );
    const ids = [...concepts.keys(), ...comparisons.keys()];
    expect(ids.filter((id) => !base.asked.has(id))).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { assembleKnowledge } from '../../src/knowledge/knowledge.ts';
import { complaintOf, files } from './sample.ts';

const TITLE = 'Some of it';
const ALT = 'A box in a box, with an arrow that leads from one to the other.';
const drawn = (content: unknown) => ({
  drawings: { name: 'drawings.json', text: JSON.stringify(content) },
});

describe('drawings.json', () => {
  test('gives each drawing its words and its file, by concept', () => {
    const { drawings } = assembleKnowledge(files(drawn({ some: { title: TITLE, alt: ALT } })));
    expect([...drawings]).toEqual([
      ['some', { title: TITLE, alt: ALT, file: 'drawings/some.png' }],
    ]);
  });

  test('may be absent', () => {
    expect(assembleKnowledge(files()).drawings.size).toBe(0);
  });

  test.each<[string, unknown, RegExp]>([
    [
      'a concept that does not exist',
      { nothing: { title: TITLE, alt: ALT } },
      /no concept "nothing"/,
    ],
    ['no text for screen readers', { some: { title: TITLE } }, /alt/],
    ['a text that says hardly anything', { some: { title: TITLE, alt: 'A drawing.' } }, /alt/],
    [
      'a text that is no sentence',
      { some: { title: TITLE, alt: ALT.slice(0, -1) } },
      /whole sentences/,
    ],
    ['no title', { some: { alt: ALT } }, /title/],
    ['a field of its own', { some: { title: TITLE, alt: ALT, size: 1 } }, /size/],
  ])('is refused with %s', (_what, content, complaint) => {
    const said = complaintOf(drawn(content));
    expect(said).toMatch(/^ *drawings\.json$/m);
    expect(said).toMatch(complaint);
  });
});

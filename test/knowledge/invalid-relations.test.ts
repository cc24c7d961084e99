import { describe, expect, test } from '@jest/globals';
import { assembleKnowledge, type KnowledgeFiles } from '../../src/knowledge/knowledge.ts';
import {
  beliefOf,
  claimsJson,
  compared,
  comparisonFile,
  complaintOf,
  conceptFile,
  files,
  some,
} from './sample.ts';

type Cases = readonly (readonly [string, Partial<KnowledgeFiles>, RegExp])[];

const other = conceptFile('other', { related: null });

describe('ids and relations', () => {
  const moved = { ...conceptFile('some'), name: 'concepts/elsewhere.md' };
  const orphan = conceptFile('some', { related: null });
  const swapped = {
    ...comparisonFile('some', 'other', { id: 'other-vs-some' }),
    name: 'comparisons/other-vs-some.md',
  };
  const bothWays = [comparisonFile('some', 'other'), comparisonFile('other', 'some')];
  const cases: Cases = [
    [
      'a file name that is not the id',
      { concepts: [moved, other] },
      /elsewhere\.md\n {2}id: "some"/,
    ],
    ['a relation to nothing', some({ related: '[void]' }), /some\.md\n {2}related: .*"void"/],
    ['a relation to itself', some({ related: '[some, other]' }), /"some" is the concept itself/],
    ['an orphan', { concepts: [orphan, other] }, /some\.md\n {2}related: nothing leads to "some"/],
    ['a side that is not there', { comparisons: [comparisonFile('some', 'x')] }, /right: .*"x"/],
    ['an id of other sides', { comparisons: [swapped] }, /"other-vs-some" is not "some-vs-other"/],
    ['two comparisons of one pair', { comparisons: bothWays }, /compares the same two concepts/],
  ];
  test.each(cases)('%s', (_what, changes, words) => {
    expect(complaintOf(changes)).toMatch(words);
  });

  test('what is stated on one side counts on both', () => {
    const { concepts } = assembleKnowledge(files());
    expect(concepts.get('some')?.related).toEqual(['other']);
    expect(concepts.get('other')?.related).toEqual(['some']);
  });

  test('a comparison makes its two concepts confused with each other, not related', () => {
    const { concepts } = assembleKnowledge(files(compared()));
    expect(concepts.get('some')).toMatchObject({ confusedWith: ['other'], related: [] });
    expect(concepts.get('other')).toMatchObject({ confusedWith: ['some'], related: [] });
  });
});

describe('names and fields', () => {
  const sameAlias = [
    conceptFile('some', { aliases: '[thing]' }),
    conceptFile('other', { related: null, aliases: '[THING]' }),
  ];
  const sameField = [
    conceptFile('some', { fields: '[cpu]' }),
    conceptFile('other', { related: null, fields: '[cpu]' }),
  ];

  test('one alias may not name two concepts', () => {
    expect(complaintOf({ concepts: sameAlias })).toMatch(
      /other\.md\n {2}aliases: "thing" names some and other/,
    );
  });

  test('unless a comparison sets exactly these two apart', () => {
    const comparisons = [comparisonFile('some', 'other')];
    expect(complaintOf({ concepts: sameAlias, comparisons })).toBe('valid');
  });

  test('one field has one home', () => {
    expect(complaintOf({ concepts: sameField })).toMatch(
      /other\.md\n {2}fields: "cpu" has its home in some/,
    );
  });
});

describe('links', () => {
  const cases: Cases = [
    ['docs elsewhere', some({ docs: 'https://x.example.org/' }), /docs: https:\/\/x\.example\.org/],
    ['a host that looks right', some({ docs: 'https://docs.example.com.x.org/' }), /docs: https/],
    ['a body link elsewhere', some({}, '[x](https://x.org/).\n\nTwo.'), /body: https:\/\/x\.org/],
    ['a body link that is code', some({}, '[x](javascript:x).\n\nTwo.'), /body: javascript:x/],
    ['a source elsewhere', some({ beliefs: beliefOf('', 'https://x.org/') }), /beliefs: https/],
    ['a comparison elsewhere', compared({ docs: 'https://x.org/' }), /vs-other\.md\n {2}docs:/],
  ];
  test.each(cases)('%s', (_what, changes, words) => {
    expect(complaintOf(changes)).toMatch(words);
  });

  test('a link to a known host is fine', () => {
    const body = 'See [this](https://docs.example.com/a).\n\nTwo.';
    expect(complaintOf(some({}, body))).toBe('valid');
  });
});

describe('claims', () => {
  const claimed = some({ claims: '[001-001]' });
  const twice = some({ claims: '[001-001, 001-001]' });
  const isTrue = claimsJson(['001-001', 'true']);
  const isFalse = claimsJson(['001-001', 'false']);
  const isOutdated = claimsJson(['001-001', 'true but outdated']);
  const cases: Cases = [
    ['one that is not there', claimed, /claims: there is no claim 001-001/],
    ['one settled twice', { ...twice, claims: isTrue }, /001-001 is already settled/],
    ['one that nobody settles', { claims: isTrue }, /no concept settles 001-001/],
    ['a false one uncorrected', { ...claimed, claims: isFalse }, /is false; settle it under/],
    ['an outdated one uncorrected', { ...claimed, claims: isOutdated }, /settle it under beliefs/],
  ];
  test.each(cases)('%s', (_what, changes, words) => {
    expect(complaintOf(changes)).toMatch(words);
  });

  test('a false one is settled by a belief, a true one by the text', () => {
    expect(complaintOf({ ...claimed, claims: isTrue })).toBe('valid');
    expect(complaintOf({ ...some({ beliefs: beliefOf('001-001') }), claims: isFalse })).toBe(
      'valid',
    );
  });
});

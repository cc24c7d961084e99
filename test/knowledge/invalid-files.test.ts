import { describe, expect, test } from '@jest/globals';
import { claimsJson, compared, comparisonFile, complaintOf, conceptFile, some } from './sample.ts';

test('the sample that the cases below break is valid', () => {
  expect(complaintOf({})).toBe('valid');
  expect(complaintOf(compared())).toBe('valid');
});

describe('front matter of a concept: the file and the field are named', () => {
  const beliefWithoutSource =
    '\n  - claims: []\n    belief: It is said so.\n    correct: It is not.';
  const cases: readonly (readonly [string, Record<string, string | null>, RegExp])[] = [
    ['no title', { title: null }, / {2}title: is missing\./],
    ['an unknown field', { titel: 'Some' }, / {2}titel: there is no such field\./],
    ['an id of other form', { id: 'Some_Id' }, / {2}id: an id is kebab-case/],
    ['an unknown category', { category: 'misc' }, / {2}category: takes one of foundations, core/],
    [
      'half a sentence',
      { summary: 'not a whole sentence here' },
      / {2}summary: a whole sentence ends with a full stop/,
    ],
    ['docs without https', { docs: 'http://docs.example.com/' }, / {2}docs: is no https:/],
    [
      'a date that is none',
      { checked: '2026-13-41' },
      / {2}checked: takes a day, such as 2026-11-21\./,
    ],
    [
      'a field of other spelling',
      { fields: '[Some Field]' },
      / {2}fields\[0\]: a field is spelt as AWS spells it/,
    ],
    ['a claim id of other form', { claims: '[0-1]' }, / {2}claims\[0\]: a claim id/],
    [
      'a belief without source',
      { beliefs: beliefWithoutSource },
      / {2}beliefs\[0\]\.source: is missing\./,
    ],
    ['an unquoted colon', { summary: 'One: this is not plain YAML.' }, /single quotes: One: this/],
    ['a line that is no field', { title: 'Some\nloose words' }, /Not "field: value": loose words/],
    ['a field twice', { title: 'Some\ntitle: Again' }, /title: stands there twice/],
    ['a list that is not closed', { aliases: '[one, two' }, /A list ends with "\]"/],
    ['a field without value', { title: '' }, /title: has no value/],
    [
      'an item out of line',
      { beliefs: '\n  - claims: []\n   belief: x' },
      /Indent[\s\S]*belief: x/,
    ],
  ];
  test.each(cases)('%s', (_what, changes, words) => {
    const message = complaintOf(some(changes));
    expect(message).toContain('\nconcepts/some.md\n');
    expect(message).toMatch(words);
  });

  test('none at all', () => {
    const concepts = [{ name: 'concepts/some.md', text: 'Just words.' }];
    expect(complaintOf({ concepts })).toMatch(/concepts\/some\.md\n {2}No front matter/);
  });
});

describe('body of a concept', () => {
  const nineLines = `One.\n\n\`\`\`json\n${'1\n'.repeat(9)}\`\`\``;
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a heading', '# Title\n\nWords.', /body has a heading/],
    ['HTML', 'One <b>bold</b>.\n\nTwo.', /body has HTML/],
    ['an image', 'One ![x](https://docs.example.com/x.png).\n\nTwo.', /body has an image/],
    ['a table', '| a | b |\n\nTwo.', /body has a table/],
    ['a quotation', '> One.\n\nTwo.', /body has a quotation/],
    ['an open code fence', 'One.\n\n```json\n{}', /not closed/],
    ['nine lines of code', nineLines, /9 lines of code/],
    ['one paragraph', 'One.', /1 paragraphs/],
    ['seven paragraphs', Array(7).fill('One.').join('\n\n'), /7 paragraphs/],
    ['a paragraph too long', `${'word '.repeat(130)}\n\nTwo.`, /paragraph of \d+ characters/],
    ['too much of it', Array(6).fill('word '.repeat(100)).join('\n\n'), /has \d+ characters; 2400/],
  ];
  test.each(cases)('%s', (_what, body, words) => {
    const message = complaintOf(some({}, body));
    expect(message).toContain('\nconcepts/some.md\n');
    expect(message).toMatch(words);
  });

  test('code may hold what prose may not', () => {
    const body = 'Use `<id>` here.\n\n```json\n{ "a": "<b>" }\n```';
    expect(complaintOf(some({}, body))).toBe('valid');
  });
});

describe('comparisons and data', () => {
  const whole = comparisonFile('some', 'other');
  const noTable = { ...whole, text: whole.text.replace('|---|---|---|', '') };
  const gap = '| Is | one | two |\n| Has | | four |\n| Does | five | six |';
  const twoRows = '| Is | one | two |\n| Has | three | four |';
  const noHosts = { name: 'docs-hosts.json', text: '{"hosts":[]}' };

  test.each([
    ['no table', { comparisons: [noTable] }, /some-vs-other\.md\n {2}The body is not a table/],
    ['an empty cell', compared({}, gap), /some-vs-other\.md\n {2}Row 2/],
    ['two rows', compared({}, twoRows), /some-vs-other\.md\n {2}The table has 2 rows/],
    ['no JSON', { claims: { name: 'claims.json', text: '{' } }, /claims\.json\n {2}Not JSON/],
    ['an unknown verdict', { claims: claimsJson(['000-001', 'maybe']) }, /claims\[0\]\.verdict/],
    ['no hosts', { docsHosts: noHosts }, /docs-hosts\.json\n {2}hosts: takes at least 1 entries\./],
  ])('%s', (_what, changes, words) => {
    expect(complaintOf(changes)).toMatch(words);
  });
});

test('everything that is wrong is said at once', () => {
  const message = complaintOf({
    concepts: [conceptFile('some', { title: null }), conceptFile('other', { docs: 'nowhere' })],
    comparisons: [comparisonFile('some', 'other', { checked: 'today' })],
  });
  expect(message).toMatch(/files to correct: 3/);
  for (const file of ['concepts/some.md', 'concepts/other.md', 'comparisons/some-vs-other.md']) {
    expect(message).toContain(`\n${file}\n`);
  }
});

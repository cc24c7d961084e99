import { assembleKnowledge, type KnowledgeFiles } from '../../src/knowledge/knowledge.ts';

/** A concept file that is valid, with lines of front matter replaced or added by `changes`. */
export const conceptFile = (
  id: string,
  changes: Readonly<Record<string, string | null>> = {},
  body = 'It is one thing.\n\nIt is not another.',
) => {
  const head: Record<string, string | null> = {
    id,
    title: `The ${id}`,
    category: 'core',
    summary: `What the ${id} is, in one sentence.`,
    related: '[other]',
    docs: 'https://docs.example.com/page.html',
    checked: '2026-11-21',
    ...changes,
  };
  const lines = Object.entries(head).flatMap(([key, value]) =>
    value === null ? [] : [`${key}:${value.startsWith('\n') ? '' : ' '}${value}`],
  );
  return { name: `concepts/${id}.md`, text: `---\n${lines.join('\n')}\n---\n${body}\n` };
};

/** A comparison file that is valid, with lines of front matter replaced by `changes`. */
export const comparisonFile = (
  left: string,
  right: string,
  changes: Readonly<Record<string, string>> = {},
  rows = '| Is | one | two |\n| Has | three | four |\n| Does | five | six |',
) => {
  const id = `${left}-vs-${right}`;
  const head = {
    id,
    title: `${left} vs ${right}`,
    left,
    right,
    summary: 'One is this and the other is that.',
    whenLeft: 'Whenever it is about the first one.',
    whenRight: 'Whenever it is about the second one.',
    docs: 'https://docs.example.com/page.html',
    checked: '2026-11-21',
    ...changes,
  };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  const table = `| | ${left} | ${right} |\n|---|---|---|\n${rows}`;
  return { name: `comparisons/${id}.md`, text: `---\n${lines.join('\n')}\n---\n${table}\n` };
};

/** `claims.json` with the given claims as id and verdict. */
export const claimsJson = (...claims: readonly (readonly [id: string, verdict: string])[]) => ({
  name: 'claims.json',
  text: JSON.stringify({
    about: 'Statements.',
    claims: claims.map(([id, verdict]) => ({ id, claim: 'Said.', verdict, correct: 'Is so.' })),
  }),
});

/** The files of a small base that is valid: `some` and `other`, related to each other. */
export const files = (changes: Partial<KnowledgeFiles> = {}): KnowledgeFiles => ({
  concepts: [conceptFile('some'), conceptFile('other', { related: null })],
  comparisons: [],
  claims: claimsJson(),
  docsHosts: { name: 'docs-hosts.json', text: '{"hosts":["docs.example.com"]}' },
  ...changes,
});

/** What assembling the sample with these changes complains of, or "valid". */
export const complaintOf = (changes: Partial<KnowledgeFiles>): string => {
  try {
    assembleKnowledge(files(changes));
    return 'valid';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** The sample with other front matter or another body in `concepts/some.md`. */
export const some = (
  changes: Readonly<Record<string, string | null>>,
  body?: string,
): Partial<KnowledgeFiles> => ({
  concepts: [conceptFile('some', changes, body), conceptFile('other', { related: null })],
});

/** The sample with a comparison of its two concepts. */
export const compared = (
  changes: Readonly<Record<string, string>> = {},
  rows?: string,
): Partial<KnowledgeFiles> => ({ comparisons: [comparisonFile('some', 'other', changes, rows)] });

/** One entry of `beliefs` in front matter. */
export const beliefOf = (claims: string, source = 'https://docs.example.com/x'): string =>
  [
    '',
    `  - claims: [${claims}]`,
    '    belief: People say that it is so.',
    '    correct: It is not so at all.',
    `    source: ${source}`,
  ].join('\n');

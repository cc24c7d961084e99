import { type ReadYaml, readFrontMatter } from './front-matter.ts';
import { failed, type Parsed, parsed, type SourceFile } from './parsed.ts';
import { type ComparisonHead, comparisonHead } from './schema.ts';

/** One line of a comparison: what is looked at, and how each side does it. */
interface ComparisonRow {
  readonly aspect: string;
  readonly left: string;
  readonly right: string;
}

/** Two concepts people mix up, side by side. */
export interface Comparison extends ComparisonHead {
  readonly file: string;
  readonly rows: readonly ComparisonRow[];
}

const ROWS = { min: 3, max: 8 };

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const readRow = (line: string): ComparisonRow | null => {
  const [aspect = '', left = '', right = '', ...rest] = cellsOf(line);
  const complete = aspect !== '' && left !== '' && right !== '' && rest.length === 0;
  return complete ? { aspect, left, right } : null;
};

/** Reads one `comparisons/<left>-vs-<right>.md`: front matter, then a table of three columns. */
export const parseComparison = (file: SourceFile, readYaml?: ReadYaml): Parsed<Comparison> => {
  const read = readFrontMatter(file, comparisonHead, readYaml);
  if (!read.ok) return read;
  const { head, body } = read.value;
  const [, rule = '', ...lines] = body.split('\n');
  if (!/^\|(?:\s*:?-+:?\s*\|){3}$/.test(rule.trim())) {
    return failed(file.name, 'The body is not a table of three columns with a header line.');
  }
  const rows = lines.map(readRow);
  const complete = rows.filter((row) => row !== null);
  if (complete.length < rows.length) {
    const at = rows.indexOf(null) + 1;
    return failed(file.name, `Row ${at} of the table does not have three filled cells.`);
  }
  if (rows.length < ROWS.min || rows.length > ROWS.max) {
    return failed(
      file.name,
      `The table has ${rows.length} rows; ${ROWS.min} to ${ROWS.max} are wanted.`,
    );
  }
  return parsed({ ...head, rows: complete, file: file.name });
};

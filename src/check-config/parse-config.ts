import { isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nearestWord } from '../operations/nearest-word.ts';
import { type CheckConfig, stevedoreFile } from './check-config.ts';

/** Raised for a stevedore.yml that cannot be used; its message lists every fault with its line and column. */
class CheckConfigError extends Error {
  override readonly name = 'CheckConfigError';
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const FIELDS: readonly string[] = [
  'check',
  'failOn',
  'targets',
  'off',
  'rule',
  'reason',
  'families',
];

const quoted = (words: readonly unknown[]): string => words.map(String).join(', ');

const missing = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && issue.input === undefined;

const sentence = (issue: z.core.$ZodIssue): string => {
  const name = issue.path.findLast((segment) => typeof segment === 'string') ?? 'the file';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const near = issue.keys.map((key) => nearestWord(key, FIELDS)).find(Boolean);
      return `unknown ${issue.keys.length === 1 ? 'setting' : 'settings'} ${quoted(issue.keys)}${near === undefined ? '' : `; is ${near} meant?`}`;
    }
    case 'invalid_value':
      return `${name} takes one of ${quoted(issue.values)}`;
    case 'invalid_type':
      return missing(issue)
        ? `${name} is missing${name === 'reason' ? '; say why the rule is off, the report shows it' : ''}`
        : `${name} is not of type ${issue.expected}`;
    default:
      return `${name} ${issue.message}`;
  }
};

const unknownRules = (config: CheckConfig, rules: readonly string[]): readonly Fault[] =>
  (config.off ?? []).flatMap(({ rule }, index) => {
    if (rules.includes(rule)) return [];
    const near = nearestWord(rule, rules);
    const hint = near === undefined ? 'stevedore rules lists them all' : `is ${near} meant?`;
    return [
      { path: ['check', 'off', index, 'rule'], message: `no rule is called ${rule}; ${hint}` },
    ];
  });

/**
 * Reads the text of a stevedore.yml. `file` is what messages call it, `rules` are the ids of all rules.
 *
 * @throws {CheckConfigError} with every fault at once.
 */
export const parseConfig = (text: string, file: string, rules: readonly string[]): CheckConfig => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const [broken] = document.errors;
  if (broken !== undefined)
    throw new CheckConfigError(`${at(broken.pos[0])}: this is not YAML: ${broken.message}`);

  const place = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  };
  const refuse = (faults: readonly Fault[]): never => {
    throw new CheckConfigError(
      faults.map((fault) => `${at(place(fault.path))}: ${fault.message}.`).join('\n'),
    );
  };
  let value: unknown;
  try {
    value = document.toJS() ?? { check: {} };
  } catch {
    throw new CheckConfigError(
      `${file}:1:1: its aliases expand to too much. Write it without them.`,
    );
  }
  const parsed = stevedoreFile.safeParse(value, { reportInput: true });
  if (!parsed.success)
    return refuse(
      parsed.error.issues.map((issue) => ({ path: issue.path, message: sentence(issue) })),
    );
  const unknown = unknownRules(parsed.data.check, rules);
  return unknown.length > 0 ? refuse(unknown) : parsed.data.check;
};

import type { Finding } from '../../../src/model/finding.ts';
import { check } from '../../../src/operations/check.ts';
import { judgeDefinition } from '../../../src/rules/engine.ts';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { rules } from '../../../src/rules/registry.ts';
import { prepareSubject } from '../../../src/rules/subject.ts';
import { mutateText } from './mutate-text.ts';
import { mutateValue } from './mutate-value.ts';
import { below, oneOf, seededRandom } from './seeded-random.ts';
import { seeds, textSeeds, wholeSeeds } from './seeds.ts';
import { valueAt } from './value-paths.ts';

/** What no check may take, in milliseconds, of a text that AWS could take; above 64 KiB, in proportion. */
const SLOW_MS = 50;
const AWS_TAKES_CHARACTERS = 65_536;

const allowedMs = (text: string): number =>
  SLOW_MS * Math.max(1, text.length / AWS_TAKES_CHARACTERS);

/** The mutant of a number: the same text each time. One in three is broken as a text, too. */
export const mutantText = (number: number): string => {
  const random = seededRandom(number);
  const kind = below(random, 12);
  if (kind === 0 && textSeeds.length > 0) return mutateText(random, oneOf(random, textSeeds));
  const from = oneOf(random, kind < 6 ? wholeSeeds : seeds);
  const value = mutateValue(random, from, seeds);
  const text = JSON.stringify(value, null, below(random, 2) * 2) ?? '';
  return kind % 3 === 1 ? mutateText(random, text) : text;
};

const deepFreeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
};

const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

const isHolder = (value: unknown): boolean => typeof value === 'object' && value !== null;

/**
 * Whether a pointer leads to a value, or names what is missing from one that is there. A resource of CloudFormation
 * without Properties counts as one with empty ones.
 */
export const resolves = (document: unknown, pointer: string): boolean => {
  const keys = keysOf(pointer);
  if (keys.length === 0) return pointer === '';
  return (
    isHolder(valueAt(document, keys.slice(0, -1))) ||
    (keys.at(-2) === 'Properties' && isHolder(valueAt(document, keys.slice(0, -2))))
  );
};

const SLACK_TEXT = /&(?:amp|lt|gt);|<https?:/;

/** The document as another reader sees it; undefined when it is none, or when Slack's escapes and links make it another one. */
const asPlainJson = (text: string): object | undefined => {
  if (SLACK_TEXT.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const misplaced = (text: string, findings: readonly Finding[]): readonly string[] => {
  if (findings.length === 0) return [];
  const lines = text.split('\n');
  const document = asPlainJson(text);
  return findings
    .filter(
      ({ path, line, column }) =>
        line < 1 ||
        column < 1 ||
        column > (lines[line - 1]?.length ?? -1) + 1 ||
        (document !== undefined && !resolves(document, path)),
    )
    .map(
      ({ rule, path, line, column }) =>
        `${rule} points at ${path || 'the root'} (${line}:${column})`,
    );
};

const milliseconds = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const cpuMilliseconds = (work: () => void): number => {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e3;
};

/** A slow moment of the machine is none of ours: what seems slow counts when it takes as much of the processor again. */
const slow = (text: string, first: number): readonly string[] => {
  const allowed = allowedMs(text);
  if (first <= allowed) return [];
  const again = Math.min(...[0, 1, 2].map(() => cpuMilliseconds(() => check(text))));
  return again > allowed ? [`took ${again.toFixed(0)} ms for ${text.length} characters`] : [];
};

/** What rules say of frozen definitions: one that writes into its input falls over. */
const onFrozen = (text: string): readonly Finding[] => {
  const reading = readPaste(text);
  return reading.documents.flatMap((document) => {
    const subject = prepareSubject(reading, document);
    deepFreeze(subject.parsed);
    return judgeDefinition(rules, subject);
  });
};

/** Everything that is wrong with how a text was answered, in words; nothing when all is well. */
export const faultsOf = (text: string): readonly string[] => {
  try {
    let findings: readonly Finding[] = [];
    const took = milliseconds(() => {
      findings = check(text).findings;
    });
    const fallen = [...findings, ...onFrozen(text)].filter(({ message }) =>
      message.includes('could not be run'),
    );
    return [
      ...fallen.map(({ rule }) => `${rule} fell over, or changed its input`),
      ...misplaced(text, findings),
      ...slow(text, took),
    ];
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
};

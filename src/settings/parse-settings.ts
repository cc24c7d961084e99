import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';
import { faultsOf } from './issue-faults.ts';
import { SECTION_CHECKS, type SettingsContext } from './section-checks.ts';
import { type Settings, settingsFile } from './settings.ts';

/** Raised for a stevedore.yml that cannot be used; its message lists every fault with its line and column. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Where the name of a setting begins; undefined where the file has no such name. */
const nameStart = (document: Document, path: readonly PropertyKey[]): number | undefined => {
  const map = document.getIn(path.slice(0, -1), true);
  if (!isMap(map)) return undefined;
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
};

/** Where a fault is: at the name, at the value, or at the nearest thing around it that is there. */
const startOf = (document: Document, { path, ofName = false }: Omit<Fault, 'message'>): number => {
  const named = ofName ? nameStart(document, path) : undefined;
  if (named !== undefined) return named;
  for (let length = path.length; length >= 0; length -= 1) {
    const part = document.getIn(path.slice(0, length), true);
    if (isNode(part) && part.range) return part.range[0];
  }
  return 0;
};

/**
 * Reads the text of a stevedore.yml. `file` is what messages call it.
 *
 * @throws {SettingsError} with every fault at once.
 */
export const parseSettings = (text: string, file: string, context: SettingsContext): Settings => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = counter.linePos(offset);
    return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const [broken] = document.errors;
  if (broken !== undefined)
    throw new SettingsError(`${at(broken.pos[0])}: this is not YAML: ${broken.message}`);
  const refuse = (faults: readonly Fault[]): never => {
    const lines = faults
      .map(({ message, ...fault }) => ({ message, start: startOf(document, fault) }))
      .toSorted((one, other) => one.start - other.start)
      .map(({ message, start }) => `${at(start)}: ${message}${message.endsWith('?') ? '' : '.'}`);
    throw new SettingsError(lines.join('\n'));
  };
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch {
    throw new SettingsError(`${file}:1:1: its aliases expand to too much. Write it without them.`);
  }
  const parsed = settingsFile.safeParse(value, { reportInput: true });
  if (!parsed.success) return refuse(parsed.error.issues.flatMap(faultsOf));
  const faults = SECTION_CHECKS.flatMap((check) => check(parsed.data, context));
  return faults.length > 0 ? refuse(faults) : parsed.data;
};

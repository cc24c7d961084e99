import {
  capacityProviderFields,
  clusterFields,
  type FieldTree,
  serviceFields,
  taskDefinitionFields,
} from '../../model/field-tree.ts';
import type { Path } from '../../model/parse-leniently.ts';
import { jsonPointer } from '../../rules/fill-template.ts';
import { apiName, type Spelling, within } from '../../rules/read/field-naming.ts';
import type { JsonNode } from '../../rules/read/json-node.ts';
import type { PasteReading } from '../../rules/read/paste-reading.ts';
import type { Part } from '../../rules/read/pasted-document.ts';
import {
  below,
  type Disclosure,
  disclosureOf,
  keyDisclosure,
  startingAt,
  type Whereabouts,
} from './disclosure.ts';

/**
 * A key or a scalar of the paste: where it stands in the text, and when it may be shown. All but the place is
 * worked out when it is asked for: findings show few of them.
 */
export interface Span {
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  readonly disclosure: () => Disclosure;
  /** JSON Pointer of the scalar, or of what a key that is not always shown stands before; empty for other keys. */
  readonly pointer: () => string;
}

const KEY = /(["'\u201c-\u201f])((?:\\.|[^\\])*?)["'\u201c-\u201f]|[\w.$:/-]*[\w$/-]/y;

/** `network_mode` as `networkMode`: the reader gives Terraform's arguments the API's names. */
const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const HAS_QUOTES = /["'\u201c-\u201f\\]/;

/** The offset behind a key that begins at `start`, or `start` when what stands there is not plainly this key. */
const keyEnd = (text: string, key: string, start: number): number => {
  const end = start + key.length + 2;
  const quotedAsIs = text.charAt(start) === '"' && text.charAt(end - 1) === '"';
  // Nearly all keys of JSON, without the expression that knows all the others.
  if (quotedAsIs && text.startsWith(key, start + 1) && !HAS_QUOTES.test(key)) return end;
  KEY.lastIndex = start;
  const [found = '', quote, quoted] = KEY.exec(text) ?? [];
  const name = quote === undefined ? found : (quoted ?? '');
  return name === key || camel(name) === key ? start + found.length : start;
};

const QUOTES = /^["'\u201c-\u201f]|["'\u201c-\u201f]$/g;

const unescaped = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
};

/** Whether the text between two offsets is how this value is written: only then is it known what would be shown. */
const isWritten = (raw: string, value: string | number | boolean | null): boolean =>
  typeof value === 'string'
    ? raw === value || raw.replace(QUOTES, '') === value || unescaped(raw) === value
    : unescaped(raw) === value;

/** Spans without overlaps. A value that an alias puts into several places is only shown when each of them may be. */
const separate = (spans: readonly Span[]): readonly Span[] => {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of sorted) {
    const last = apart.at(-1);
    if (last === undefined || span.start >= last.end) apart.push(span);
    else if (!(span.disclosure() === 'always' && last.disclosure() === 'always'))
      apart[apart.length - 1] = {
        ...last,
        end: Math.max(last.end, span.end),
        disclosure: () => 'never',
      };
  }
  return apart;
};

const NOWHERE = {
  here: startingAt(undefined),
  spelling: { naming: 'api', free: false },
} as const;

const containerFields = taskDefinitionFields?.get('containerDefinitions');

const FIELDS: Readonly<Record<Part, FieldTree | undefined>> = {
  task: taskDefinitionFields,
  containers: containerFields,
  container: containerFields,
  service: serviceFields,
  cluster: clusterFields,
  'capacity-provider': capacityProviderFields,
};

/** Where a walk is: the place in the paste, what is known of it, and how it is spelt. */
interface Step {
  readonly path: Path;
  readonly here: Whereabouts;
  readonly spelling: Spelling;
}

const walk = (
  text: string,
  node: JsonNode,
  { path, here, spelling }: Step,
  skip: ReadonlySet<JsonNode>,
): readonly Span[] => {
  const spans: Span[] = [];
  const visit = (at: JsonNode, { path, here, spelling }: Step): void => {
    if (skip.has(at)) return;
    const pasted = at.pastedAt ?? path;
    if (at.type === 'scalar') {
      const { start, end, value } = at;
      const disclosure = (): Disclosure =>
        isWritten(text.slice(start, end), value) ? disclosureOf(here, value) : 'never';
      spans.push({ start, end, disclosure, pointer: () => jsonPointer(pasted) });
    } else if (at.type === 'array') {
      for (const [index, item] of at.items.entries())
        visit(item, { path: [...pasted, index], here, spelling });
    } else {
      for (const { key, keyStart, value } of at.members) {
        const name = apiName(key, spelling);
        const inner = value.pastedAt ?? [...pasted, key];
        const disclosure = (): Disclosure => keyDisclosure(here, name);
        const pointer = (): string => (disclosure() === 'within' ? jsonPointer(inner) : '');
        const end = keyEnd(text, key, keyStart);
        if (end > keyStart) spans.push({ start: keyStart, end, disclosure, pointer });
        visit(value, { path: inner, here: below(here, name), spelling: within(spelling, name) });
      }
    }
  };
  visit(node, { path, here, spelling });
  return spans;
};

/** Those of `others` that share no character with one of `spans`. Both are in order and without overlaps. */
const besides = (spans: readonly Span[], others: readonly Span[]): readonly Span[] => {
  let at = 0;
  return others.filter(({ start, end }) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
};

/**
 * Every key and scalar of a paste in the order of the text. Whatever a document does not hold, such as a template's
 * parameters, is there too and never shown.
 */
export const spansOf = ({ text, roots, documents }: PasteReading): readonly Span[] => {
  const inDocuments = separate(
    documents.flatMap(({ node, pointer, part, spelling }) =>
      walk(text, node, { path: pointer, here: startingAt(FIELDS[part]), spelling }, new Set()),
    ),
  );
  const known = new Set(documents.map(({ node }) => node));
  const around = separate(
    roots.flatMap((root) => walk(text, root, { path: [], ...NOWHERE }, known)),
  );
  return [...inDocuments, ...besides(inDocuments, around)].sort((a, b) => a.start - b.start);
};

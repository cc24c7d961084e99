import { Composer, type Document, Lexer, Parser } from 'yaml';
import type { JsonNode } from './json-node.ts';
import { type Fault, MAX_DEPTH, ReadStop } from './read-stop.ts';
import { type YamlError, yamlFault } from './yaml-fault.ts';
import { createYamlReader, type YamlNotes } from './yaml-node.ts';

/** More words and signs than this are not looked at; AWS's 64 KiB hold far fewer. Bounds the time that YAML takes. */
const MAX_LEXEMES = 150_000;

/**
 * How many lists and maps may be open at once before anything is composed: the composer calls itself for each, and a process
 * whose stack is at its end may be aborted by V8 while it compiles a pattern, which nothing can catch.
 */
const MAX_OPEN = 2 * MAX_DEPTH;

export type YamlResult =
  | { readonly ok: true; readonly nodes: readonly JsonNode[]; readonly notes: YamlNotes }
  | { readonly ok: false; readonly fault: Fault };

/** The offset that the composer names with an error: as a number, as a range, or in a token. */
const offsetIn = (place: unknown): number => {
  if (typeof place === 'number') return place;
  if (Array.isArray(place)) return offsetIn(place[0]);
  return typeof place === 'object' && place !== null ? offsetIn(Reflect.get(place, 'offset')) : 0;
};

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly error: YamlError | undefined;
}

/**
 * Keeps the first error and drops the others. Else the composer makes one for every comma of a hostile text, each with
 * its stack, which takes seconds. This hook is not in its types; without it, reading would only be slower.
 */
const keepFirstError = (composer: Composer, keep: (error: YamlError) => void): void => {
  const onError = (place: unknown, code: string, _message: string, warning?: boolean): void => {
    if (warning !== true) keep({ code, offset: offsetIn(place) });
  };
  Reflect.set(composer, 'onError', onError);
};

const compose = (source: string, from: number): Composed => {
  const parser = new Parser();
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  let error: YamlError | undefined;
  keepFirstError(composer, (found) => {
    error ??= found;
  });
  const documents: Document.Parsed[] = [];
  let lexemes = 0;
  let at = 0;
  for (const lexeme of new Lexer().lex(source)) {
    lexemes += 1;
    at += lexeme.length;
    if (lexemes > MAX_LEXEMES)
      throw new ReadStop({
        offset: from + Math.min(at, source.length),
        found: 'more YAML than is read',
        expected: 'a file with fewer values',
      });
    if (parser.stack.length > MAX_OPEN)
      throw new ReadStop({
        offset: from + Math.min(at, source.length),
        found: 'too many levels of nesting',
        expected: `at most ${MAX_DEPTH}`,
      });
    let misplaced = false;
    for (const token of parser.next(lexeme)) {
      for (const document of composer.next(token)) documents.push(document);
      misplaced ||= token.type === 'error';
    }
    // What the parser itself cannot place is collected too, and only the first of it counts.
    if (misplaced) break;
  }
  for (const token of parser.end())
    for (const document of composer.next(token)) documents.push(document);
  documents.push(...composer.end());
  const [first] = documents.flatMap(({ errors }) => errors.slice(0, 1));
  if (first !== undefined) error ??= { code: first.code, offset: first.pos[0] };
  return { documents, error };
};

/** Stands in for the `&` of an escape of Slack, which YAML would take for an anchor. */
const AMPERSAND = '\ue000';

/** What YAML would take for its own signs, as long as before: a template's double braces, and Slack's escapes. */
const mask = (text: string): string =>
  text.replace(/\{\{([^{}\n]*)\}\}/g, '<_$1_>').replace(/&(?=(?:amp|lt|gt);)/g, AMPERSAND);

const unmask = (value: string): string =>
  value.replace(/<_([^{}\n<>]*)_>/g, '{{$1}}').replaceAll(AMPERSAND, '&');

/**
 * Reads the YAML between two offsets, which may be several documents. Numbers and booleans are those of YAML 1.2;
 * CloudFormation's short functions become its long ones. Nothing that an alias repeats is counted twice for free.
 */
export const parseYaml = (
  text: string,
  from: number,
  to: number,
  decode: (value: string) => string,
): YamlResult => {
  const pasted = text.slice(from, to);
  const source = mask(pasted);
  const restore = source === pasted ? decode : (value: string) => decode(unmask(value));
  const notes: YamlNotes = { values: 0, oldBooleans: 0 };
  try {
    const { documents, error } = compose(source, from);
    if (error !== undefined) return { ok: false, fault: yamlFault(error, text, from) };
    const read = createYamlReader(source, from, restore, notes);
    const nodes = documents.flatMap((document) =>
      document.contents === null ? [] : [read(document)],
    );
    return { ok: true, nodes, notes };
  } catch (error) {
    if (error instanceof ReadStop) return { ok: false, fault: error.fault };
    throw error;
  }
};

import type { Shape } from '../../model/check-report.ts';
import { type Block, createBlockFinder } from './block.ts';
import type { Foreign } from './foreign.ts';
import { lineIndex } from './line-index.ts';
import { withoutLineMarks } from './line-marks.ts';
import { isHelm, isUtf16, nameBrokenYaml, nameText } from './name-text.ts';
import type { PasteReading, ReadFault } from './paste-reading.ts';
import type { PastedDocument } from './pasted-document.ts';
import { type Fault, MAX_VALUES } from './read-stop.ts';
import { type Recognised, recognise } from './recognise.ts';
import { repairText } from './repair-text.ts';
import { setAsideSentences } from './set-aside.ts';
import { decodeSlackText, isSlackText, slackBlockScalars } from './slack-text.ts';

/**
 * More than this is not looked at, in any face: CloudFormation takes no template above 1 MB, RegisterTaskDefinition no
 * definition above 64 KiB, and what describe commands print at once is smaller too.
 */
export const MAX_CHARACTERS = 1_048_576;

/** How many documents of one paste are checked, and how many blocks of text are tried one after another. */
const MAX_DOCUMENTS = 200;

/** A block of text with what was found in it. */
interface Read {
  readonly block: Block;
  readonly recognised: readonly Recognised[];
}

const documentsOf = ({ recognised }: Read): readonly PastedDocument[] =>
  recognised.flatMap(({ documents }) => documents);

const unreadable = (
  text: string,
  reason: { readonly fault?: ReadFault; readonly foreign?: Foreign },
  roots: PasteReading['roots'] = [],
): PasteReading => {
  const { fault = null, foreign = null } = reason;
  const shape: Shape =
    foreign === 'helm'
      ? 'kubernetes'
      : foreign === 'kubernetes' || foreign === 'compose'
        ? foreign
        : 'unreadable';
  const positionOf = lineIndex(text);
  return { text, shape, roots, documents: [], fault, foreign, setAside: [], positionOf };
};

/** Whether reading stopped because the text did: at its end, or in something that only an end can close. */
const isTruncated = ({ offset, found }: Fault, text: string): boolean =>
  (text.slice(offset).trim() === '' && !found.startsWith('more ')) ||
  /that does not end$/.test(found) ||
  (/^a string that is not closed/.test(found) && !/\n\s*\S/.test(text.slice(offset)));

const broken = (fault: Fault, { syntax }: Block, text: string): ReadFault => ({
  kind: 'broken',
  syntax,
  truncated: isTruncated(fault, text),
  ...fault,
});

/** What to say of a text in which nothing was found: the most telling of what was tried. */
const nothingFound = (pasted: string, text: string, tried: readonly Read[]): PasteReading => {
  const yaml = tried.some(({ block: { syntax } }) => syntax === 'yaml') || tried.length === 0;
  if (yaml && isHelm(text)) return unreadable(pasted, { foreign: 'helm' });
  const named = tried
    .flatMap(({ block, recognised }) => recognised.map(({ foreign }) => ({ block, foreign })))
    .find(({ foreign }) => foreign !== null && foreign !== 'other');
  if (named?.foreign) return unreadable(pasted, { foreign: named.foreign }, named.block.nodes);
  const meant = yaml ? nameBrokenYaml(text) : undefined;
  if (meant !== undefined) return unreadable(pasted, { foreign: meant });
  const faulty =
    tried.find(({ block: { fault, syntax } }) => fault !== null && syntax !== 'yaml') ??
    tried.find(({ block: { fault } }) => fault !== null);
  if (faulty?.block.fault)
    return unreadable(pasted, { fault: broken(faulty.block.fault, faulty.block, text) });
  const [other] = tried.filter(({ block: { nodes } }) => nodes.length > 0);
  if (other !== undefined) return unreadable(pasted, { foreign: 'other' }, other.block.nodes);
  return unreadable(pasted, { fault: { kind: nameText(text) } });
};

/** Behind the first document, lines such as "image: new" are prose, not containers. */
const isFurther = (read: Read): boolean =>
  documentsOf(read).length > 0 &&
  (read.block.syntax === 'json' ||
    documentsOf(read).every(({ part }) => part !== 'container' && part !== 'containers'));

/** Reads block after block: those before the first document are left out, those behind it must hold documents too. */
const readBlocks = (text: string, decode: (value: string) => string) => {
  const nextBlock = createBlockFinder(text, decode);
  const tried: Read[] = [];
  const held: Read[] = [];
  let from = 0;
  let values = 0;
  while (tried.length + held.length < MAX_DOCUMENTS && values < 2 * MAX_VALUES) {
    const block = nextBlock(from);
    if (block === undefined) break;
    const source = { text, decode, syntax: block.syntax };
    const recognised = block.nodes.map((node) => recognise(node, source));
    const read = { block, recognised };
    if (held.length > 0 && !isFurther(read)) break;
    (documentsOf(read).length > 0 ? held : tried).push(read);
    values += block.values;
    from = Math.max(block.end, block.start + 1);
  }
  return { tried, held };
};

/** Reads a text that may stand for what was pasted: it is as long, with some of it blanked out. */
const readAs = (text: string, stands: string, marks: readonly string[]): PasteReading => {
  const { text: straight, curlyQuotes } = repairText(stands);
  if (straight.trim() === '') return unreadable(text, { fault: { kind: 'empty' } });
  const slack = isSlackText(stands);
  const decode = slack ? decodeSlackText : (value: string): string => value;
  const repaired = slack ? slackBlockScalars(straight) : straight;
  const { tried, held } = readBlocks(repaired, decode);
  const [first] = held;
  if (first?.block.syntax === 'yaml' && isHelm(repaired))
    return unreadable(text, { foreign: 'helm' });
  if (first === undefined) return nothingFound(text, repaired, tried);

  const positionOf = lineIndex(text);
  const found = held.flatMap(documentsOf);
  const documents = found.slice(0, MAX_DOCUMENTS);
  const inner = held
    .flatMap(({ block, recognised }) => recognised.map(({ fault }) => ({ block, fault })))
    .find(({ fault }) => fault !== null);
  return {
    text,
    shape: found[0]?.shape ?? 'unreadable',
    roots: held.flatMap(({ block: { nodes } }) => nodes),
    documents,
    fault: inner?.fault ? broken(inner.fault, { ...inner.block, syntax: 'json' }, repaired) : null,
    foreign: null,
    setAside: setAsideSentences({
      text: repaired,
      blocks: held.map(({ block }) => block),
      found,
      checked: documents.length,
      curlyQuotes,
      slack,
      notes: [
        ...marks,
        ...new Set(held.flatMap(({ recognised }) => recognised.flatMap(({ notes }) => notes))),
      ],
      positionOf,
    }),
    positionOf,
  };
};

/** Whether a second reading says more than the first, in which nothing was found. */
const saysMore = (first: PasteReading, second: PasteReading): boolean =>
  second.documents.length > 0 ||
  (first.fault?.kind === 'noJson' && second.fault?.kind === 'broken') ||
  (first.fault !== null && second.foreign !== null);

/**
 * Reads a pasted text: finds the JSON, YAML or Terraform in it, tolerates what chats, consoles and editors do to it, and
 * says what it took the text for. Pure and linear in the text. Every offset it gives counts in the text as it was pasted.
 */
export const readPaste = (text: string): PasteReading => {
  if (text.length > MAX_CHARACTERS)
    return unreadable(text, { fault: { kind: 'tooLarge', characters: text.length } });
  if (isUtf16(text)) return unreadable(text, { fault: { kind: 'utf16' } });
  const reading = readAs(text, text, []);
  if (reading.documents.length > 0) return reading;
  for (const { text: unmarked, note } of withoutLineMarks(text)) {
    const again = readAs(text, unmarked, [note]);
    if (saysMore(reading, again)) return again;
  }
  return reading;
};

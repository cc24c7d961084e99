import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { FailureAnswer, Link } from '../../../model/explanation.ts';
import type { Certainty, Clue, Evidence } from './clue.ts';
import { CONSEQUENCES, WEIGHT } from './weights.ts';

/** A cause with everything that speaks for it. */
export interface Cause {
  /** What to read: a failure, an event or a concept of the knowledge base. */
  readonly link: Link;
  /** What it means here, in one sentence. */
  readonly summary: string;
  readonly certainty: Certainty;
  readonly weight: number;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
  readonly todo: readonly string[];
  /** What may be behind it, most likely first, and how to tell. */
  readonly behind: FailureAnswer['causes'];
  readonly docs: string | null;
}

const CAUSES_MAX = 6;
const ACTIONS_MAX = 5;
/** A cause that only two kinds of evidence show counts a little more. */
const SECOND_SOURCE = 4;
const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'possible'];

const keyOf = ({ link }: Clue): string => `${link.kind}:${link.id}`;

const surest = (clues: readonly Clue[]): Certainty =>
  CERTAINTIES.find((one) => clues.some(({ certainty }) => certainty === one)) ?? 'possible';

const causeOf = (clues: readonly Clue[], failures: Failures): readonly Cause[] => {
  const sorted = clues.toSorted((one, other) => other.weight - one.weight);
  const [first] = sorted;
  if (first === undefined) return [];
  const { link } = first;
  const text = sorted.find((clue) => clue.text !== undefined)?.text;
  const known =
    link.kind === 'failure' || link.kind === 'event'
      ? failures.answer(link.id, { kind: link.kind, ...(text === undefined ? {} : { text }) })
      : undefined;
  const sources = new Set(sorted.map(({ evidence }) => evidence.source)).size;
  return [
    {
      link: known === undefined ? link : { ...link, title: known.title },
      summary: known?.summary ?? first.evidence.sentence,
      certainty: surest(sorted),
      weight: first.weight + (sources - 1) * SECOND_SOURCE,
      evidence: sorted.map(({ evidence }) => evidence),
      todo: [
        ...new Set([...sorted.flatMap(({ todo = [] }) => todo), ...(known?.fixes ?? [])]),
      ].slice(0, ACTIONS_MAX),
      behind: known?.causes ?? [],
      docs: known?.docs ?? null,
    },
  ];
};

const isRoot = ({ weight }: Cause): boolean => weight > WEIGHT.consequence + SECOND_SOURCE * 2;

/**
 * Causes, the one that explains most first. What follows from a cause that is known is evidence for it and no cause of its
 * own.
 */
export const rankCauses = (clues: readonly Clue[], failures: Failures): readonly Cause[] => {
  const byKey = new Map<string, Clue[]>();
  for (const clue of clues) {
    const known = byKey.get(keyOf(clue));
    if (known === undefined) byKey.set(keyOf(clue), [clue]);
    else known.push(clue);
  }
  const causes = [...byKey.values()]
    .flatMap((own) => causeOf(own, failures))
    .sort((one, other) => other.weight - one.weight || (one.link.id < other.link.id ? -1 : 1));
  const [first] = causes;
  if (first === undefined || !isRoot(first)) return causes.slice(0, CAUSES_MAX);
  const follows = causes.filter((cause) => CONSEQUENCES.has(cause.link.id) && cause !== first);
  return [
    { ...first, evidence: [...first.evidence, ...follows.flatMap(({ evidence }) => evidence)] },
    ...causes.filter((cause) => cause !== first && !follows.includes(cause)),
  ].slice(0, CAUSES_MAX);
};

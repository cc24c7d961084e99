import type { AnswerFix } from '../src/operations/placement/place-answer.ts';
import { constraintOf, type PlaceWords } from '../src/operations/placement/place-input.ts';

type Fix = AnswerFix['fix'];

const withoutConstraint = (
  words: PlaceWords,
  { type, expression }: Extract<Fix, { kind: 'drop-constraint' }>,
): PlaceWords | null => {
  const given = words.constraint ?? [];
  const at = given.findIndex((text) => {
    const own = constraintOf(text);
    return own.type === type && (own.expression ?? null) === expression;
  });
  return at < 0 ? null : { ...words, constraint: given.toSpliced(at, 1) };
};

/** The question with a fix made; null where the fix is one that only the task definition can make. */
export const wordsWith = (fix: Fix, words: PlaceWords): PlaceWords | null => {
  switch (fix.kind) {
    case 'add-instances':
      return { ...words, add: [...(words.add ?? []), `${fix.count} x ${fix.type}`] };
    case 'lower-memory':
      return { ...words, memory: String(fix.memoryMiB) };
    case 'lower-cpu':
      return { ...words, cpu: String(fix.cpuUnits) };
    case 'drop-host-ports':
      return { ...words, withoutHostPorts: true };
    case 'drop-constraint':
      return withoutConstraint(words, fix);
    case 'lower-count':
      return { ...words, count: String(fix.count) };
  }
};

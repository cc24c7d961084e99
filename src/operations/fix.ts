import type { AppliedFix, FixResult } from '../model/fix-result.ts';
import { judgeDefinition, judgeText } from '../rules/engine.ts';
import { applyRepairs, type Repaired } from '../rules/fix/apply-repairs.ts';
import { type DocumentFindings, type FoundRepair, findRepairs } from '../rules/fix/find-repairs.ts';
import { sameValue } from '../rules/fix/same-value.ts';
import type { PasteReading } from '../rules/read/paste-reading.ts';
import { documentValue, isEditable } from '../rules/read/pasted-document.ts';
import { readPaste } from '../rules/read/read-paste.ts';
import { rules } from '../rules/registry.ts';
import { prepareSubject } from '../rules/subject.ts';
import { type CheckOptions, check } from './check.ts';
import { fixDiff } from './fix-diff.ts';
import { registerInput } from './register-input.ts';

export interface FixOptions extends CheckOptions {
  /** Also applies the repairs that somebody could object to. */
  readonly unsafe?: boolean | undefined;
  /** Ids of rules whose findings stay as they are. */
  readonly except?: ReadonlySet<string> | undefined;
}

/** How often a text may be judged on the way, and how many characters that may be in all. Only hostile pastes come near. */
const MAX_JUDGEMENTS = 300;
const MAX_JUDGED_CHARACTERS = 8_000_000;

/** A text with what was found in it, and how many findings each rule has there. */
interface Judged {
  readonly reading: PasteReading;
  readonly found: readonly DocumentFindings[];
  readonly counts: ReadonlyMap<string, number>;
}

const countBy = (rules: readonly { readonly rule: string }[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

const judge = (text: string, { targets }: CheckOptions): Judged => {
  const reading = readPaste(text);
  const found = reading.documents.map((document) => ({
    document,
    findings: judgeDefinition(rules, prepareSubject(reading, document, targets)),
  }));
  const all = [...judgeText(rules, reading), ...found.flatMap(({ findings }) => findings)];
  return { reading, found, counts: countBy(all) };
};

/** Whether repairs did what they meant: their findings are gone, no rule finds more, and nothing else changed. */
const isBetter = (before: Judged, after: Judged, { done, values }: Repaired): boolean => {
  const settled = countBy(done);
  const { documents } = after.reading;
  return (
    [...before.counts.keys(), ...after.counts.keys()].every(
      (rule) =>
        (after.counts.get(rule) ?? 0) <= (before.counts.get(rule) ?? 0) - (settled.get(rule) ?? 0),
    ) &&
    documents.length === values.length &&
    documents.every((document, index) =>
      sameValue(documentValue(document, { nulls: 0 }), values[index]),
    )
  );
};

type Attempt = (repairs: readonly FoundRepair[]) => Repaired | null;

/** Repairs that leave the definition better when they are made together: all, else those of one half. */
const improve = (repairs: readonly FoundRepair[], attempt: Attempt): Repaired | null => {
  const done = attempt(repairs);
  if (done !== null || repairs.length < 2) return done;
  const middle = repairs.length >> 1;
  return improve(repairs.slice(0, middle), attempt) ?? improve(repairs.slice(middle), attempt);
};

const wantedIn = ({ found }: Judged, { unsafe = false, except }: FixOptions) =>
  findRepairs(found).filter(
    ({ rule, repair: { safe } }) => (safe || unsafe) && except?.has(rule) !== true,
  );

const UNEDITED =
  "Terraform's own files are not edited: make the changes by hand that the findings name.";

/** Whether there is something to fix in a language that is not edited. */
const isUnedited = (text: string, options: FixOptions): boolean =>
  readPaste(text).documents.some((document) => !isEditable(document)) &&
  wantedIn(judge(text, options), options).some(({ document }) => !isEditable(document));

const step = (text: string, options: FixOptions, mayJudge: () => boolean): Repaired | null => {
  const before = judge(text, options);
  const wanted = wantedIn(before, options);
  if (wanted.length === 0) return null;
  return improve(wanted, (repairs) => {
    if (!mayJudge()) return null;
    const repaired = applyRepairs(before.reading, repairs);
    if (repaired.done.length === 0) return null;
    return isBetter(before, judge(repaired.text, options), repaired) ? repaired : null;
  });
};

/**
 * Applies the repairs that findings carry, until none is left that makes the definition better. A repair that does
 * not settle its own finding, or brings up another, is left out. What stands around a change stays as it was:
 * formatting, comments, the order of keys. Fixing the result again changes nothing. Never throws.
 */
export const fix = (text: string, options: FixOptions = {}): FixResult => {
  let left = Math.min(MAX_JUDGEMENTS, MAX_JUDGED_CHARACTERS / (text.length + 1));
  const mayJudge = (): boolean => {
    left -= 1;
    return left >= 0;
  };
  const applied: AppliedFix[] = [];
  let fixed = text;
  for (
    let next = step(fixed, options, mayJudge);
    next !== null;
    next = step(fixed, options, mayJudge)
  ) {
    fixed = next.text;
    applied.push(...next.done.map(({ rule, repair: { title }, path }) => ({ rule, title, path })));
  }
  return {
    text: fixed,
    applied,
    unedited: isUnedited(fixed, options) ? UNEDITED : null,
    report: check(fixed, options),
    diff: fixDiff(text, fixed),
    registerInput: registerInput(fixed),
  };
};

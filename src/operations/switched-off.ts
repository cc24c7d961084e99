import type { CheckReport } from '../model/check-report.ts';
import type { Finding } from '../model/finding.ts';

/** A rule that somebody does not want to hear of, everywhere or for some families, and why. */
export interface RuleOff {
  readonly rule: string;
  readonly reason: string;
  /** Families as they are, with `*` for any text and `?` for any character; absent for all. */
  readonly families?: readonly string[] | undefined;
}

/** Whether a text matches a pattern of `*` and `?`. Takes time linear in text times pattern, whatever the pattern. */
export const matchesWildcard = (text: string, pattern: string): boolean => {
  let [at, star, resume] = [0, -1, 0];
  let here = 0;
  while (here < text.length) {
    const char = pattern.charAt(at);
    if (char === '*') {
      star = at;
      resume = here;
      at += 1;
    } else if (char !== '' && (char === '?' || char === text.charAt(here))) {
      at += 1;
      here += 1;
    } else if (star !== -1) {
      at = star + 1;
      resume += 1;
      here = resume;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
};

const concerns = ({ families: wanted }: RuleOff, families: readonly string[]): boolean =>
  wanted === undefined ||
  (families.length > 0 &&
    families.every((family) => wanted.some((pattern) => matchesWildcard(family, pattern))));

/**
 * The report without the findings of rules that are switched off; those stand in `switchedOff` with the reason. A rule
 * that is off for some families stays on where the paste does not name its family, or holds another one too.
 */
export const applyOff = (report: CheckReport, off: readonly RuleOff[]): CheckReport => {
  const { family, blocksFargate } = report;
  const families = report.families ?? (family === null ? [] : [family]);
  const reasons = new Map(
    off.filter((one) => concerns(one, families)).map(({ rule, reason }) => [rule, reason]),
  );
  if (reasons.size === 0) return report;
  const isOn = ({ rule }: Finding): boolean => !reasons.has(rule);
  const switchedOff = report.findings.flatMap((finding) => {
    const reason = reasons.get(finding.rule);
    return reason === undefined ? [] : [{ finding, reason }];
  });
  return {
    ...report,
    findings: report.findings.filter(isOn),
    ...(blocksFargate === undefined ? {} : { blocksFargate: blocksFargate.filter(isOn) }),
    ...(switchedOff.length === 0 ? {} : { switchedOff }),
  };
};

/** "2 findings switched off: no-root-user (the image sets its user)", one sentence for each rule and reason. */
export const switchedOffSentences = ({ switchedOff = [] }: CheckReport): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { finding, reason } of switchedOff) {
    const what = `${finding.rule} (${reason})`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(
    ([what, count]) => `${count} ${count === 1 ? 'finding' : 'findings'} switched off: ${what}`,
  );
};

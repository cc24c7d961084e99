import { countTiers } from '../model/check-report.ts';
import { type Finding, TIERS } from '../model/finding.ts';
import { sourceView } from '../operations/source/source-view.ts';
import type { Output, OutputOptions } from './output.ts';
import { createPaint } from './paint.ts';
import { renderReport } from './render-report.ts';
import { countLine, TIER_WORDS } from './tier-words.ts';

/** Where nobody knows the width. */
const WIDTH = 92;
const NARROWEST = 40;
const WIDEST = 120;

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

const duration = (milliseconds: number): string =>
  milliseconds < 1000
    ? `${Math.max(1, Math.round(milliseconds))} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;

/** `--format text`: for people, as wide as their terminal. */
export const textOutput = ({ io, quiet, failOn }: OutputOptions): Output => {
  const { colour, columns } = io;
  const paint = createPaint(colour);
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns ?? WIDTH));
  const tiers = quiet ? TIERS.slice(0, TIERS.indexOf(failOn) + 1) : TIERS;
  const all: Finding[] = [];
  return {
    file: ({ file, text, report }) => {
      all.push(...report.findings);
      const matters = report.findings.some(({ tier }) => tiers.includes(tier));
      if (quiet && !matters && report.shape !== 'unreadable') return;
      const page = { file, source: sourceView(text), paint, width, colour };
      io.out(`${renderReport(report, tiers, page)}\n\n`);
    },
    end: ({ files: count, passedOver, milliseconds }) => {
      if (quiet || count === 0) return;
      const counts = countTiers(all);
      const worst = TIERS.find((tier) => counts[tier] > 0);
      const found = paint(
        worst === undefined ? 'green' : TIER_WORDS[worst].style,
        countLine(counts),
      );
      const took = io.isTerminal ? ` in ${duration(milliseconds)}` : '';
      const fixable = all.filter((finding) => finding.fixable === 'safe').length;
      const fixes = fixable === 0 ? '' : ` ${fixable} can be put right with --fix.`;
      const others =
        passedOver === 0 ? '' : ` ${files(passedOver)} without ECS in them passed over.`;
      io.out(`${files(count)} checked${took}: ${found}.${fixes}${others}\n`);
    },
  };
};

import { TIERS } from '../model/finding.ts';
import type { ReportFormat } from './output.ts';
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
export const textFormat: ReportFormat = {
  writer: ({ quiet, failOn, colour, columns }) => {
    const paint = createPaint(colour);
    const width = Math.min(WIDEST, Math.max(NARROWEST, columns ?? WIDTH));
    const tiers = quiet ? TIERS.slice(0, TIERS.indexOf(failOn) + 1) : TIERS;
    return ({ file, report, source }) => {
      const matters = report.findings.some(({ tier }) => tiers.includes(tier));
      if (quiet && !matters && report.shape !== 'unreadable') return '';
      return `${renderReport(report, tiers, { file, source, paint, width, colour })}\n\n`;
    };
  },
  output: (io, { quiet, colour }) => ({
    file: (written) => {
      if (written !== '') io.out(written);
    },
    end: ({ files: count, counts, fixable, passedOver, milliseconds }) => {
      if (quiet || count === 0) return;
      const worst = TIERS.find((tier) => counts[tier] > 0);
      const found = createPaint(colour)(
        worst === undefined ? 'green' : TIER_WORDS[worst].style,
        countLine(counts),
      );
      const took = io.isTerminal ? ` in ${duration(milliseconds)}` : '';
      const fixes = fixable === 0 ? '' : ` ${fixable} can be put right with --fix.`;
      const others =
        passedOver === 0 ? '' : ` ${files(passedOver)} without ECS in them passed over.`;
      io.out(`${files(count)} checked${took}: ${found}.${fixes}${others}\n`);
    },
  }),
};

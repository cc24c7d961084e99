import type { LiveRefusal } from '../operations/live/live-result.ts';
import {
  adviceLines,
  gapsBlock,
  type LivePage,
  pageOf,
  said,
  titled,
} from './render-live-parts.ts';

const CHOICES = 20;

/** Why there is no answer, and the names that may have been meant, as they can be typed. */
export const renderRefusal = ({ advice, choices, gaps }: LiveRefusal, page: LivePage): string => {
  const left = choices.length - CHOICES;
  const names = choices.slice(0, CHOICES).map(({ reference, label }) => {
    // Labels are enough where there is one account; with several the reference says which.
    const typed = label.includes(' ') ? reference : label;
    return `  ${said(typed)}`;
  });
  return pageOf([
    adviceLines(advice, page),
    titled('Perhaps', [...names, ...(left > 0 ? [`  and ${left} more`] : [])], page),
    gapsBlock(gaps, page),
    page.simulated
      ? page.paint('yellow', 'Looked into the simulated account; set STEVEDORE_AWS=real for AWS.')
      : '',
  ]);
};

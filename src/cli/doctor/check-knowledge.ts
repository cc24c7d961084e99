import type { Settings } from '../../settings/settings.ts';
import { contentText, knowledgeReport, shadowedText } from '../knowledge-report.ts';
import type { Verdict } from './verdict.ts';

const about = 'knowledge';

/** Whether what the team wrote can be used, and what it stands in front of; nothing where the settings name no folder. */
export const checkKnowledge = ({ knowledge }: Settings): readonly Verdict[] => {
  if (knowledge === null) return [];
  const report = knowledgeReport(knowledge);
  const files = new Set(report.problems.map(({ file }) => file)).size;
  if (files > 0)
    return [
      {
        about,
        state: 'wrong',
        says: `${report.folder} cannot be used, and the bot does not start with it (files to correct: ${files}).`,
        todo: 'The list: stevedore knowledge',
      },
    ];
  const instead =
    report.shadowed.length === 0
      ? ''
      : ` In place of Stevedore's own text: ${shadowedText(report)}.`;
  return [
    { about, state: 'fine', says: `${report.folder} holds ${contentText(report)}.${instead}` },
  ];
};

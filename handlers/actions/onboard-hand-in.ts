import { handInRepair } from '../onboard-repair.ts';
import { sentence } from '../reply.ts';
import { GONE } from './gone.ts';
import { onboardStep } from './onboard-step.ts';

const NOT_YOURS = 'Only the person who sent this can hand it in. Nothing was noted.';

/** Hands in a definition that was checked in a direct message. */
export const handInChecked = onboardStep(
  'handIn',
  async (lessons, value, { click, desk }) => {
    const [lesson = '', reportId = ''] = value.split(' ');
    const checked = desk.reports.get(reportId);
    if (checked === undefined) return sentence(GONE);
    if (checked.user !== click.user) return sentence(NOT_YOURS);
    return (await handInRepair(lessons, lesson, checked.text)).reply;
  },
  false,
);

import type { AnyPlacementAnswer } from '../../placement/place-answer.ts';
import { counted } from '../../placement/words.ts';
import { tasksToPlace } from './seen.ts';
import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

const firstFix = (answer: AnyPlacementAnswer): string | undefined =>
  answer.mode === 'place' ? answer.fixes[0]?.sentence : answer.sections[0]?.lines.join('; ');

/** A dry run of the tasks that are added, on the instances as they are. */
export const doesNotFit: VerdictRule = {
  code: 'does-not-fit',
  effect: 'asks-again',
  about: 'The instances have no room for all of them.',
  kinds: OF_COUNT,
  judge: ({ placement }) =>
    placement === undefined || placement.fits
      ? undefined
      : { sentence: `Dry run: ${placement.headline}`, todo: firstFix(placement) },
};

export const fits: VerdictRule = {
  code: 'fits',
  effect: 'informs',
  about: 'The instances have room.',
  kinds: OF_COUNT,
  judge: ({ placement, after, service }) =>
    placement === undefined || !placement.fits
      ? undefined
      : {
          sentence: `Dry run: the instances have room for ${counted(tasksToPlace(service, after), 'task')} more.`,
        },
};

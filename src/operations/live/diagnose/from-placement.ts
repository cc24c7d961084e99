import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { Reason } from '../../../model/placement.ts';
import type { PlacementAnswer } from '../../placement/place-answer.ts';
import { type Clue, evidence } from './clue.ts';
import { WEIGHT } from './weights.ts';

/** The event that ECS prints for a reason; the general one for the rest. */
const EVENT_OF: Readonly<Partial<Record<Reason, string>>> = {
  'RESOURCE:CPU': 'no-instance-cpu',
  'RESOURCE:MEMORY': 'no-instance-memory',
  'RESOURCE:PORTS': 'no-instance-port',
  ATTRIBUTE: 'no-instance-attribute',
  AGENT: 'no-instance-agent',
};

const FIXES = 3;

/** What a dry run of the missing tasks says; nothing when all of them would fit now. */
export const placementClues = (
  placement: PlacementAnswer | null,
  failures: Failures,
): readonly Clue[] => {
  if (placement === null || placement.fits) return [];
  const [first] = placement.refusals;
  const empty = placement.rows.length === 0;
  const id = empty ? 'cp-no-instances' : ((first && EVENT_OF[first.reason]) ?? 'no-instance');
  const title = failures.answer(id, { kind: 'event' })?.title ?? 'No instance takes the task';
  const { closest } = placement;
  const near =
    closest === null ? '' : ` Nearest is ${closest.instance}: ${closest.sentences.join('; ')}.`;
  return [
    {
      link: { kind: 'event', id, title },
      weight: WEIGHT.heldUp,
      certainty: 'certain',
      evidence: evidence(
        'placement',
        `A dry run on the cluster as it is now: ${placement.headline}${near}`,
      ),
      todo: placement.fixes.slice(0, FIXES).map(({ sentence }) => sentence),
    },
  ];
};

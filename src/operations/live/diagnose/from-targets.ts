import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { Gap } from '../answer/live-answer.ts';
import type { TargetGroupHealth } from '../service/target-groups.ts';
import { type Clue, evidence } from './clue.ts';
import { WEIGHT } from './weights.ts';

const IS_BAD = new Set(['unhealthy', 'unhealthy.draining']);

const asked = ({ group }: TargetGroupHealth): string => {
  if (group === undefined) return '';
  const { protocol, path, port, matcher } = group.healthCheck;
  const what = [protocol, path, port === undefined ? undefined : `on port ${port}`];
  return ` It asks ${what.filter(Boolean).join(' ')}${matcher === undefined ? '' : ` and wants ${matcher}`}.`;
};

const unhealthyClue = (one: TargetGroupHealth, failures: Failures): readonly Clue[] => {
  const bad = (one.targets ?? []).filter(({ state }) => IS_BAD.has(state));
  const [first] = bad;
  if (first === undefined) return [];
  const all = one.targets?.length ?? 0;
  const title =
    failures.answer('elb-health', { kind: 'failure' })?.title ?? 'Load balancer health check';
  return [
    {
      link: { kind: 'failure', id: 'elb-health', title },
      weight: WEIGHT.unhealthy,
      certainty: 'certain',
      evidence: evidence(
        'target health',
        `${bad.length} of ${all} ${all === 1 ? 'target' : 'targets'} in target group ${one.name} ${bad.length === 1 ? 'fails' : 'fail'} the health check${first.reason === undefined ? '' : ` (${first.reason})`}.${asked(one)}`,
        { quote: first.description ?? null },
      ),
    },
  ];
};

/** Clues from the target groups: targets that fail their checks, and groups that are gone. */
export const targetClues = (
  groups: readonly TargetGroupHealth[],
  gaps: readonly Gap[],
  failures: Failures,
): readonly Clue[] => [
  ...groups.flatMap((group) => unhealthyClue(group, failures)),
  ...gaps
    .filter(({ code }) => code === 'target-group-missing')
    .map(
      ({ sentence, todo }): Clue => ({
        link: { kind: 'event', id: 'target-missing', title: 'The target group does not exist' },
        weight: WEIGHT.heldUp,
        certainty: 'certain',
        evidence: evidence('target health', sentence),
        todo: [todo],
      }),
    ),
];

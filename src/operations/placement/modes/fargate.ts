import { placeOnFargate } from '../../../placement/modes/fargate.ts';
import type { ModeAnswer } from '../place-answer.ts';
import type { Question } from '../question.ts';
import { counted, figure } from '../words.ts';

const zonesOf = ({ input, cluster, fargateTasks }: Question): readonly string[] => {
  if (input.availabilityZones !== undefined) return input.availabilityZones;
  const names = [
    ...cluster.attributes.flatMap((own) => own.get('ecs.availability-zone') ?? []),
    ...fargateTasks.flatMap(({ availabilityZone }) => availabilityZone ?? []),
  ];
  return [...new Set(names)].sort();
};

const groupOf = ({ input, demand }: Question): string =>
  input.service === undefined
    ? (input.group ?? `family:${demand.family ?? ''}`)
    : `service:${input.service}`;

const refusedOptions = ({ input }: Question): readonly string[] =>
  input.strategy.length + input.constraint.length > 0
    ? [
        'Placement strategies and constraints do not apply on Fargate; AWS refuses them. Leave them out.',
      ]
    : [];

/** Where tasks go on Fargate, and whether the vCPU quota allows them. */
export const fargateAnswer = (question: Question): ModeAnswer | readonly string[] => {
  const { input, demand } = question;
  const { count, service, vcpuQuota, vcpuInUse } = input;
  const names = zonesOf(question);
  const problems = [
    ...refusedOptions(question),
    ...(count === undefined ? ['Say how many tasks to place: a count.'] : []),
    ...(names.length === 0 ? ['Name the Availability Zones of the subnets, such as a,b,c.'] : []),
    ...(demand.cpuUnits === 0
      ? ['A task on Fargate needs task-level cpu and memory; the task definition has none.']
      : []),
  ];
  if (problems.length > 0) return problems;
  const group = groupOf(question);
  const zones = names.map((availabilityZone) => ({
    availabilityZone,
    tasks: question.fargateTasks.filter(
      (task) => task.group === group && task.availabilityZone === availabilityZone,
    ).length,
  }));
  const result = placeOnFargate(demand, {
    count: count ?? 0,
    service,
    zones,
    vCpuQuota: vcpuQuota,
    vCpuInUse: vcpuInUse,
  });
  const { requested, placed, unplaced, placements, vCpuNeeded, vCpuMissing } = result;
  return {
    mode: 'fargate',
    fits: unplaced === 0,
    headline:
      unplaced === 0
        ? `Fargate places all ${counted(requested, 'task')}: ${figure(vCpuNeeded)} vCPU.`
        : `Fargate places ${figure(placed)} of ${figure(requested)}; the quota lacks ${figure(vCpuMissing)} vCPU for the rest.`,
    sections: [
      {
        title: 'Tasks by zone',
        lines: placements.map(({ availabilityZone, count: own }, index) => {
          const were = zones[index]?.tasks ?? 0;
          return `${availabilityZone}: +${figure(own)}${were > 0 ? ` beside ${figure(were)}` : ''}`;
        }),
      },
      ...(vcpuQuota === undefined
        ? []
        : [
            {
              title: 'vCPU quota',
              lines: [
                `${figure(vcpuInUse ?? 0)} in use + ${figure(vCpuNeeded)} for these tasks, of ${figure(vcpuQuota)}`,
              ],
            },
          ]),
    ],
    events: result.event === null || service === undefined ? [] : [result.event],
    assumptions: [
      ...result.assumptions,
      ...(vcpuQuota === undefined
        ? [
            'No vCPU quota was given, so none was counted; Service Quotas shows it as Fargate On-Demand vCPU resource count.',
          ]
        : []),
      ...(input.availabilityZones === undefined
        ? ['The subnets are taken to stand in the zones of the cluster that was given.']
        : []),
    ],
    warnings: question.warnings,
    data: {
      requested,
      placed,
      unplaced,
      placements: placements
        .filter((zone) => zone.count > 0)
        .map((zone) => ({ instance: null, ...zone })),
      refusals: [],
      instances: [],
      seed: null,
      ties: 0,
      vCpuNeeded,
      vCpuMissing,
    },
  };
};

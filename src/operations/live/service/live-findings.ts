import type { CheckReport } from '../../../model/check-report.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import { describeOnlyFields } from '../../../rules/tables.ts';

/** The definition without what only AWS writes into it: how it was printed is nobody's fault. */
const asRegistered = ({ definition }: EcsTaskDefinition) =>
  Object.fromEntries(
    Object.entries(definition).filter(([field]) => !describeOnlyFields.includes(field)),
  );

/**
 * The text that `check` reads: the task definition as it was registered and the service as AWS describes it, one behind the
 * other. Values of environment variables are not in it.
 */
const definitionText = (
  service: EcsService | undefined,
  task: EcsTaskDefinition | undefined,
): string =>
  [
    ...(task === undefined ? [] : [asRegistered(task)]),
    ...(service === undefined ? [] : [{ services: [service.definition] }]),
  ]
    .map((document) => JSON.stringify(document, null, 2))
    .join('\n\n');

/** What our rules say about what runs. */
export interface LiveCheck {
  readonly report: CheckReport;
  /** What was judged, which the places of the findings are in. */
  readonly text: string;
  /** Findings by tier. */
  readonly counts: Readonly<Record<'refused' | 'fails' | 'advice', number>>;
  /** What AWS told, so that it could be judged. */
  readonly judged: readonly ('task definition' | 'service')[];
}

/** Judges what runs by our rules; the values of environment variables stay unseen. */
export const checkDefinitions = (
  service: EcsService | undefined,
  task: EcsTaskDefinition | undefined,
  check: (text: string) => CheckReport,
): LiveCheck => {
  const text = definitionText(service, task);
  const report = check(text);
  const counts = { refused: 0, fails: 0, advice: 0 };
  for (const { tier } of report.findings) counts[tier] += 1;
  return {
    report,
    text,
    counts,
    judged: [
      ...(task === undefined ? [] : ['task definition' as const]),
      ...(service === undefined ? [] : ['service' as const]),
    ],
  };
};

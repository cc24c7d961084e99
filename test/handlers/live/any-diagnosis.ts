import fc from 'fast-check';
import type { Diagnosis } from '../../../src/operations/live/diagnose/diagnose-service.ts';
import {
  base,
  count,
  deployment,
  link,
  many,
  maybe,
  name,
  sentences,
  targetGroup,
  when,
  words,
} from './any-part.ts';

const evidence = fc.record({
  source: fc.constant('service event' as const),
  sentence: sentences,
  atMs: maybe(when),
  quote: maybe(words),
  taskIds: many(name, 9),
});

export const anyDiagnosis: fc.Arbitrary<Diagnosis> = fc.record({
  ...base,
  kind: fc.constant('diagnosis' as const),
  verdict: fc.constantFrom('failing' as const, 'healthy' as const, 'unclear' as const),
  headline: sentences,
  causes: many(
    fc.record({
      link,
      summary: sentences,
      certainty: fc.constantFrom('certain' as const, 'likely' as const, 'possible' as const),
      weight: count,
      evidence: many(evidence, 9),
      todo: many(words, 5),
      behind: fc.constant([]),
      docs: fc.constant(null),
    }),
    6,
  ),
  stopped: maybe(
    many(
      fc.record({
        link,
        score: count,
        wanted: fc.boolean(),
        count,
        reason: words,
        stopCode: maybe(name),
        exitCode: maybe(count),
        containerName: maybe(name),
        sampleTaskIds: many(name, 5),
        newestAtMs: when,
        oldestAtMs: when,
        taskDefinitions: many(name, 3),
        killed: count,
        text: words,
      }),
      12,
    ),
  ),
  deployments: many(deployment, 9),
  events: fc.constant([]),
  targetGroups: many(targetGroup, 9),
  activities: fc.constant([]),
  placement: fc.constant(null),
  changes: fc.constant(null),
  log: maybe(
    fc.record({
      taskId: name,
      containerName: name,
      group: name,
      stream: name,
      lines: many(fc.record({ atMs: when, message: words }), 20),
    }),
  ),
});

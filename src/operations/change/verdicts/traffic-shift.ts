import { OF_ALL, type VerdictRule } from './verdict-rule.ts';

/** Stages between which traffic may stand on either revision (API reference, ServiceDeployment lifecycleStage). */
const STAGES: readonly string[] = [
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
  'BAKE_TIME',
  'CLEAN_UP',
];
const RUNNING: readonly string[] = [
  'PENDING',
  'IN_PROGRESS',
  'STOP_REQUESTED',
  'ROLLBACK_REQUESTED',
  'ROLLBACK_IN_PROGRESS',
];
const STRATEGY: Readonly<Record<string, string>> = {
  BLUE_GREEN: 'blue/green',
  LINEAR: 'linear',
  CANARY: 'canary',
};

export const trafficShift: VerdictRule = {
  code: 'traffic-shift-in-progress',
  effect: 'blocks',
  about: 'Two revisions share the service while traffic moves.',
  kinds: OF_ALL,
  judge: ({ service, deployment }) => {
    const strategy = STRATEGY[service.deploymentStrategy ?? ''];
    const { lifecycleStage = '', status = '', awaitingAction = [] } = deployment ?? {};
    return strategy === undefined || !RUNNING.includes(status) || !STAGES.includes(lifecycleStage)
      ? undefined
      : {
          sentence: `A ${strategy} deployment is at ${lifecycleStage}: both revisions run, and a change now may hit either of them${awaitingAction.length === 0 ? '' : '. It is paused and waits for a person'}.`,
          todo:
            awaitingAction.length === 0
              ? 'Wait until it has ended, or roll it back.'
              : 'Continue it or roll it back first.',
        };
  },
};

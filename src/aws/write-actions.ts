import type { ReadAction } from './read-actions.ts';

/** Every action that the writing adapters call, and why. `stevedore iam-policy --scale` and `--autoscale` print these. */
const ACTIONS = {
  'ecs:UpdateService': 'set the desired count of a service, restart it or roll it back',
  'application-autoscaling:RegisterScalableTarget':
    'change the range of autoscaling, and suspend or resume its scale-in',
} as const;

/** An action that changes something. */
export type WriteAction = keyof typeof ACTIONS;
/** Any action that Stevedore calls. */
export type AwsAction = ReadAction | WriteAction;

/** For what a person uses an action that writes: completes "Stevedore calls it to …". */
export const whyWritten = (action: WriteAction): string => ACTIONS[action];

/** Parts that may stand anywhere behind each other are divided by this, so that no part needs `.*`. */
export const GAP = ' … ';

/** Values of `task.stopCode` (botocore at 0e6e2404b, shape TaskStopCode). */
export const STOP_CODES = [
  'TaskFailedToStart',
  'EssentialContainerExited',
  'UserInitiated',
  'ServiceSchedulerInitiated',
  'SpotInterruption',
  'TerminationNotice',
  'InfrastructureHealth',
] as const;

export type StopCode = (typeof STOP_CODES)[number];

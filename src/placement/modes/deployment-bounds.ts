/** What a rolling deployment may do first, and the bounds that it keeps. Counts of tasks. */
export interface DeploymentBounds {
  readonly minimumHealthyTasks: number;
  readonly maximumTasks: number;
  readonly canStopFirst: number;
  readonly canStartFirst: number;
}

/**
 * Bounds of a rolling deployment: the minimum is rounded up, the maximum down; 100 and 200 % where nothing is given
 * (developer guide, rolling update).
 */
export const deploymentBounds = (
  desired: number,
  minimumHealthyPercent = 100,
  maximumPercent = 200,
): DeploymentBounds => {
  const minimumHealthyTasks = Math.ceil((desired * minimumHealthyPercent) / 100);
  const maximumTasks = Math.floor((desired * maximumPercent) / 100);
  return {
    minimumHealthyTasks,
    maximumTasks,
    canStopFirst: Math.max(0, desired - minimumHealthyTasks),
    canStartFirst: Math.max(0, maximumTasks - desired),
  };
};

import type { ContainerDefinition, TaskDefinition, Volume } from '@aws-sdk/client-ecs';
import { HIDDEN_VALUE } from '../../model/ecs-task-definition.ts';

const SECRET = /pass(?:word|wd)?|secret|token|api[-_]?key|credential/i;

/** Options whose name or value reads like a secret keep their name only, such as `splunk-token`. */
export const hideInOptions = (options: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(options).map(([key, value]) => [
      key,
      SECRET.test(key) || SECRET.test(value) ? HIDDEN_VALUE : value,
    ]),
  );

const hideInContainer = (container: ContainerDefinition): ContainerDefinition => ({
  ...container,
  ...(container.environment === undefined
    ? {}
    : {
        environment: container.environment.map(({ name }) => ({ name, value: HIDDEN_VALUE })),
      }),
  ...(container.logConfiguration?.options === undefined
    ? {}
    : {
        logConfiguration: {
          ...container.logConfiguration,
          options: hideInOptions(container.logConfiguration.options),
        },
      }),
});

const hideInVolume = (volume: Volume): Volume => {
  const { dockerVolumeConfiguration: docker } = volume;
  return docker?.driverOpts === undefined
    ? volume
    : {
        ...volume,
        dockerVolumeConfiguration: { ...docker, driverOpts: hideInOptions(docker.driverOpts) },
      };
};

/** A task definition without the values of environment variables and of options that may hold secrets. */
export const hideValues = (definition: TaskDefinition): TaskDefinition => ({
  ...definition,
  containerDefinitions: definition.containerDefinitions?.map(hideInContainer),
  volumes: definition.volumes?.map(hideInVolume),
});

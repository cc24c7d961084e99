import type { Operations } from '../wire/operation.ts';
import { describeCapacityProviders } from './capacity-providers.ts';
import { describeClusters, listClusters } from './clusters.ts';
import { describeContainerInstances, listContainerInstances } from './container-instances.ts';
import { createService } from './create-service.ts';
import { deleteService } from './delete-service.ts';
import { describeServiceRevisions } from './describe-service-revisions.ts';
import { describeServices } from './describe-services.ts';
import { describeTasks } from './describe-tasks.ts';
import { listServices } from './list-services.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { listTasks } from './list-tasks.ts';
import { runTask } from './run-task.ts';
import {
  describeServiceDeployments,
  listServiceDeployments,
  stopServiceDeployment,
} from './service-deployments.ts';
import { stopTask } from './stop-task.ts';
import {
  describeTaskDefinition,
  listTaskDefinitionFamilies,
  listTaskDefinitions,
  registerTaskDefinitionOperation,
} from './task-definitions.ts';
import { getTaskProtection, updateTaskProtection } from './task-protection.ts';
import { updateService } from './update-service.ts';

/** The operations of ECS that the account answers. */
export const ECS_OPERATIONS: Operations = {
  CreateService: createService,
  DeleteService: deleteService,
  DescribeCapacityProviders: describeCapacityProviders,
  DescribeClusters: describeClusters,
  DescribeContainerInstances: describeContainerInstances,
  DescribeServiceDeployments: describeServiceDeployments,
  DescribeServiceRevisions: describeServiceRevisions,
  DescribeServices: describeServices,
  DescribeTaskDefinition: describeTaskDefinition,
  DescribeTasks: describeTasks,
  GetTaskProtection: getTaskProtection,
  ListClusters: listClusters,
  ListContainerInstances: listContainerInstances,
  ListServiceDeployments: listServiceDeployments,
  ListServices: listServices,
  ListTagsForResource: listTagsForResource,
  ListTaskDefinitionFamilies: listTaskDefinitionFamilies,
  ListTaskDefinitions: listTaskDefinitions,
  ListTasks: listTasks,
  RegisterTaskDefinition: registerTaskDefinitionOperation,
  RunTask: runTask,
  StopServiceDeployment: stopServiceDeployment,
  StopTask: stopTask,
  UpdateService: updateService,
  UpdateTaskProtection: updateTaskProtection,
};

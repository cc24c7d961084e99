import * as z from 'zod';
import { seconds } from '../views/seconds.ts';
import { networkView } from '../views/service-view.ts';
import { operation } from '../wire/operation.ts';
import type { ServiceRevision } from '../world/deployment.ts';
import type { Service } from '../world/service.ts';
import { batchMax } from './api-batches.ts';
import { checkCount } from './find.ts';
import { allServices, missing } from './service-deployments.ts';

const revisionView = (service: Service, one: ServiceRevision) => ({
  serviceRevisionArn: one.arn,
  serviceArn: service.arn,
  clusterArn: service.cluster.arn,
  taskDefinition: one.revision.arn,
  launchType: service.launchType,
  capacityProviderStrategy: service.capacityProviderStrategy,
  platformVersion: service.networkConfiguration === undefined ? undefined : '1.4.0',
  networkConfiguration: networkView(service.networkConfiguration),
  loadBalancers: service.loadBalancers.map(({ targetGroup, containerName, containerPort }) => ({
    targetGroupArn: targetGroup.arn,
    containerName,
    containerPort,
  })),
  containerImages: (one.revision.definition.containerDefinitions ?? []).map(({ name, image }) => ({
    containerName: name,
    image,
  })),
  createdAt: seconds(one.createdAt),
});

const revisionsSchema = z.object({ serviceRevisionArns: z.array(z.string()) });

/** DescribeServiceRevisions: at most 20. */
export const describeServiceRevisions = operation(
  revisionsSchema,
  ({ world }, { serviceRevisionArns: arns }) => {
    checkCount('serviceRevisionArns', arns, batchMax('DescribeServiceRevisions'));
    const found = allServices(world).flatMap((service) =>
      service.revisions.filter(({ arn }) => arns.includes(arn)).map((one) => ({ service, one })),
    );
    return {
      serviceRevisions: found.map(({ service, one }) => revisionView(service, one)),
      failures: missing(
        arns,
        found.map(({ one }) => one),
      ),
    };
  },
);

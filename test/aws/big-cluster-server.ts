import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

const BASE = 'arn:aws:ecs:eu-central-1:123456789012';
const PAGE = 100;

const resource = (name: string, integerValue: number) => ({ name, type: 'INTEGER', integerValue });

const instance = (number: number) => ({
  containerInstanceArn: `${BASE}:container-instance/big/${number}`,
  ec2InstanceId: `i-${String(number).padStart(17, '0')}`,
  status: 'ACTIVE',
  agentConnected: true,
  versionInfo: { agentVersion: '1.99.0' },
  registeredResources: [resource('CPU', 2048), resource('MEMORY', 7_680)],
  remainingResources: [resource('CPU', 1024), resource('MEMORY', 5_632)],
  attributes: [
    { name: 'ecs.availability-zone', value: `eu-central-1${'abc'[number % 3]}` },
    { name: 'ecs.instance-type', value: 'm5.large' },
    // As many as a real instance has.
    ...Array.from({ length: 35 }, (_, one) => ({ name: `ecs.capability.number-${one}` })),
  ],
  registeredAt: 1_795_000_000,
});

const task = (number: number) => ({
  taskArn: `${BASE}:task/big/${number}`,
  clusterArn: `${BASE}:cluster/big`,
  taskDefinitionArn: `${BASE}:task-definition/web:1`,
  containerInstanceArn: `${BASE}:container-instance/big/${number}`,
  group: 'service:web',
  lastStatus: 'RUNNING',
  desiredStatus: 'RUNNING',
  cpu: '1024',
  memory: '2048',
  overrides: {
    containerOverrides: [{ name: 'app', environment: [{ name: 'A', value: 'hunter2' }] }],
  },
  containers: [{ name: 'app', image: 'nginx:1.27', lastStatus: 'RUNNING' }],
});

const input = z.object({
  nextToken: z.string().optional(),
  serviceName: z.string().optional(),
  tasks: z.array(z.string()).default([]),
  containerInstances: z.array(z.string()).default([]),
});

const numberOf = (arn: string): number => Number(arn.slice(arn.lastIndexOf('/') + 1));

const answerOf = (operation: string, body: unknown, size: number): object => {
  const { nextToken, serviceName, tasks, containerInstances } = input.parse(body);
  const start = Number(nextToken ?? 0);
  const end = Math.min(size, start + PAGE);
  const numbers = Array.from({ length: end - start }, (_, place) => start + place);
  const next = end < size ? { nextToken: String(end) } : {};
  switch (operation) {
    case 'ListTasks':
      // As a server that does not find stopped tasks by service.
      if (serviceName !== undefined) return { taskArns: [] };
      return { taskArns: numbers.map((number) => task(number).taskArn), ...next };
    case 'ListContainerInstances':
      return {
        containerInstanceArns: numbers.map((number) => instance(number).containerInstanceArn),
        ...next,
      };
    case 'DescribeTasks':
      return { tasks: tasks.map((arn) => task(numberOf(arn))), failures: [] };
    case 'DescribeContainerInstances':
      return {
        containerInstances: containerInstances.map((arn) => instance(numberOf(arn))),
        failures: [],
      };
    default:
      return {};
  }
};

/** A server on 127.0.0.1 that answers for a cluster of `size` instances with a task on each. */
export const startBigCluster = async (size: number) => {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
      calls.push(operation);
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answerOf(operation, body, size)));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const isAddress = (address: unknown): address is AddressInfo =>
    typeof address === 'object' && address !== null;
  const address = server.address();
  if (!isAddress(address)) throw new Error('The server got no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

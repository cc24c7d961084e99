import { mountPointsOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const mounting = (sourcePath: string): Readonly<Record<string, unknown>> =>
  oneContainer(
    { mountPoints: [{ sourceVolume: 'v', containerPath: '/mnt' }] },
    { volumes: [{ name: 'v', host: { sourcePath } }] },
  );

/** A Docker socket may also be reached through /run and /var/run. */
export default defineRule({
  id: 'no-host-takeover-by-mount',
  tier: 'advice',
  category: 'security',
  summary: 'No container mounts the Docker socket or the root of the host.',
  why: 'Who can write to them can start any container, or change any file, and so rules the instance and every task on it.',
  fix: 'Remove the mount, or mount only the folder that is needed, read-only.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
  awsError: null,
  concept: 'bind-mount',
  covers: ['CD-DOCKERSOCK'],
  needs: 'task',
  targets: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  messages: { mounted: 'Container "{container}" mounts {source} of the host.' },
  examples: {
    valid: [
      mounting('/srv/data'),
      {
        volumes: [{ name: 'v', host: { sourcePath: '/' } }],
        containerDefinitions: [{ name: 'app' }],
      },
    ],
    invalid: [
      {
        input: mounting('/var/run/docker.sock'),
        reports: [{ message: 'mounted', at: '/containerDefinitions/0/mountPoints/0' }],
      },
    ],
  },
  *check(task) {
    const sources = new Map<string, string>();
    for (const { name = '', host } of task.volumes ?? [])
      if (/^(?:\/|(?:\/var)?\/run(?:\/docker\.sock)?\/?)$/.test(host?.sourcePath ?? ''))
        sources.set(name, host?.sourcePath ?? '');
    for (const {
      item: { sourceVolume = '' },
      path,
      label,
    } of mountPointsOf(task)) {
      const source = sources.get(sourceVolume);
      if (source !== undefined)
        yield { message: 'mounted', path, values: { container: label, source } };
    }
  },
});

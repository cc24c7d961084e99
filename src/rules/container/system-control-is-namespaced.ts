import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const NAMESPACED =
  /^(?:net\..|fs\.mqueue\..|kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$)/;

export default defineRule({
  id: 'system-control-is-namespaced',
  tier: 'refused',
  category: 'validity',
  summary: 'System controls are ones that each container can have for itself.',
  why: 'Other kernel parameters are those of the host, and a container may not change them.',
  fix: 'Remove it, or set it on the instance when it boots. A whole name belongs into `namespace`: `net.core.somaxconn`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html',
  awsError: "The 'systemControls' namespace {name} must start with …",
  concept: 'linux-parameters',
  covers: ['CD-SYSCTL'],
  needs: 'container',
  messages: {
    host: 'System control "{name}" of container "{container}" is not one that a container has for itself.',
  },
  examples: {
    valid: [
      oneContainer({
        systemControls: [
          { namespace: 'net.core.somaxconn' },
          { namespace: 'kernel.shmmax' },
          { namespace: 'fs.mqueue.msg_max' },
        ],
      }),
    ],
    invalid: [
      {
        input: oneContainer({ systemControls: [{ namespace: 'vm.max_map_count' }] }),
        reports: [{ message: 'host', at: '/containerDefinitions/0/systemControls/0/namespace' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, { namespace: name }] of (container.systemControls ?? []).entries())
        if (name && !NAMESPACED.test(name) && !hasPlaceholder(name))
          yield {
            message: 'host',
            path: [...path, 'systemControls', index, 'namespace'],
            values: { container: label, name },
          };
  },
});

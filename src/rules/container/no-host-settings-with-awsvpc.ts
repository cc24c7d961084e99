import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

const SETTINGS = [
  ['hostname', 'hostname is'],
  ['extraHosts', 'Extra hosts are'],
  ['dnsServers', 'DNS servers are'],
  ['disableNetworking', 'Disable Networking is'],
] as const;
const awsvpc = { networkMode: 'awsvpc' };

export default defineRule({
  id: 'no-host-settings-with-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'With awsvpc, containers have no host name, hosts file or DNS servers of their own.',
  why: 'All containers of such a task share one network interface with one host name and the DNS of its subnet.',
  fix: 'Remove the field, or use a private DNS zone.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  awsError: '{setting} not supported on container when networkMode=awsvpc.',
  concept: 'awsvpc',
  covers: ['CD-HOSTNAME', 'CD-EXTRAHOSTS', 'CD-DNS', 'CD-DISABLENET'],
  needs: 'task',
  messages: { set: 'Container "{container}" sets `{field}`, which awsvpc does not offer.' },
  examples: {
    valid: [
      oneContainer({ hostname: 'app', dnsServers: ['10.0.0.2'] }),
      oneContainer({ extraHosts: [], disableNetworking: false }, awsvpc),
    ],
    invalid: [
      {
        input: oneContainer({ hostname: 'app', dnsServers: ['10.0.0.2'] }, awsvpc),
        reports: [
          { message: 'set', at: '/containerDefinitions/0/hostname' },
          { message: 'set', at: '/containerDefinitions/0/dnsServers' },
        ],
      },
    ],
  },
  *check(task) {
    if (task.networkMode !== 'awsvpc') return;
    for (const { container, path, label } of containersOf(task))
      for (const [field, setting] of SETTINGS) {
        const value = container[field];
        if (Array.isArray(value) ? value.length > 0 : Boolean(value))
          yield {
            message: 'set',
            path: [...path, field],
            values: { container: label, field, setting },
            repair: unsafe(removing([...path, field])),
          };
      }
  },
});

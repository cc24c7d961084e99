import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'no-dns-search-domains-with-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'With awsvpc, containers have no DNS search domains of their own.',
  why: 'All containers of such a task share one network interface, and with it the DNS settings of its VPC.',
  fix: 'Remove `dnsSearchDomains`, and set the domain in the DHCP options of the VPC.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  awsError: null,
  concept: 'awsvpc',
  covers: ['CD-DNSSEARCH'],
  needs: 'task',
  messages: {
    set: 'Container "{container}" sets `dnsSearchDomains`, which awsvpc does not offer.',
  },
  examples: {
    valid: [
      oneContainer({ dnsSearchDomains: ['corp.example'] }),
      oneContainer({ dnsSearchDomains: [] }, { networkMode: 'awsvpc' }),
    ],
    invalid: [
      {
        input: oneContainer({ dnsSearchDomains: ['corp.example'] }, { networkMode: 'awsvpc' }),
        reports: [{ message: 'set', at: '/containerDefinitions/0/dnsSearchDomains' }],
      },
    ],
  },
  *check(task) {
    if (task.networkMode !== 'awsvpc') return;
    for (const { container, path, label } of containersOf(task))
      if ((container.dnsSearchDomains ?? []).length > 0)
        yield { message: 'set', path: [...path, 'dnsSearchDomains'], values: { container: label } };
  },
});

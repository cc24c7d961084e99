import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

const proxyConfiguration = { containerName: 'envoy' };

/** Silent as long as a container has no name yet. */
export default defineRule({
  id: 'proxy-container-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'The proxy configuration names a container of the task.',
  why: 'The proxy is one of the containers, and is found by its name.',
  fix: 'Name the proxy container in `proxyConfiguration.containerName`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html',
  awsError: 'Proxy container [{container}] does not exist',
  concept: 'app-mesh',
  covers: ['TD-PROXY-CONTAINER'],
  needs: 'task',
  messages: { missing: 'There is no container "{container}". There is {names}.' },
  examples: {
    valid: [{ proxyConfiguration, containerDefinitions: [{ name: 'app' }, { name: 'envoy' }] }],
    invalid: [
      {
        input: { proxyConfiguration, containerDefinitions: [{ name: 'app' }] },
        reports: [{ message: 'missing', at: '/proxyConfiguration/containerName' }],
      },
    ],
  },
  *check(task) {
    const wanted = task.proxyConfiguration?.containerName ?? '';
    const names = containersOf(task).map(({ container }) => container.name ?? '');
    if (wanted === '' || hasPlaceholder(wanted) || names.length === 0 || names.includes(wanted))
      return;
    if (names.some((name) => name === '' || hasPlaceholder(name))) return;
    yield {
      message: 'missing',
      path: ['proxyConfiguration', 'containerName'],
      values: { container: wanted, names: namesPhrase(names) },
    };
  },
});

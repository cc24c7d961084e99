import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { requiredFields } from '../field-tables.ts';
import { jsonPointer } from '../fill-template.ts';
import { missingFields } from '../missing-fields.ts';
import { setting } from '../repair.ts';

const { service: always, serviceTemplate } = requiredFields;
/** Whoever writes a configuration of Service Connect means to use it. */
const ENABLED = '/serviceConnectConfiguration/enabled';
const inTemplate = [...always, ...serviceTemplate];

/** The fields of `required-fields.json`; subnets have a rule of their own. An update names its service as `service`. */
export default defineRule({
  id: 'service-required-fields-are-present',
  tier: 'refused',
  category: 'validity',
  summary: 'A service has a name, and whatever it sets is set with the fields that AWS requires.',
  why: 'Half a setting cannot be carried out, so AWS takes all of it or none.',
  fix: 'Add the missing field, or remove the object that lacks it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'Missing required parameter in {parent}: "{field}"',
  concept: 'service',
  covers: [],
  needs: 'service',
  messages: {
    missing: '`{holder}` has no `{field}`.',
    unnamed: 'The service has no `{field}`.',
  },
  examples: {
    valid: [
      aService({ deploymentController: { type: 'ECS' } }),
      { service: 'web', taskDefinition: 'web:2', desiredCount: 3 },
    ],
    invalid: [
      {
        input: aService({
          deploymentConfiguration: { deploymentCircuitBreaker: { enable: true } },
          serviceConnectConfiguration: {
            namespace: 'shop',
            services: [{ clientAliases: [{ dnsName: 'web' }] }],
          },
        }),
        reports: [
          {
            message: 'missing',
            at: '/deploymentConfiguration/deploymentCircuitBreaker/rollback',
          },
          { message: 'missing', at: '/serviceConnectConfiguration/enabled' },
          { message: 'missing', at: '/serviceConnectConfiguration/services/0/portName' },
          {
            message: 'missing',
            at: '/serviceConnectConfiguration/services/0/clientAliases/0/port',
          },
        ],
      },
      {
        input: { taskDefinition: 'web:1', desiredCount: 2 },
        reports: [{ message: 'unnamed', at: '/serviceName' }],
      },
    ],
  },
  *check(service, { document }) {
    const naming = document?.spelling.naming;
    if (naming !== 'api' && naming !== 'cloudformation') return;
    const unnamed = (service.serviceName ?? '') === '' && service['service'] === undefined;
    if (naming === 'api' && unnamed) {
      const values = { field: 'serviceName', parent: 'input' };
      yield { message: 'unnamed', path: ['serviceName'], values };
    }
    const patterns = naming === 'api' ? always : inTemplate;
    for (const { values, ...report } of missingFields(service, patterns))
      yield {
        ...report,
        values: { ...values, parent: values?.['holder'] ?? 'input' },
        repair: jsonPointer(report.path) === ENABLED ? setting(report.path, true) : undefined,
      };
  },
});

import { describeOnlyServiceFields } from '../../model/service.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { jsonPointer } from '../fill-template.ts';
import { fractions } from '../fractions.ts';

/** Judged with their steps of 0.1 by another rule. */
const STEPPED: ReadonlySet<string> = new Set([
  '/deploymentConfiguration/canaryConfiguration/canaryPercent',
  '/deploymentConfiguration/linearConfiguration/stepPercent',
]);
/** Times that AWS prints as seconds with a fraction lie in fields that only it writes; hook details are anybody's JSON. */
const IGNORED: ReadonlySet<string> = new Set(describeOnlyServiceFields);
const HOOK_DETAILS = /^\/deploymentConfiguration\/lifecycleHooks\/\d+\/hookDetails(?:\/|$)/;

export default defineRule({
  id: 'service-numbers-are-whole',
  tier: 'refused',
  category: 'validity',
  summary: 'Every number of a service is a whole number, but for the percentages of traffic.',
  why: 'They count tasks, seconds, GiB and percent, and AWS takes no part of any.',
  fix: 'Round it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: "Invalid type for parameter {field}, value: {value}, type: <class 'float'>, …",
  concept: 'service',
  covers: [],
  needs: 'service',
  messages: { fraction: '`{field}` is {value}, and must be a whole number.' },
  examples: {
    valid: [
      aService({ desiredCount: 2, createdAt: 1_750_000_000.5 }),
      aService({ deploymentConfiguration: { canaryConfiguration: { canaryPercent: 0.5 } } }),
    ],
    invalid: [
      {
        input: aService({
          desiredCount: 1.5,
          deploymentConfiguration: { minimumHealthyPercent: 66.7 },
        }),
        reports: [
          { message: 'fraction', at: '/desiredCount' },
          { message: 'fraction', at: '/deploymentConfiguration/minimumHealthyPercent' },
        ],
      },
    ],
  },
  *check(service) {
    for (const report of fractions(service)) {
      const pointer = jsonPointer(report.path);
      if (IGNORED.has(String(report.path[0])) || STEPPED.has(pointer)) continue;
      if (!HOOK_DETAILS.test(pointer)) yield report;
    }
  },
});

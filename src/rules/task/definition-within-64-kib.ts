import { defineRule } from '../define-rule.ts';
import { ranges } from '../tables.ts';

/** A paste of fewer characters than a third of the limit cannot reach it, for a character is three bytes at most. */
export default defineRule({
  id: 'definition-within-64-kib',
  tier: 'refused',
  category: 'validity',
  summary: 'A task definition is at most 64 KiB of JSON.',
  why: 'AWS measures the whole definition and takes at most 65,536 bytes.',
  fix: 'Move long values out: environment files in S3, secrets in Secrets Manager, scripts into the image.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  awsError: "Actual length: '{bytes}'. Max allowed length is '65536' bytes.",
  concept: 'service-quotas',
  covers: ['IN-SIZE-64K'],
  needs: 'task',
  messages: { tooLong: 'The definition is {bytes} bytes of JSON; at most {limit} are allowed.' },
  examples: {
    valid: [{ family: 'web' }],
    invalid: [
      {
        input: { family: 'web', containerDefinitions: [{ command: ['x'.repeat(66_000)] }] },
        reports: [{ message: 'tooLong', at: '' }],
      },
    ],
  },
  *check(task, { reading }) {
    const limit = ranges.taskDefinitionBytesMax;
    if (reading.text.length <= limit / 3) return;
    const bytes = new TextEncoder().encode(JSON.stringify(task)).length;
    if (bytes > limit) yield { message: 'tooLong', path: [], values: { bytes, limit } };
  },
});

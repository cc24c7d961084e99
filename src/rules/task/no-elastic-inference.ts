import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

/** Describe output holds an empty list, which is fine. */
export default defineRule({
  id: 'no-elastic-inference',
  tier: 'refused',
  category: 'validity',
  summary: 'No task asks for Elastic Inference.',
  why: 'AWS ended Elastic Inference in 2023 and takes the field no more.',
  fix: 'Remove `inferenceAccelerators`. For accelerators, run on instances with GPU or Inferentia.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html',
  awsError: "Unsupported field 'inferenceAccelerators'",
  concept: 'gpu',
  covers: ['TD-INFERENCE'],
  needs: 'task',
  messages: { some: '`inferenceAccelerators` asks for Elastic Inference, which has ended.' },
  examples: {
    valid: [{ inferenceAccelerators: [] }],
    invalid: [
      {
        input: { inferenceAccelerators: [{ deviceName: 'eia', deviceType: 'eia2.medium' }] },
        reports: [{ message: 'some', at: '/inferenceAccelerators' }],
      },
    ],
  },
  *check(task) {
    if ((task.inferenceAccelerators ?? []).length > 0)
      yield {
        message: 'some',
        path: ['inferenceAccelerators'],
        repair: unsafe(removing(['inferenceAccelerators'])),
      };
  },
});

import type { Path } from '../../model/parse-leniently.ts';
import { defineRule } from '../define-rule.ts';
import type { JsonNode, Member } from '../read/json-node.ts';

type Repeat = { readonly key: string; readonly path: Path; readonly offset: number };

/** Up to so many keys are compared with each other, which is faster than to remember them. */
const FEW = 12;

const standsTwice = (members: readonly Member[]): boolean =>
  members.length > FEW
    ? new Set(members.map(({ key }) => key)).size < members.length
    : members.some(({ key }, at) => {
        for (let other = 0; other < at; other += 1) if (members[other]?.key === key) return true;
        return false;
      });

/** Whether there is a repeated key at all, which needs no paths to see. */
const hasRepeat = (node: JsonNode): boolean => {
  if (node.type === 'array') return node.items.some(hasRepeat);
  if (node.type !== 'object') return false;
  const { members } = node;
  return standsTwice(members) || members.some(({ value }) => hasRepeat(value));
};

function* repeats(node: JsonNode, path: Path): Iterable<Repeat> {
  if (node.type === 'array')
    for (const [index, item] of node.items.entries()) yield* repeats(item, [...path, index]);
  if (node.type !== 'object') return;
  const seen = new Set<string>();
  for (const { key, keyStart, value } of node.members) {
    if (seen.has(key)) yield { key, path: [...path, key], offset: keyStart };
    seen.add(key);
    yield* repeats(value, [...path, key]);
  }
}

/** JSON readers keep the last of two equal keys and say nothing. */
export default defineRule({
  id: 'unique-keys',
  tier: 'advice',
  category: 'reliability',
  summary: 'Every key stands once in its object.',
  why: 'Readers of JSON keep the last of two equal keys without a word, so the first one has no effect.',
  fix: 'Keep one of the two.',
  docs: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
  awsError: null,
  concept: 'task-definition',
  covers: [],
  needs: 'text',
  messages: { repeated: '"{key}" stands more than once in the same object. The last one counts.' },
  examples: {
    valid: [{ family: 'web', containerDefinitions: [{ name: 'a' }, { name: 'b' }] }],
    invalid: [
      {
        input:
          '{ "family": "web", "containerDefinitions": [{ "cpu": 1, "name": "app", "cpu": 2 }] }',
        reports: [{ message: 'repeated', at: '/containerDefinitions/0/cpu' }],
      },
    ],
  },
  *check(_task, { reading }) {
    for (const root of reading.roots.filter(hasRepeat))
      for (const { key, path, offset } of repeats(root, []))
        yield { message: 'repeated', path, offset, values: { key } };
  },
});

import type { Path } from '../../model/parse-leniently.ts';
import { defineRule } from '../define-rule.ts';
import { awsPath } from '../fill-template.ts';
import { apiName, isAbsent, type Spelling, within } from '../read/field-naming.ts';
import type { JsonNode } from '../read/json-node.ts';
import { rootOf } from '../read/pasted-document.ts';

interface Null {
  readonly path: Path;
  readonly offset: number;
}

function* nulls(node: JsonNode, spelling: Spelling, path: Path): Iterable<Null> {
  if (node.type === 'scalar' && node.value === null) yield { path, offset: node.start };
  if (node.type === 'array') {
    let kept = 0;
    for (const item of node.items) {
      const absent = isAbsent(item, spelling);
      yield* nulls(item, spelling, absent ? path : [...path, kept]);
      if (!absent) kept += 1;
    }
  }
  if (node.type !== 'object') return;
  for (const { key, value } of node.members) {
    const name = apiName(key, spelling);
    yield* nulls(value, within(spelling, name), [...path, name]);
  }
}

/** One note for all of them: they come together, as one export. */
export default defineRule({
  id: 'no-nulls',
  tier: 'advice',
  category: 'style',
  summary: 'What is to be registered holds no nulls.',
  why: 'The console exports fields that are not set as null. They were left out of this check; the AWS CLI refuses them, and the SDKs drop them.',
  fix: 'Remove them before registering: `jq \'walk(if type == "object" then with_entries(select(.value != null)) else . end)\'`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError:
    "Invalid type for parameter {field}, value: None, type: <class 'NoneType'>, valid types: …",
  concept: 'task-definition',
  covers: ['IN-NULLS'],
  needs: 'document',
  judgesUnknown: true,
  messages: {
    one: '`{field}` is null, which the AWS CLI refuses.',
    several: '{count} values are null, `{field}` first. The AWS CLI refuses them.',
  },
  examples: {
    valid: [{ family: 'web', containerDefinitions: [{ name: 'app' }] }],
    invalid: [
      { input: { family: 'web', ipcMode: null }, reports: [{ message: 'one', at: '/ipcMode' }] },
      {
        input: { containerDefinitions: [{ name: 'app', memory: null, links: [null] }] },
        reports: [{ message: 'several', at: '/containerDefinitions/0/memory' }],
      },
    ],
  },
  *check(_task, { document, nulls: leftOut }) {
    // Templates take nulls, and Terraform writes them itself.
    if (
      leftOut === 0 ||
      document === null ||
      document.spelling.naming !== 'api' ||
      document.syntax === 'hcl'
    )
      return;
    const found = [...nulls(document.node, document.spelling, rootOf(document))];
    const [first] = found;
    if (first === undefined) return;
    const values = { field: awsPath(first.path), count: found.length };
    const title = found.length === 1 ? 'Remove the null' : `Remove the ${found.length} nulls`;
    const edits = [{ kind: 'drop-nulls', path: rootOf(document) }] as const;
    const repair = { safe: true, title, edits };
    yield { message: found.length === 1 ? 'one' : 'several', ...first, values, repair };
  },
});

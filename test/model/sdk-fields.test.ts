import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sdkFields } from '../../src/docs/sdk-fields.ts';
import {
  capacityProviderFields,
  clusterFields,
  type FieldTree,
} from '../../src/model/field-tree.ts';

const require = createRequire(import.meta.url);
const models = join(
  dirname(require.resolve('@aws-sdk/client-ecs/package.json')),
  'dist-types',
  'models',
);
const declarations = readdirSync(models)
  .map((name) => readFileSync(join(models, name), 'utf8'))
  .join('\n');

const paths = (tree: FieldTree, prefix = ''): readonly string[] =>
  [...(tree ?? [])].flatMap(([name, below]) => [
    `${prefix}${name}`,
    ...paths(below, `${prefix}${name}.`),
  ]);

const MODELS: readonly (readonly [string, FieldTree])[] = [
  ['CreateClusterRequest', clusterFields],
  ['CreateCapacityProviderRequest', capacityProviderFields],
];

/** Task definitions and services are held against the SDK's types in sdk.test.ts. */
describe('clusters and capacity providers have exactly the fields of the installed SDK', () => {
  test.each(MODELS)('%s', (request, tree) => {
    const known = sdkFields(declarations, request).map(({ path }) => path.replaceAll('[]', ''));
    expect([...paths(tree)].sort()).toEqual([...known].sort());
  });
});

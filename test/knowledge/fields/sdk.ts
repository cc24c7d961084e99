import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sdkEnums, sdkFields } from '../../../src/docs/sdk-fields.ts';

const require = createRequire(import.meta.url);
const root = dirname(require.resolve('@aws-sdk/client-ecs/package.json'));
const models = join(root, 'dist-types', 'models');

/** The declarations of the SDK that is installed. */
const declarations = readdirSync(models)
  .map((name) => readFileSync(join(models, name), 'utf8'))
  .join('\n');

export const enums = sdkEnums(declarations);

/** What a task definition and a service may have by the installed SDK. */
export const sdk = [
  ...sdkFields(declarations, 'RegisterTaskDefinitionRequest').map((field) => ({
    ...field,
    of: 'task definition' as const,
  })),
  ...sdkFields(declarations, 'CreateServiceRequest').map((field) => ({
    ...field,
    of: 'service' as const,
  })),
];

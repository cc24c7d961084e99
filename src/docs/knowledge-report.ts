import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseConcept } from '../knowledge/concept.ts';
import { parseCoveragePlan } from '../knowledge/coverage-plan.ts';
import { createFacts } from '../knowledge/facts/facts.ts';
import { parseFactTables } from '../knowledge/facts/tables.ts';
import { parseFieldFiles } from '../knowledge/fields/field-files.ts';
import { createFields } from '../knowledge/fields/fields.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { valuesOf } from '../knowledge/parsed.ts';
import { allRules } from '../operations/rule-answer.ts';
import { packageRoot } from '../package-root.ts';
import { coverage, coverageText } from './coverage.ts';
import { sdkFields } from './sdk-fields.ts';

/** Prints what the knowledge base covers, held against the plan in `knowledge/coverage.json` and the installed SDK. */
const directory = join(packageRoot(import.meta.dirname), 'knowledge');
const read = (name: string): string => readFileSync(join(directory, name), 'utf8');

const require = createRequire(import.meta.url);
const sdk = dirname(require.resolve('@aws-sdk/client-ecs/package.json'));
const models = join(sdk, 'dist-types', 'models');
const declarations = readdirSync(models)
  .map((name) => readFileSync(join(models, name), 'utf8'))
  .join('\n');
const fieldsOf = (of: string, request: string) =>
  sdkFields(declarations, request).map(({ path }) => ({ of, path }));

const concepts = readdirSync(join(directory, 'concepts')).map((name) =>
  parseConcept({ name: `concepts/${name}`, text: read(`concepts/${name}`) }),
);
const tables = parseFactTables(read);

process.stdout.write(
  coverageText(
    coverage({
      knowledge: loadKnowledge(directory),
      planned: parseCoveragePlan(read('coverage.json')),
      settled: new Set(
        valuesOf(concepts).flatMap(({ claims, beliefs }) => [
          ...claims,
          ...beliefs.flatMap((belief) => belief.claims),
        ]),
      ),
      fields: createFields({ files: parseFieldFiles(read), tables }),
      sdk: [
        ...fieldsOf('task definition', 'RegisterTaskDefinitionRequest'),
        ...fieldsOf('service', 'CreateServiceRequest'),
      ],
      facts: createFacts(tables).all.length,
      rules: allRules.length,
    }),
  ),
);

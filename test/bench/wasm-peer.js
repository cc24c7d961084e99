// The wasm engine of AWS with the rules of cdk-preflight, as a command: judges each template named and prints how many
// diagnostics there were. Plain JavaScript, so that no compiling counts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { BUNDLED_LIBS, BUNDLED_RULES } = require('cdk-preflight/lib/rules.generated.js');
const inside = createRequire(require.resolve('aws-cdk-lib/package.json'));
const { RegoEngine, TemplateContent } = inside('@aws/cloudformation-validate');

const engine = new RegoEngine({
  customRules: [
    ...BUNDLED_LIBS.map(({ name, rego }) => ({ name, content: rego })),
    ...BUNDLED_RULES.filter(({ id }) => id.startsWith('pf-ecs-')).map(({ id, rego }) => ({
      name: id,
      content: rego,
    })),
  ],
});
let found = 0;
for (const file of process.argv.slice(2))
  found += engine.validateTemplate(new TemplateContent(readFileSync(file, 'utf8')), {
    detailLevel: 'STANDARD',
  }).diagnostics.length;
engine.free();
process.stdout.write(`${found}\n`);

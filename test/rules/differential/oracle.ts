import { createRequire } from 'node:module';
import { BUNDLED_LIBS, BUNDLED_RULES } from 'cdk-preflight/lib/rules.generated.js';
import * as z from 'zod';
import type { CloudFormationTemplate } from './to-cloudformation.ts';

/** One thing that the oracle found. */
export interface Diagnosis {
  /** `pf-ecs-…` of cdk-preflight, or an id of cloudformation-validate such as F3003. */
  readonly id: string;
  readonly severity: string;
  readonly message: string;
  readonly resource: string;
  /** Keys and indexes below the resource's Properties, in CloudFormation's spelling. */
  readonly path: readonly string[];
}

export interface Oracle {
  readonly judge: (template: CloudFormationTemplate) => readonly Diagnosis[];
  /** Gives the wasm memory back. */
  readonly free: () => void;
}

/** The part of @aws/cloudformation-validate that is used here; it lies inside aws-cdk-lib and has no types of its own there. */
interface Validator {
  readonly RegoEngine: new (config: {
    readonly customRules: readonly { readonly name: string; readonly content: string }[];
  }) => {
    validateTemplate(template: object, config: { readonly detailLevel: 'STANDARD' }): unknown;
    free(): void;
  };
  readonly TemplateContent: new (content: string) => object;
}

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({
      ruleId: z.string(),
      severity: z.string(),
      message: z.string(),
      propertyPath: z.string().optional(),
      entity: z.object({ logicalId: z.string() }).optional(),
    }),
  ),
});

/** The rules for ECS of cdk-preflight, by id. */
export const preflightRules = BUNDLED_RULES.filter(({ id }) => id.startsWith('pf-ecs-'));

/** What judges the template rather than ECS: hard-coded ARNs and account ids, deprecated properties, `${}` outside of Sub. */
const TEMPLATE_ONLY: ReadonlySet<string> = new Set(['W9002', 'W9013', 'W9009', 'E1029']);

const counts = (id: string): boolean => !id.startsWith('I') && !TEMPLATE_ONLY.has(id);

const require = createRequire(import.meta.url);

/**
 * Loads AWS's own template validator together with every ECS rule of cdk-preflight, whose rules were each
 * reproduced on real AWS by their authors. Takes one to two seconds; offline.
 */
export const loadOracle = (): Oracle => {
  const inside = createRequire(require.resolve('aws-cdk-lib/package.json'));
  const { RegoEngine, TemplateContent }: Validator = inside('@aws/cloudformation-validate');
  const engine = new RegoEngine({
    customRules: [
      ...BUNDLED_LIBS.map(({ name, rego }) => ({ name, content: rego })),
      ...preflightRules.map(({ id, rego }) => ({ name: id, content: rego })),
    ],
  });
  const validate = (template: CloudFormationTemplate): unknown => {
    try {
      return engine.validateTemplate(new TemplateContent(JSON.stringify(template)), {
        detailLevel: 'STANDARD',
      });
    } catch {
      // Some rules of the oracle cannot read a value of a wrong type, and then it says nothing at all.
      return { diagnostics: [] };
    }
  };
  return {
    judge: (template) =>
      reportSchema
        .parse(validate(template))
        .diagnostics.filter(({ ruleId }) => counts(ruleId))
        .map(({ ruleId, severity, message, propertyPath = '', entity }) => ({
          id: ruleId,
          severity,
          message,
          resource: entity?.logicalId ?? '',
          path: propertyPath
            .split(/[.[\]]+/)
            .slice(1)
            .filter((key) => key !== ''),
        })),
    free: () => engine.free(),
  };
};

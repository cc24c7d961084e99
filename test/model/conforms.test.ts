import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import { conformsTo } from '../../src/model/conforms.ts';
import { createServiceSchema } from '../../src/model/service.ts';
import { taskDefinitionSchema } from '../../src/model/task-definition.ts';

const sound = {
  family: 'web',
  cpu: '256',
  containerDefinitions: [
    {
      name: 'app',
      memory: 64,
      essential: true,
      environment: [{ name: 'A', value: 'b' }],
      logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'web' } },
      portMappings: [{ containerPort: 80 }],
    },
  ],
  volumes: [{ name: 'data', dockerVolumeConfiguration: { labels: { a: 'b' } } }],
  anything: [{ else: null }],
};
const service = {
  serviceName: 'web',
  desiredCount: 1,
  deploymentConfiguration: { lifecycleHooks: [{ hookDetails: { any: [1] } }] },
};

/** Every variant of a value in which one inner value is another one. */
function* changed(value: unknown, other: unknown): Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const put = (replacement: unknown): unknown =>
      Array.isArray(value)
        ? value.map((item, index) => (String(index) === key ? replacement : item))
        : { ...value, [key]: replacement };
    yield put(other);
    for (const variant of changed(inner, other)) yield put(variant);
  }
}

describe('the fast look at types', () => {
  const SCHEMAS = [
    ['a task definition', taskDefinitionSchema, sound],
    ['a service', createServiceSchema, service],
  ] as const;

  test.each(SCHEMAS)('says of %s what zod says, whatever stands where', (_name, schema, value) => {
    const conforms = conformsTo(schema);
    expect(conforms(value)).toBe(true);
    fc.assert(
      fc.property(fc.jsonValue(), (other) => {
        expect(conforms(other)).toBe(schema.safeParse(other).success);
        for (const variant of changed(value, other))
          expect(conforms(variant)).toBe(schema.safeParse(variant).success);
      }),
      { numRuns: 60 },
    );
  });

  test('says that nothing conforms to a schema that it cannot read', () => {
    expect(conformsTo(z.looseObject({ at: z.iso.date().optional() }))({ at: '2026-11-21' })).toBe(
      false,
    );
    expect(conformsTo(z.union([z.iso.date(), z.number()]))('2026-11-21')).toBe(false);
  });

  test('reads fields that may be null, and unions', () => {
    const text = z.string().nullish();
    const schema = z.object({
      name: text,
      at: z.union([z.string(), z.number()]).nullish(),
      parts: z.array(z.object({ kind: text })).nullish(),
    });
    const conforms = conformsTo(schema);
    const variants = { name: null, at: 5, parts: [{ kind: null }, { kind: 'a' }] };
    expect(conforms(variants)).toBe(true);
    fc.assert(
      fc.property(fc.jsonValue(), (other) => {
        for (const variant of changed(variants, other))
          expect(conforms(variant)).toBe(schema.safeParse(variant).success);
      }),
      { numRuns: 200 },
    );
  });
});

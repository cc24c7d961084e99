import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import * as z from 'zod';
import { check } from '../../src/operations/check.ts';
import { rules } from '../../src/rules/registry.ts';

const FILE = join(import.meta.dirname, '..', '..', 'knowledge', 'task-definition.schema.json');
const schema = JSON.parse(readFileSync(FILE, 'utf8'));
const valid = new Ajv({ allErrors: true }).compile(schema);

const object = z.record(z.string(), z.unknown());

const task = z.looseObject({ containerDefinitions: z.array(object).optional() });

/** An example of a rule, which holds only what the rule is about, as a whole definition. */
const whole = (example: z.infer<typeof task>) => ({
  family: 'web',
  ...example,
  containerDefinitions: (example.containerDefinitions ?? [{}]).map((container, index) => ({
    name: `container-${index}`,
    image: 'public.ecr.aws/nginx/nginx:1.27',
    memory: 64,
    ...container,
  })),
});

/** The examples of rules that AWS would take as they are. */
const accepted = rules.flatMap(({ id, examples }) =>
  examples.valid.flatMap((example) => {
    const read = task.safeParse(example);
    if (!read.success) return [];
    const definition = whole(read.data);
    const report = check(JSON.stringify(definition));
    const clean = report.shape === 'register-input' && report.setAside.length === 0;
    const refused = report.findings.some(({ tier }) => tier === 'refused');
    return clean && !refused ? [{ id, definition }] : [];
  }),
);

describe('the JSON Schema of a task definition', () => {
  test('takes every example of a rule that AWS would take', () => {
    expect(accepted.length).toBeGreaterThan(80);
    const wrong = accepted.flatMap(({ id, definition }) =>
      valid(definition) ? [] : [{ id, problems: new Ajv().errorsText(valid.errors) }],
    );
    expect(wrong).toEqual([]);
  });

  const base = { family: 'web', containerDefinitions: [{ name: 'app', image: 'nginx:1' }] };
  const container = (fields: object) => ({
    ...base,
    containerDefinitions: [{ name: 'app', image: 'nginx:1', ...fields }],
  });

  test('takes the smallest definition, and placeholders of templates where a word stands', () => {
    expect(valid(base)).toBe(true);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of a template that was not filled in
    expect(valid({ ...base, networkMode: '${NETWORK_MODE}' })).toBe(true);
  });

  test.each([
    ['no family', { containerDefinitions: base.containerDefinitions }],
    ['no containers', { family: 'web', containerDefinitions: [] }],
    ['a misspelt field', container({ enviroment: [] })],
    ['a network mode of Docker', { ...base, networkMode: 'overlay' }],
    ['a port that does not exist', container({ portMappings: [{ containerPort: 70000 }] })],
    ['a number in quotes', container({ memory: '512' })],
    ['half a MiB', container({ memory: 0.5 })],
    ['a health check with too many retries', container({ healthCheck: { retries: 11 } })],
    [
      'more containers than ten',
      { ...base, containerDefinitions: Array(11).fill({ name: 'a', image: 'b' }) },
    ],
  ])('refuses %s', (_, definition) => {
    expect(valid(definition)).toBe(false);
  });

  test('describes every field, with the rules that watch it', () => {
    const silent: string[] = [];
    const walk = (node: unknown, path: string): void => {
      const { properties, items, description } = z
        .looseObject({
          properties: object.optional(),
          items: object.optional(),
          description: z.string().optional(),
        })
        .parse(node);
      if (path !== '' && !path.endsWith('[]') && description === undefined) silent.push(path);
      for (const [name, field] of Object.entries(properties ?? {})) walk(field, `${path}.${name}`);
      if (items !== undefined) walk(items, `${path}[]`);
    };
    walk(schema, '');
    expect(silent).toEqual([]);
    expect(schema.properties.networkMode.description).toMatch(/network-mode-exists/);
    expect(schema.properties.networkMode.description).toMatch(/Default: bridge/);
  });
});

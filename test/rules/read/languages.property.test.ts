import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { JsonNode } from '../../../src/rules/read/json-node.ts';
import { documentValue, locate } from '../../../src/rules/read/pasted-document.ts';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { only } from './reading.ts';

/** Any text that a JSON string may hold, without what templates and chats give a meaning of its own. */
const text = fc.string({ maxLength: 12 }).map((value) => value.replace(/[$%{}<>&]/g, '_'));
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);

const container = fc.record(
  {
    name,
    image: text,
    cpu: fc.integer({ min: -5, max: 1e6 }),
    essential: fc.boolean(),
    command: fc.array(text, { maxLength: 3 }),
    environment: fc.array(fc.record({ name: text, value: text }), { maxLength: 3 }),
    portMappings: fc.array(fc.record({ containerPort: fc.nat(65_535) }), { maxLength: 2 }),
    dockerLabels: fc.dictionary(name, text, { maxKeys: 3 }),
  },
  { requiredKeys: ['name', 'image'] },
);

const definition = fc.record({
  family: name,
  networkMode: fc.constantFrom('awsvpc', 'bridge'),
  containerDefinitions: fc.array(container, { minLength: 1, maxLength: 3 }),
});

const quoted = (value: string): string => JSON.stringify(value).replace(/\$\{/g, '$$$${');

/** JSON's values in Terraform's language. */
const hcl = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(hcl).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([key, inner]) => `${key} = ${hcl(inner)}`);
  return `{\n${members.join('\n')}\n}`;
};

const nodesOf = (node: JsonNode): readonly JsonNode[] => {
  if (node.type === 'scalar') return [node];
  const inner = node.type === 'array' ? node.items : node.members.map(({ value }) => value);
  return [node, ...inner.flatMap(nodesOf)];
};

const fragments = fc.constantFrom(
  'family: web\n',
  '{"family":"web"',
  'resource "aws_ecs_task_definition" "a" {\n',
  'volume {',
  '}',
  ']',
  '  - name: a\n',
  '\t',
  'x = <<EOF\n',
  'EOF\n',
  '"',
  "'",
  '&a ',
  '*a',
  '!Ref X',
  '---\n',
  ': ',
  '= ',
  '[',
  '{',
  '#',
  '```\n',
  '//',
  'jsonencode(',
  ')',
  '\ufeff',
  '\u00a0',
  '\r\n',
  '&lt;',
  '{{ x }}',
  '|\n',
  '>-\n',
  'null',
  '1e9',
);

describe('readers', () => {
  test('take YAML for what the same JSON is', () => {
    fc.assert(
      fc.property(definition, fc.constantFrom(2, 4), fc.boolean(), (value, indent, flow) => {
        const yaml = stringify(value, {
          indent,
          ...(flow ? { defaultStringType: 'QUOTE_DOUBLE' as const } : {}),
        });
        const read = only(yaml);
        expect(read.document.syntax).toBe('yaml');
        expect(read.value).toEqual(only(JSON.stringify(value)).value);
      }),
      { numRuns: 300 },
    );
  });

  test("take Terraform's language for what the same JSON is", () => {
    fc.assert(
      fc.property(definition, ({ family, networkMode, containerDefinitions }) => {
        const text = `resource "aws_ecs_task_definition" "x" {\n  family = ${quoted(family)}\n  network_mode = "${networkMode}"\n  container_definitions = jsonencode(${hcl(containerDefinitions)})\n}\n`;
        expect(only(text).value).toEqual({ family, networkMode, containerDefinitions });
      }),
      { numRuns: 300 },
    );
  });

  test('place every value of every language within the text', () => {
    fc.assert(
      fc.property(
        definition,
        fc.constantFrom('json', 'yaml', 'hcl', 'embedded'),
        (value, language) => {
          const { family, containerDefinitions } = value;
          const pasted = {
            json: JSON.stringify(value, null, 2),
            yaml: `some words\n\n${stringify(value)}`,
            hcl: `family = "${family}"\ncontainer_definitions = jsonencode(${hcl(containerDefinitions)})\n`,
            embedded: JSON.stringify({
              container_definitions: JSON.stringify(containerDefinitions),
            }),
          }[language];
          const { document, reading } = only(pasted);
          const image = locate(document, ['containerDefinitions', 0, 'image']).offset;
          expect(pasted.slice(image, image + 1)).toMatch(/\S/);
          for (const { start, end } of nodesOf(document.node)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(pasted.length);
          }
          expect(reading.positionOf(image).line).toBe(pasted.slice(0, image).split('\n').length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('answer any mixture of the languages without throwing, with places within the text', () => {
    const mixture = fc.array(fc.oneof(fragments, fc.string({ maxLength: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(mixture, (parts) => {
        const pasted = parts.join('');
        const { documents, fault, roots } = readPaste(pasted);
        if (fault?.kind === 'broken') expect(fault.offset).toBeLessThanOrEqual(pasted.length);
        for (const document of documents) documentValue(document, { nulls: 0 });
        for (const { start, end } of roots.flatMap(nodesOf)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(pasted.length);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Path } from '../../../src/model/parse-leniently.ts';
import type { Edit, JsonValue } from '../../../src/rules/edit.ts';
import { applyRepairs } from '../../../src/rules/fix/apply-repairs.ts';
import { sameValue } from '../../../src/rules/fix/same-value.ts';
import { documentValue } from '../../../src/rules/read/pasted-document.ts';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { LAYOUTS } from './layouts.ts';

const scalar = fc.oneof(
  fc.constantFrom('app', 'a, b', '}{', '"', '// no comment', '# none', 'é', 'x: y', '- z', 'yes'),
  fc.integer({ min: 0, max: 70_000 }),
  fc.boolean(),
);
const key = fc.constantFrom('cpu', 'memory', 'image', 'user', 'links', 'options', 'weird key', 'a');
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'medium' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const task = fc
  .dictionary(key, value, { maxKeys: 5, noNullPrototype: true })
  .map((fields) => ({ family: 'web', containerDefinitions: [{ ...fields, name: 'app' }] }));

/** Every path into a value. */
const pathsIn = (root: unknown, path: Path = []): readonly Path[] => {
  if (typeof root !== 'object' || root === null) return [path];
  const inner = Object.entries(root).flatMap(([name, one]) =>
    pathsIn(one, [...path, Array.isArray(root) ? Number(name) : name]),
  );
  return [path, ...inner].filter(({ length }) => length > 2);
};

interface Draft {
  readonly at: number;
  readonly kind: Edit['kind'];
  readonly value: JsonValue;
}

const drafts: fc.Arbitrary<readonly Draft[]> = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('remove' as const, 'remove' as const, 'set' as const, 'rename' as const),
    value: fc.oneof(scalar, fc.constant({ deep: { er: 1 } }), fc.constant(['a', 'b c'])),
  }),
  { maxLength: 6 },
);

const edit = ({ at, kind, value: set }: Draft, paths: readonly Path[]): Edit => {
  const path = paths[at % paths.length] ?? ['family'];
  if (kind === 'set') return { kind, path: at % 3 === 0 ? [...path, 'fresh'] : path, value: set };
  return kind === 'rename' ? { kind, path, to: `renamed${at}` } : { kind: 'remove', path };
};

describe.each(Object.entries(LAYOUTS))('%s', (_, layOut) => {
  test('whatever is edited, the text reads as the edited definition, and what is untouched stays', () => {
    let made = 0;
    fc.assert(
      fc.property(task, drafts, (definition, list) => {
        const text = layOut(definition);
        const reading = readPaste(text);
        const [document] = reading.documents;
        if (document === undefined) throw new Error(`not read: ${text}`);
        const root = ['containerDefinitions', 0];
        const paths = pathsIn({ ...definition.containerDefinitions[0], name: undefined }, root);
        const repairs = list.map((draft) => ({
          rule: 'some-rule',
          document,
          path: '',
          repair: { safe: true, title: '', edits: [edit(draft, paths)] },
        }));
        const { text: fixed, done, values } = applyRepairs(reading, repairs);
        made += done.length;
        const after = readPaste(fixed).documents.map((one) => documentValue(one, { nulls: 0 }));
        if (!sameValue(after, values)) expect({ text, done, fixed }).toBe('read as it was meant');
        if (done.length === 0) expect(fixed).toBe(text);
      }),
      { numRuns: 200 },
    );
    expect(made).toBeGreaterThan(200);
  });
});

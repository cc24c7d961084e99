import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseFieldFiles } from '../../../src/knowledge/fields/field-files.ts';
import { createFields } from '../../../src/knowledge/fields/fields.ts';
import { read, tables } from '../facts/read.ts';
import { FIELD_QUERIES, NO_FIELD } from './queries.ts';

const fields = createFields({ files: parseFieldFiles(read), tables });
const paths = [...new Set(fields.all.map(({ path }) => path))];

describe('finding a field', () => {
  test.each(FIELD_QUERIES)('"%s" → %s', (query, path) => {
    expect(fields.find(query)[0]).toBe(path);
  });

  test.each(NO_FIELD)('"%s" → none', (query) => {
    expect(fields.find(query)).toEqual([]);
  });

  test('a name of several fields gives all of them, the most useful first', () => {
    expect(fields.find('memory').slice(0, 2)).toEqual(['memory', 'containerDefinitions[].memory']);
    expect(fields.find('name').slice(0, 2)).toEqual([
      'containerDefinitions[].name',
      'volumes[].name',
    ]);
    expect(fields.find('valueFrom')[0]).toBe('containerDefinitions[].secrets[].valueFrom');
  });

  test('a path that both have is the task definition’s, unless a service is spoken of', () => {
    expect(fields.findCards('tags').map(({ of }) => of)[0]).toBe('task definition');
    expect(fields.findCards('service tags').map(({ of }) => of)[0]).toBe('service');
    expect(fields.card('placementConstraints')?.of).toBe('task definition');
    expect(fields.cards('placementConstraints').map(({ of }) => of)).toEqual([
      'task definition',
      'service',
    ]);
  });

  test('every path finds itself first, in every spelling', () => {
    const spelling = fc.constantFrom<(path: string) => string>(
      (path) => path,
      (path) => path.replaceAll('[]', '[3]'),
      (path) => `/${path.replaceAll('[]', '/0').replaceAll('.', '/')}`,
      (path) => path.replace(/(^|\.)[a-z]/g, (start) => start.toUpperCase()),
      (path) => path.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      (path) => `$.${path.replaceAll('[]', '[*]')}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), spelling, (path, spell) => {
        expect(fields.find(spell(path))[0]).toBe(path);
      }),
      { numRuns: 1_000 },
    );
  });

  test('any text gives known paths, each once, and never throws', () => {
    const part = fc.oneof(
      fc.constantFrom(...paths, '.', '[0]', '/', '~1', 'service'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const found = fields.find(parts.join(''));
        expect(new Set(found).size).toBe(found.length);
        for (const path of found) expect(fields.card(path)?.path).toBe(path);
      }),
    );
  });
});

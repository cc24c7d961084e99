import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');
const MOST_BYTES = 200 * 1024;
const LEAST_WORDS = 5;
const PICTURE = /!\[([^\]]*)\]\(([^)\s]+)\)/g;

const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .map((file) => join('docs', file))
  .toSorted();
const texts = ['README.md', 'CONTRIBUTING.md', ...inDocs.filter((file) => file.endsWith('.md'))];
const named = texts.flatMap((text) =>
  [...readFileSync(join(ROOT, text), 'utf8').matchAll(PICTURE)].map(([, alt = '', at = '']) => ({
    text,
    alt,
    file: relative(ROOT, join(ROOT, dirname(text), at)),
  })),
);
const files = inDocs.filter((file) => /\.(?:png|jpe?g|gif|webp|svg)$/.test(file));

describe('the pictures of the docs', () => {
  test('are those that the texts name: none is missing, and none lies unused', () => {
    expect([...new Set(named.map(({ file }) => file))].toSorted()).toEqual(files);
    expect(files.length).toBeGreaterThan(5);
  });

  test.each(named)('$file in $text says in words what it shows', ({ alt }) => {
    expect(alt.split(/\s+/).length).toBeGreaterThanOrEqual(LEAST_WORDS);
  });

  test.each(files)('%s is small', (file) => {
    expect(statSync(join(ROOT, file)).size).toBeLessThanOrEqual(MOST_BYTES);
  });
});

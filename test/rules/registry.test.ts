import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rules } from '../../src/rules/registry.ts';
import { auditRule } from './harness.ts';

const FOLDERS = ['cluster', 'container', 'fargate', 'paste', 'service', 'task'];
const root = join(import.meta.dirname, '../../src/rules');

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder)).map((file) => ({ folder, id: file.replace(/\.ts$/, '') })),
);

describe('the registry', () => {
  test('lists every rule file, sorted by id', () => {
    expect(rules.map(({ id }) => id)).toEqual(files.map(({ id }) => id).sort());
  });

  test('has rules of all three tiers', () => {
    expect(new Set(rules.map(({ tier }) => tier))).toEqual(new Set(['refused', 'fails', 'advice']));
  });

  test('judges services and clusters by the rules in their own folders, and by those alone', () => {
    const folderOf = new Map(files.map(({ folder, id }) => [id, folder]));
    const FOLDER = { service: 'service', cluster: 'cluster', 'capacity-provider': 'cluster' };
    const about = rules.map(({ id, needs }) => [id, Reflect.get(FOLDER, needs) ?? null]);
    const standing = rules.map(({ id }) => {
      const folder = folderOf.get(id) ?? '';
      return [id, folder === 'service' || folder === 'cluster' ? folder : null];
    });
    expect(about).toEqual(standing);
  });

  test('keeps rules about the text apart from rules about the definition', () => {
    const textual = rules.filter(({ needs }) => needs === 'text').map(({ id }) => id);
    const pasted = files.filter(({ folder }) => folder === 'paste').map(({ id }) => id);
    expect(pasted).toEqual(expect.arrayContaining(textual));
  });

  test('judges what stands in the folder fargate for Fargate only', () => {
    const fargate = files.filter(({ folder }) => folder === 'fargate').map(({ id }) => id);
    const targeted = rules.filter(({ targets }) => targets?.join() === 'FARGATE');
    expect(targeted.map(({ id }) => id)).toEqual(fargate.sort());
  });
});

describe('rule', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s is sound', (id, rule) => {
    expect(auditRule(rule, id)).toEqual([]);
  });
});

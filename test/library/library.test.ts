import { describe, expect, test } from '@jest/globals';
import * as library from '../../src/library.ts';
import type * as api from '../../src/library-api.ts';
import { folderOnDisk, teamConcept } from '../knowledge/overlay/team.ts';

const DEFINITION = {
  family: 'web',
  containerDefinitions: [
    {
      name: 'app',
      image: 'nginx',
      memory: 64,
      portMappings: [{ containerPort: 80, protocol: 'TCP' }],
    },
  ],
};
const rules = ({ findings }: api.CheckReport) => findings.map(({ rule }) => rule);

describe('the library', () => {
  test('exports what its types declare', () => {
    const declared: Record<keyof typeof api, true> = {
      checkTaskDefinition: true,
      fixTaskDefinition: true,
      loadExplain: true,
    };
    expect(Object.keys(library).sort()).toEqual(Object.keys(declared).sort());
  });

  test('checks an object as it checks its text', () => {
    const text = JSON.stringify(DEFINITION, null, 2);
    const report = library.checkTaskDefinition(DEFINITION);
    expect(report).toEqual(library.checkTaskDefinition(text));
    expect(rules(report)).toContain('prefer-tagged-image');
  });

  test('judges for other targets, and leaves out what is switched off', () => {
    const fargate = library.checkTaskDefinition(DEFINITION, { targets: ['FARGATE'] });
    expect(rules(fargate)).toContain('fargate-needs-task-cpu');
    const off = [{ rule: 'prefer-tagged-image', reason: 'The pipeline sets the tag.' }];
    const report = library.checkTaskDefinition(DEFINITION, { off });
    expect(rules(report)).not.toContain('prefer-tagged-image');
    expect(report.switchedOff).toHaveLength(1);
  });

  test('fixes, but not what is switched off', () => {
    const { text, applied, report } = library.fixTaskDefinition(DEFINITION);
    expect(applied.map(({ rule }) => rule)).toContain('protocol-is-tcp-or-udp');
    expect(text).toContain('"protocol": "tcp"');
    expect(rules(report)).not.toContain('protocol-is-tcp-or-udp');
    const off = [{ rule: 'protocol-is-tcp-or-udp', reason: 'An old tool wants it so.' }];
    expect(library.fixTaskDefinition(DEFINITION, { off }).text).toContain('"protocol": "TCP"');
  });

  test('does not change the object that it is given', () => {
    const before = structuredClone(DEFINITION);
    library.fixTaskDefinition(DEFINITION, { unsafe: true });
    expect(DEFINITION).toEqual(before);
  });

  test('explains with what a team wrote over it, and says what is wrong with their folder', () => {
    const good = folderOnDisk([teamConcept('task-role', { title: 'Task role at our place' })]);
    const bad = folderOnDisk([teamConcept('train', { related: '[tusk]' })]);
    try {
      expect(library.loadExplain({ knowledge: good.path })('task-role').answer).toMatchObject({
        title: 'Task role at our place',
        origin: 'team-in-place',
      });
      expect(() => library.loadExplain({ knowledge: bad.path })).toThrow(/concepts\/train\.md\n/);
      expect(() => library.loadExplain({ knowledge: './gone' })).toThrow(/no such folder/);
    } finally {
      good.remove();
      bad.remove();
    }
  });

  test('explains', () => {
    expect(library.loadExplain()('task-role').answer).toMatchObject({ id: 'task-role' });
  });
});

import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type CoverageInput, coverage, coverageText } from '../../../src/docs/coverage.ts';
import { sdkFields } from '../../../src/docs/sdk-fields.ts';
import { parseCoveragePlan } from '../../../src/knowledge/coverage-plan.ts';
import { parseFieldFiles } from '../../../src/knowledge/fields/field-files.ts';
import { createFields } from '../../../src/knowledge/fields/fields.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { read, tables } from '../facts/read.ts';
import { sdk } from './sdk.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../../knowledge'));
const fields = createFields({ files: parseFieldFiles(read), tables });
const input: CoverageInput = {
  knowledge,
  planned: parseCoveragePlan(read('coverage.json')),
  settled: new Set(knowledge.claims.map(({ id }) => id)),
  fields,
  sdk,
  facts: 3,
  rules: 7,
};
const counted = (changes: Partial<CoverageInput>) =>
  new Map(coverage({ ...input, ...changes }).map(({ what, count, of }) => [what, [count, of]]));

describe('the coverage report', () => {
  test('every field of the SDK has a card, and every planned concept and comparison is there', () => {
    const report = counted({});
    for (const what of ['concepts', 'comparisons', 'fields with a card']) {
      const [count, of] = report.get(what) ?? [];
      expect({ what, count }).toEqual({ what, count: of });
    }
  });

  test('a field that the SDK gains is missing until it has a card', () => {
    const gained = [...sdk, { of: 'service', path: 'brandNewField' }];
    expect(counted({ sdk: gained }).get('fields with a card')).toEqual([
      sdk.length,
      sdk.length + 1,
    ]);
  });

  test('the containers’ own field explains none of what is in a container', () => {
    const one = [{ of: 'task definition', path: 'containerDefinitions[].pseudoTerminal' }];
    const narrow = { ...knowledge, concepts: new Map([...knowledge.concepts].slice(0, 0)) };
    expect(
      counted({ sdk: one, knowledge: narrow }).get('fields inside one that a concept names'),
    ).toEqual([0, 1]);
    const ofContainers = [...knowledge.concepts].filter(([, { fields: own }]) =>
      own.includes('containerDefinitions'),
    );
    const withIt = { ...knowledge, concepts: new Map(ofContainers) };
    expect(ofContainers).not.toEqual([]);
    expect(
      counted({ sdk: one, knowledge: withIt }).get('fields inside one that a concept names'),
    ).toEqual([0, 1]);
  });

  test('claims count when a concept settles them', () => {
    expect(counted({ settled: new Set() }).get('claims settled')).toEqual([
      0,
      knowledge.claims.length,
    ]);
  });

  test('it is printed in columns', () => {
    expect(
      coverageText([
        { what: 'rules', count: 7, of: null },
        { what: 'concepts', count: 1, of: 2 },
      ]),
    ).toBe('rules     7\nconcepts  1 / 2\n');
  });
});

describe('reading the SDK’s declarations', () => {
  test('gives members at every depth, unions and enums included', () => {
    const text = `
export declare const Colour: {
    readonly RED: "red";
};
export type Colour = (typeof Colour)[keyof typeof Colour];
export interface PaintRequest {
    /**
     * <p>With { braces }; and a semicolon.</p>
     */
    colour: Colour | undefined;
    coats?: Coat[] | undefined;
}
export interface Coat {
    thick?: number | undefined;
    finish?: Finish | undefined;
}
export type Finish = Finish.GlossMember | Finish.$UnknownMember;
export declare namespace Finish {
    interface GlossMember {
        gloss: boolean;
        $unknown?: never;
    }
}
`;
    const found = sdkFields(text, 'PaintRequest').map(({ path, type, list, required, shape }) =>
      [path, type, list, required, shape].join(' '),
    );
    expect(found).toEqual([
      'colour string false true Paint',
      'coats object true false Paint',
      'coats[].thick number false false Coat',
      'coats[].finish object false false Coat',
      'coats[].finish.gloss boolean false false Finish',
    ]);
  });

  test('a request or type that it cannot read is an error, never a field less', () => {
    expect(() => sdkFields('', 'PaintRequest')).toThrow(/no PaintRequest/);
    const odd = 'export interface PaintRequest {\n    when?: Date | undefined;\n}';
    expect(() => sdkFields(odd, 'PaintRequest')).toThrow(/PaintRequest\.when as "Date"/);
    const loop = 'export interface LoopRequest {\n    again?: LoopRequest | undefined;\n}';
    expect(() => sdkFields(loop, 'LoopRequest')).toThrow(/hold itself/);
  });
});

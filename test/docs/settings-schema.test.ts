import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import * as z from 'zod';
import { parseSettings } from '../../src/settings/parse-settings.ts';

const FILE = join(import.meta.dirname, '..', '..', 'knowledge', 'stevedore.schema.json');
const schema = JSON.parse(readFileSync(FILE, 'utf8'));
const valid = new Ajv({ allErrors: true }).compile(schema);

const takes = (text: string): boolean => {
  try {
    parseSettings(text, 'stevedore.yml', { rules: ['no-root-user'] });
    return true;
  } catch {
    return false;
  }
};

const TEXTS = [
  'check:',
  'check: { failOn: advice, targets: [FARGATE] }',
  'check: { off: [{ rule: no-root-user, reason: old }] }',
  'check: { failOn: never }',
  'check: { off: [{ rule: no-root-user }] }',
  'check: { off: [{ rule: no-such-rule, reason: old }] }',
  'accounts: { prod: { regions: [eu-west-1], profile: prod, readOnly: true } }',
  'accounts: { prod: { regions: [] } }',
  'accounts: { prod: { regions: [Frankfurt] } }',
  'accounts: { my prod: {} }',
  'aliases: { shop: { cluster: web, service: checkout } }',
  'aliases: { shop: { cluster: web } }',
  'channels: { C0123456789: { cluster: web } }',
  'channels: { Shop: { cluster: web } }',
  'policies: [{ services: [prod], allow: { users: [U0123ABCD] }, min: 1, max: 9, maxStep: 3 }]',
  'policies: [{ services: [prod/web], commands: [scale, freeze], allow: { groups: [oncall], channels: [C0123ABCD] }, approvals: 1, approvers: { users: ["cli:ana"] } }]',
  'policies: [{ services: ["*"], readOnly: true }]',
  'policies: [{ services: [], readOnly: true }]',
  'policies: [{ services: [prod], commands: [delete], allow: { users: [U0123ABCD] } }]',
  'policies: [{ services: [prod], allow: { users: [ana] } }]',
  'freezes: [{ services: [prod], days: [fri], from: "16:00", to: "24:00", timeZone: Europe/Berlin }]',
  'freezes: [{ from: "25:00", to: "08:00" }]',
  'freezes: [{ from: "18:00" }]',
  'timeZone: Europe/Berlin',
  'nothing: {}',
];

describe('the JSON Schema of stevedore.yml', () => {
  test.each(TEXTS)('agrees with Stevedore on %j', (text) => {
    expect(valid(parse(text))).toBe(takes(text));
  });

  test('says of every setting what it is for', () => {
    const part = z.looseObject({
      description: z.string().optional(),
      properties: z.record(z.string(), z.unknown()).optional(),
      additionalProperties: z.unknown().optional(),
      items: z.unknown().optional(),
      anyOf: z.array(z.unknown()).optional(),
    });
    const silent = (value: unknown, path: string): readonly string[] => {
      const read = part.safeParse(value);
      if (!read.success) return [];
      const { properties = {}, additionalProperties, items, anyOf = [] } = read.data;
      return [
        ...Object.entries(properties).flatMap(([name, one]) => [
          ...(part.parse(one).description === undefined ? [`${path}/${name}`] : []),
          ...silent(one, `${path}/${name}`),
        ]),
        ...[additionalProperties, items, ...anyOf].flatMap((one) => silent(one, path)),
      ];
    };
    expect(silent(schema, '')).toEqual([]);
  });
});

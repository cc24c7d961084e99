import { describe, expect, test } from '@jest/globals';
import { looksLikeSecret } from '../../src/rules/secret-name.ts';

const SECRET = [
  'DB_PASSWORD',
  'dbPassword',
  'db-password',
  'API_KEY',
  'APIKEY',
  'GITHUB_TOKEN',
  'JWT_SECRET',
  'STRIPE_SECRET_KEY',
];
const HARMLESS = [
  'DB_SECRET_ARN',
  'TOKEN_URL',
  'PASSWORD_MIN_LENGTH',
  'SECRET_NAME',
  'TOKENIZER',
  'KEYBOARD',
  'AWS_SECRET_ACCESS_KEY',
  'MONKEY',
  'PUBLIC_KEY',
];

describe('a secret in plain text', () => {
  test.each(SECRET)('%s looks like one', (name) => {
    expect(looksLikeSecret({ name, value: 'correct-horse' })).toBe(true);
  });

  test.each(HARMLESS)('%s does not', (name) => {
    expect(looksLikeSecret({ name, value: 'correct-horse' })).toBe(false);
  });

  test.each([
    '',
    'true',
    '3600',
    'arn:aws:secretsmanager:eu-west-1:1:secret:x',
    'https://login.example.com',
    '/run/secrets/db',
    '<DB_PASSWORD>',
    '$' + '{DB_PASSWORD}',
  ])('the value %j is none', (value) => {
    expect(looksLikeSecret({ name: 'DB_PASSWORD', value })).toBe(false);
  });
});

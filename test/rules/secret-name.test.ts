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

  test.each([
    'postgres://app:horse@db.internal:5432/app',
    'amqps://:horse@queue.internal',
    'Server=db;User Id=app;Password=horse;',
    `ghp_${'a1'.repeat(18)}`,
    `AKIA${'A1'.repeat(8)}`,
    `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`,
    `-----BEGIN ${'RSA '}PRIVATE KEY-----`,
  ])('%j is one whatever it is called', (value) => {
    expect(looksLikeSecret({ name: 'SETTING', value })).toBe(true);
  });

  test.each([
    'postgres://db.internal:5432/app',
    'postgres://app@db.internal/app',
    'https://example.com/a:b@c',
    'postgres://app:$' + '{PASSWORD}@db.internal/app',
    'ghp_short',
    'mode=fast;retries=3',
  ])('%j is none under a harmless name', (value) => {
    expect(looksLikeSecret({ name: 'SETTING', value })).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskSecrets } from '../../../src/operations/live/diagnose/mask-secrets.ts';

const KEY = `AKIA${'ABCD'.repeat(4)}`;

describe('what is named a secret, or has the form of one, is masked', () => {
  test.each([
    ['DB_PASSWORD=hunter2hunter2', 'DB_PASSWORD=…'],
    ['{"apiKey": "abc def", "port": 80}', '{"apiKey": …, "port": 80}'],
    ["api_token: 'x y z', retry: 3", 'api_token: …, retry: 3'],
    ['started with --db-password hunter22', 'started with --db-password …'],
    ['queue amqp://mailer:pass@queue:5672', 'queue amqp://mailer:…@queue:5672'],
    ['Authorization: Bearer abcdef0123456789', 'Authorization: Bearer …'],
    [`using ${KEY} now`, 'using … now'],
    [`aws_secret_access_key=${'x'.repeat(8)}`, 'aws_secret_access_key=…'],
    ['-----BEGIN RSA PRIVATE KEY-----', '…'],
    [`${'MIIEow'.repeat(10)}==`, '…'],
    [`session Ab1${'cD2e'.repeat(12)} opened`, 'session … opened'],
  ])('%j', (line, masked) => {
    expect(maskSecrets(line)).toBe(masked);
  });
});

describe('what helps is left', () => {
  test.each([
    'GET /healthz 404 1ms',
    'Error: missing required environment variable SMTP_HOST',
    '    at readConfig (/app/config.js:14:11)',
    'request 6a942be92030277f951440420ec0144f took 12ms',
    'PASSWORD_MIN_LENGTH=12',
    'DB_PASSWORD is not set',
    'DB_PASSWORD: missing',
    'arn:aws:ecs:eu-central-1:123456789012:task/prod/6a942be92030277f951440420ec0144f',
  ])('%j', (line) => {
    expect(maskSecrets(line)).toBe(line);
  });
});

test('a password never comes through, whatever it is and wherever the pair stands', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9!#%*+]{8,40}$/);
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom('=', ': ', ' = ', ':'),
      fc.string(),
      (value, sign, before) => {
        const clean = before.replace(/[A-Za-z0-9"'\\\n]/g, '');
        const line = `${clean} DB_PASSWORD${sign}${value} next`;
        expect(maskSecrets(line)).not.toContain(value);
      },
    ),
  );
});

test('a long line takes no long time', () => {
  const line = `${'a='.repeat(20_000)}${'"x'.repeat(5_000)}`;
  expect(maskSecrets(line).length).toBeGreaterThan(0);
});

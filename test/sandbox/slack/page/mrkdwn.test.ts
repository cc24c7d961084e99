import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Inline,
  parseInline,
  parseMrkdwn,
  unescapeEntities,
} from '../../../../src/sandbox/slack/page/text/mrkdwn.ts';

const escapeEntities = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const linksIn = (nodes: readonly Inline[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'link') return [node.url];
    return 'children' in node ? linksIn(node.children) : [];
  });

const markup = fc.string({
  unit: fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '<',
    '>',
    '|',
    '&',
    ';',
    ':',
    ' ',
    '\n',
    'a',
    'http://',
    '@U1',
  ),
  maxLength: 60,
});

describe('mrkdwn', () => {
  test.each([
    ['*bold*', [{ type: 'bold', children: [{ type: 'text', text: 'bold' }] }]],
    ['`a * b`', [{ type: 'code', text: 'a * b' }]],
    ['<https://a.b|name>', [{ type: 'link', url: 'https://a.b', label: 'name' }]],
    ['<mailto:a@b.c|a@b.c>', [{ type: 'link', url: 'mailto:a@b.c', label: 'a@b.c' }]],
    ['<@U1>', [{ type: 'user', id: 'U1', label: '' }]],
    ['<!here>', [{ type: 'broadcast', range: 'here' }]],
    [':ship:', [{ type: 'emoji', name: 'ship' }]],
    ['&lt;b&gt;', [{ type: 'text', text: '<b>' }]],
  ])('reads %s', (text, expected) => {
    expect(parseInline(text)).toEqual(expected);
  });

  test('finds bare addresses, without the full stop behind them', () => {
    expect(linksIn(parseInline('See https://a.b/c?d=1&amp;e=2.'))).toEqual([
      'https://a.b/c?d=1&e=2',
    ]);
  });

  test.each([
    '2 * 3 * 4',
    'snake_case_name',
    'a~b~c',
    '<b>',
    '<javascript:alert(1)|x>',
    '10:30:00',
  ])('leaves %s as it is', (text) => {
    expect(parseInline(text)).toEqual([{ type: 'text', text }]);
  });

  test('tells fences, quotes and paragraphs apart', () => {
    expect(parseMrkdwn('one\n&gt; two\n```\nthree\n```\nfour').map(({ type }) => type)).toEqual([
      'paragraph',
      'quote',
      'preformatted',
      'paragraph',
    ]);
  });

  test('a fence that is never closed is text', () => {
    expect(parseMrkdwn('a ```b').map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });

  test('text that is escaped and holds no marks comes out as it went in', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '<', '>', '&', 'é', '.') });
    fc.assert(
      fc.property(plain, (text) => {
        const inner = parseInline(escapeEntities(text));
        expect(inner).toEqual(text ? [{ type: 'text', text }] : []);
        expect(unescapeEntities(escapeEntities(text))).toBe(text);
      }),
    );
  });

  test('whatever is written, links lead nowhere but to http, https and mail', () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string()), (text) => {
        for (const part of parseMrkdwn(text)) {
          if (part.type === 'preformatted') continue;
          for (const url of linksIn(part.children)) expect(url).toMatch(/^(https?:\/\/|mailto:)/i);
        }
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, type Series, toSeries } from '../../../src/sandbox/aws/cloudwatch/expression.ts';
import { page } from '../../../src/sandbox/aws/ecs/page.ts';
import { parseForm } from '../../../src/sandbox/aws/wire/form.ts';
import { toXml } from '../../../src/sandbox/aws/wire/xml.ts';

describe('forms of the Query protocol', () => {
  test('become objects and lists', () => {
    expect(
      parseForm('Action=A&Targets.member.1.Id=a&Targets.member.1.Port=80&Targets.member.2.Id=b'),
    ).toEqual({ Action: 'A', Targets: [{ Id: 'a', Port: '80' }, { Id: 'b' }] });
  });

  test('no name can reach the prototype of an object', () => {
    parseForm('__proto__.polluted=yes&constructor.prototype.polluted=yes');
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });
});

describe('XML', () => {
  test('lists are members, what is undefined is left out, text cannot break out', () => {
    expect(toXml({ A: [{ B: 1 }, { B: '<&">' }], C: undefined })).toBe(
      '<A><member><B>1</B></member><member><B>&lt;&amp;&quot;&gt;</B></member></A>',
    );
  });
});

describe('pages', () => {
  test('put together are the whole list, whatever their size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), (items, size) => {
        const found: number[] = [];
        let token: string | undefined;
        do {
          const part = page(items, token, size);
          expect(part.items.length).toBeLessThanOrEqual(size);
          found.push(...part.items);
          token = part.nextToken;
        } while (token !== undefined);
        expect(found).toEqual(items);
      }),
    );
  });

  test('a strange token is refused', () => {
    expect(() => page([1], 'strange', 1)).toThrow('Invalid token.');
  });
});

describe('metric math', () => {
  const times = [60, 120];
  const one = new Map([
    [60, 1],
    [120, 2],
  ] as const);
  const other = new Map([[60, 0]] as const);
  const known = new Map<string, Series>([
    ['m1', one],
    ['m2', other],
  ]);
  const value = (text: string) => [...toSeries(evaluate(text, known, [one, other], times), times)];

  test.each<[string, (readonly [number, number])[]]>([
    [
      'm1 + 1',
      [
        [60, 2],
        [120, 3],
      ],
    ],
    [
      '2 + m1 * 3',
      [
        [60, 5],
        [120, 8],
      ],
    ],
    [
      '(2 + m1) * 3',
      [
        [60, 9],
        [120, 12],
      ],
    ],
    [
      '-m1',
      [
        [60, -1],
        [120, -2],
      ],
    ],
    ['m1 / m2', []],
    [
      'FILL(m2, 7)',
      [
        [60, 0],
        [120, 7],
      ],
    ],
    [
      'MAX([m1, m2])',
      [
        [60, 1],
        [120, 2],
      ],
    ],
    [
      'AVG(METRICS())',
      [
        [60, 0.5],
        [120, 2],
      ],
    ],
    [
      '5',
      [
        [60, 5],
        [120, 5],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test.each(['m3', 'm1 +', 'm1 m2', 'SEARCH(m1)', '(m1', 'METRICS() + 1'])(
    '%s is refused',
    (text) => {
      expect(() => value(text)).toThrow();
    },
  );
});

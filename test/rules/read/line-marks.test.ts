import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { faultOf, only, place } from './reading.ts';

const definition = { family: 'web', cpu: '256', containerDefinitions: [{ name: 'a', image: 'b' }] };
const json = JSON.stringify(definition, null, 2);
const yaml = 'family: web\ncontainerDefinitions:\n  - name: a\n    image: b';
const marked = (text: string, mark: string): string => text.replaceAll(/^/gm, mark);

describe('lines of a quotation', () => {
  test.each(['> ', '>', '&gt; ', '>> '])('are read without their %j', (mark) => {
    const { reading, value } = only(marked(json, mark));
    expect(value).toEqual(definition);
    expect(reading.setAside).toEqual([
      'The signs at the beginnings of lines that mark a quotation were left out.',
    ]);
  });

  test('keep their places in the text as it was pasted', () => {
    expect(place(`Ana wrote:\n${marked(json, '> ')}`, 'cpu')).toBe('/cpu 4:12');
  });

  test('may hold YAML, whose indentation counts', () => {
    expect(only(marked(yaml, '> ')).value).toMatchObject({
      containerDefinitions: [{ name: 'a', image: 'b' }],
    });
  });

  test('that are broken say where', () => {
    expect(faultOf(marked('{\n  "family" "web"\n}', '> '))).toMatch(/^2:14 json: found a string/);
  });

  test('are left alone in a text that can be read as it is', () => {
    const { value } = only('family: web\ncontainerDefinitions:\n- name: |\n    > quoted\n');
    expect(value).toMatchObject({ containerDefinitions: [{ name: '> quoted\n' }] });
  });
});

describe('lines of a diff', () => {
  test('are read as what the diff leads to', () => {
    const lines = json
      .split('\n')
      .flatMap((line) =>
        line.includes('256') ? [`-${line.replace('256', '128')}`, `+${line}`] : [` ${line}`],
      );
    const diff = `diff --git a/t.json b/t.json\n--- a/t.json\n+++ b/t.json\n@@ -1,9 +1,9 @@\n${lines.join('\n')}\n`;
    const { reading, value } = only(diff);
    expect(value).toEqual(definition);
    expect(reading.setAside.join()).toContain('the lines that it takes away were left out');
    expect(place(diff, 'cpu')).toBe('/cpu 8:11');
  });

  test('that were only added need no header', () => {
    expect(only(marked(json, '+')).value).toEqual(definition);
    expect(only(marked(yaml, '+')).value).toMatchObject({ family: 'web' });
  });

  test('need a line that was added: a list of YAML is no diff', () => {
    expect(readPaste('- family\n- cpu\n').setAside).toEqual([]);
  });
});

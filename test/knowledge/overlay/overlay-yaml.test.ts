import { describe, expect, test } from '@jest/globals';
import type { SourceFile } from '../../../src/knowledge/parsed.ts';
import { complaintsOf, runbookFile, servicesFile, teamConcept, teamLesson } from './team.ts';

const API = {
  cluster: 'prod',
  service: 'api',
  title: 'Pay',
  about: 'Takes the money of customers.',
};
const WORKER = { ...API, service: 'worker', title: 'Settler' };

/** A file as an editor of Windows saves it. */
const fromWindows = ({ name, text }: SourceFile): SourceFile => ({
  name,
  text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
});

const written = (name: string, text: string): SourceFile => ({ name, text });

const blockLists = written(
  'concepts/train.md',
  `---
id: train
title: "The train: how we deploy" # as we say
category: deployment
aliases:
  - weekly release
  - release day
summary: >
  Our services are deployed
  together every Tuesday.
related:
  - task
docs: https://docs.aws.amazon.com/page.html
checked: 2026-11-21
---
One.

Two.
`,
);

describe('the files of a team', () => {
  test('may begin with a byte order mark and have the line ends of Windows', () => {
    const hosts = written('docs-hosts.json', '{ "hosts": ["wiki.example.com"] }\n');
    const docs = 'https://wiki.example.com/x';
    const files = [
      hosts,
      teamConcept('train', { docs }),
      runbookFile('x', { docs }),
      servicesFile(API, WORKER),
      teamLesson(50, 'deploys'),
    ];
    expect(complaintsOf(...files.map(fromWindows))).toEqual([]);
  });

  test('may use all of YAML in their front matter', () => {
    expect(complaintsOf(blockLists)).toEqual([]);
  });

  test('hide nothing in it that YAML can spell', () => {
    const text = blockLists.text.replace('how we', '\\u202e we');
    expect(complaintsOf({ ...blockLists, text })).toEqual([
      expect.stringMatching(/train\.md: title: has the invisible character U\+202E/),
    ]);
  });
});

const cases: readonly (readonly [string, SourceFile, RegExp])[] = [
  ['services that hold themselves', written('services.yml', '&a [*a]\n'), /0: holds itself/],
  ['a lesson in itself', written('lessons/50-x.yml', '&a {id: *a}\n'), /id: holds itself/],
  ['a head in itself', written('runbooks/x.md', '---\n&a {id: *a}\n---\nDo.'), /id: holds itself/],
  ['an empty lesson', written('lessons/50-x.yml', ''), /50-x\.yml: The file is empty/],
  [
    'a text with a colon',
    runbookFile('x', { title: 'Deploys: how: and when' }),
    /line 3,[\s\S]*single quotes/,
  ],
  [
    'bytes that are no UTF-8',
    teamConcept('train', { title: 'Gr\uFFFD\uFFFDe' }),
    /Line 3 is not written in UTF-8\. Save/,
  ],
  [
    'the same in what YAML reads',
    servicesFile({ ...API, title: 'Gr\uFFFD\uFFFDe' }),
    /is not written in UTF-8\. Save/,
  ],
  [
    'an unknown concept, and which is meant',
    teamConcept('train', { related: '[task-rol]' }),
    /related: there is no concept "task-rol"\. Is "task-role" meant\?/,
  ],
  [
    'an unknown failure, and which is meant',
    runbookFile('x', { failures: '[exit137]' }),
    /failures\[0\]: there is no failure or event "exit137"\. Is "exit-137" meant\?/,
  ],
  [
    'an unknown failure that is near to none',
    runbookFile('x', { failures: '[gremlins]' }),
    /"gremlins"\. Paste the error into stevedore explain/,
  ],
  [
    'an alias that is another service: it would be changed in its place',
    servicesFile({ ...API, aliases: ['Worker'] }, WORKER),
    /\[0\]\.aliases: "Worker" is what prod\/worker is really called/,
  ],
  [
    'an alias that is a place',
    servicesFile({ ...API, aliases: ['prod/worker'] }),
    /\[0\]\.aliases\[0\]: has a \/ or :/,
  ],
];

describe('what is wrong with the YAML of a team is named by file and field', () => {
  test.each(cases)('%s', (_what, file, words) => {
    const complaints = complaintsOf(file);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(words);
  });

  test('an alias may be the name that a service has itself, where another cluster has one too', () => {
    const both = servicesFile(
      { ...API, aliases: ['api'] },
      { ...API, cluster: 'dev', title: 'Dev' },
    );
    expect(complaintsOf(both)).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assembleKnowledge, readKnowledge } from '../../../src/knowledge/knowledge.ts';
import type { SourceFile } from '../../../src/knowledge/parsed.ts';
import { teamFiles } from '../../../src/knowledge/team/team-files.ts';
import { knowledge } from '../lessons/all-lessons.ts';
import { comparisonFile, files } from '../sample.ts';
import { complaintsOf, runbookFile, servicesFile, teamConcept, teamLesson } from './team.ts';

const WIKI = 'https://wiki.example.com/page';
const WEB = { cluster: 'prod', service: 'web', title: 'Shop', about: 'Sells what people want.' };
const api = (changes: object) => ({ ...WEB, service: 'api', title: 'Api', ...changes });
const docs = 'https://docs.aws.amazon.com/page.html';

const askedOfOurs = knowledge.asked.get('task-role')?.[0];

const cases: readonly (readonly [string, readonly SourceFile[], RegExp])[] = [
  [
    'an alias of ours',
    [teamConcept('train', { aliases: '[task role]' })],
    /^\.\/our-ecs\/concepts\/train\.md: aliases: "task role" names task-role and train, which no/,
  ],
  [
    'an alias of ours in a text in place of another of ours',
    [teamConcept('cluster', { title: 'Cluster', aliases: '[task role]' })],
    /^\.\/our-ecs\/concepts\/cluster\.md: aliases: "task role" names task-role and cluster/,
  ],
  [
    'a question that asks for ours',
    [teamConcept('train', { asked: `[${askedOfOurs}]` })],
    /^\.\/our-ecs\/concepts\/train\.md: asked: ".*" asks for "task-role" already/,
  ],
  [
    'a concept that is not there',
    [teamConcept('train', { related: '[tusk]' })],
    /^\.\/our-ecs\/concepts\/train\.md: related: there is no concept "tusk"/,
  ],
  [
    'a concept that nothing leads to',
    [teamConcept('train', { related: null })],
    /nothing leads to "train"/,
  ],
  [
    'a file with another name',
    [{ ...teamConcept('train'), name: 'concepts/trains.md' }],
    /^\.\/our-ecs\/concepts\/trains\.md: id: "train" belongs into concepts\/train\.md/,
  ],
  [
    'the home of a field that is elsewhere',
    [teamConcept('train', { fields: '[taskRoleArn]' })],
    /"taskRoleArn" has its home in task-role/,
  ],
  ['a claim that is none', [teamConcept('train', { claims: '[999-999]' })], /no claim 999-999/],
  [
    'a link to an unknown host',
    [teamConcept('train', { docs: WIKI })],
    /docs: https:\/\/wiki\.example\.com\/page is not .* docs-hosts\.json\. Yours stand in a docs-/,
  ],
  ['hosts that are none', [{ name: 'docs-hosts.json', text: '{"hosts":["a b"]}' }], /hosts\[0\]/],
  [
    'the same comparison the other way round',
    [comparisonFile('task-execution-role', 'task-role', { docs })],
    /compares the same two concepts as "task-role-vs-task-execution-role"/,
  ],
  ['a runbook for nothing', [runbookFile('x', { services: null })], /say what it is for/],
  ['a pattern that is none', [runbookFile('x', { services: '[a/b/c]' })], /CLUSTER\/SERVICE/],
  [
    'a failure that is none',
    [runbookFile('x', { failures: '[oom, gremlins]' })],
    /^\.\/our-ecs\/runbooks\/x\.md: failures\[1\]: there is no failure or event "gremlins"/,
  ],
  ['a runbook elsewhere', [runbookFile('x', { docs: WIKI })], /docs: https:\/\/wiki/],
  ['a link in a runbook', [runbookFile('x', {}, `See [it](${WIKI}).`)], /body: https:\/\/wiki/],
  ['a runbook with HTML', [runbookFile('x', {}, 'Do <b>this</b>.')], /has HTML/],
  ['a runbook without steps', [runbookFile('x', {}, '')], /has 0 paragraphs/],
  ['an endless runbook', [runbookFile('x', {}, '<a'.repeat(90_000))], /has 180000 characters/],
  ['a service twice', [servicesFile(WEB, { ...WEB, title: 'Other' })], /\[1\]: prod\/web stands/],
  [
    'one name for two services',
    [servicesFile(WEB, api({ aliases: ['SHOP'] }))],
    /^\.\/our-ecs\/services\.yml: \[1\]\.aliases: "shop" is already the name of prod\/web/,
  ],
  ['a channel that is none', [servicesFile(api({ channel: '#ops' }))], /channel, such as C0123/],
  ['an owner that pings', [servicesFile(api({ owner: '<@U0123456>' }))], /nobody is pinged/],
  ['an unknown field', [servicesFile(api({ colour: 'red' }))], /colour/],
  ['no YAML', [{ name: 'services.yml', text: '- [' }], /Not YAML/],
  ['a lesson of our number', [teamLesson(3, 'ours')], /lesson 3 is already in lessons\/03-iam-/],
  [
    'a lesson with an unknown concept',
    [teamLesson(50, 'x', { concepts: ['task', 'tusk', 'service'] })],
    /concepts\[1\]/,
  ],
  ['a stray file', [{ name: 'concept/x.md', text: '' }], /concept\/x\.md: Nothing reads this file/],
  [
    'a stray ending',
    [{ name: 'runbooks/x.txt', text: '' }],
    /Nothing reads this file\. It belongs/,
  ],
];

describe('what is wrong with the files of a team is named by file and field', () => {
  test.each(cases)('%s', (_what, given, words) => {
    const complaints = complaintsOf(...given);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(words);
  });

  test('all of it at once, over every kind of file', () => {
    const complaints = complaintsOf(
      teamConcept('train', { related: '[tusk]' }),
      comparisonFile('train', 'tusk', { docs }),
      runbookFile('x', { failures: '[gremlins]' }),
      servicesFile(WEB, WEB),
      teamLesson(3, 'ours', { concepts: ['task', 'tusk', 'service'] }),
    );
    const files = new Set(complaints.map((line) => line.slice(0, line.indexOf(': '))));
    expect([...files].toSorted()).toEqual([
      './our-ecs/comparisons/train-vs-tusk.md',
      './our-ecs/concepts/train.md',
      './our-ecs/lessons/03-ours.yml',
      './our-ecs/runbooks/x.md',
      './our-ecs/services.yml',
    ]);
  });

  test('one error of a base that is put together', () => {
    const team = teamFiles('./our-ecs', [teamConcept('train', { related: '[tusk]' })]);
    expect(() => assembleKnowledge(files(), team)).toThrow(
      /not valid \(files to correct: 1\)\.\n\n\.\/our-ecs\/concepts\/train\.md\n {2}related/,
    );
  });
});

describe('what nobody sees', () => {
  const hidden = fc.constantFrom(...'\u0000\u001B\u0085\u00AD\u200B\u202E\u2066\u2028\uFEFF');
  test('is refused wherever it stands, and told by its name and line or field', () => {
    fc.assert(
      fc.property(hidden, fc.nat({ max: 2 }), (character, kind) => {
        const odd = `One${character}two`;
        const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        const given = [
          teamConcept('train', {}, `It is so.\n\n${odd} it is.`),
          runbookFile('x', { title: odd }),
          servicesFile(api({ title: odd })),
        ][kind];
        const team = teamFiles('./our-ecs', given === undefined ? [] : [given]);
        const messages = readKnowledge(files(), team).unreadable.map(({ message }) => message);
        expect(messages.join('\n')).toContain(name);
      }),
    );
  });

  test('is refused as an escape of YAML too', () => {
    const text =
      '- { cluster: prod, service: web, title: "Sh\\u202eop", about: Sells what they want. }';
    expect(complaintsOf({ name: 'services.yml', text })).toEqual([
      expect.stringMatching(/services\.yml: 0\.title: has the invisible character U\+202E/),
    ]);
  });

  test('emoji, their joiners and a byte order mark are text', () => {
    const body = 'Ask the 👩‍🚒 team.\n\nIt is ❤️ to help.';
    const concept = teamConcept('train', {}, body);
    expect(complaintsOf({ ...concept, text: `\uFEFF${concept.text}` })).toEqual([]);
  });
});

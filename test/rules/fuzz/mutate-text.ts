import { below, oneOf, type Random } from './seeded-random.ts';

const JUNK: readonly string[] = [
  ',',
  '"',
  "'",
  '“',
  '”',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '\u0000',
  '// note\n',
  '/* note */',
  '#',
  '<http://a.example|a.example>',
  '&amp;',
  '&lt;',
  '```',
  '```json\n',
  '${',
  '{{',
  '$(',
  '<',
  '!Ref X',
  '---\n',
  '- a: 1\n',
  'resource "aws_ecs_task_definition" "a" {',
  'null',
  '1e999',
  '\\u00',
  '\\ud800',
  '🙂',
  'a'.repeat(200),
  '['.repeat(40),
  '{"a":'.repeat(30),
];

type Mutation = (random: Random, text: string) => string;

const inserted: Mutation = (random, text) => {
  const at = below(random, text.length + 1);
  return text.slice(0, at) + oneOf(random, JUNK) + text.slice(at);
};

const cutOut: Mutation = (random, text) => {
  const at = below(random, text.length + 1);
  return text.slice(0, at) + text.slice(at + 1 + below(random, 20));
};

const doubled: Mutation = (random, text) => {
  const at = below(random, text.length + 1);
  const part = text.slice(at, at + 1 + below(random, 200));
  return text.slice(0, at) + part + text.slice(at);
};

const cutOff: Mutation = (random, text) => text.slice(0, below(random, text.length + 1));

const dressed: Mutation = (random, text) =>
  oneOf(random, [
    `\`\`\`json\n${text}\n\`\`\``,
    `Please look at this:\n${text}\nThanks!`,
    `\ufeff${text}`,
    text.replaceAll('"', '“'),
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('}', ',}'),
    text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    `${text}\n${text}`,
    text.replaceAll(/"(\w+)":/g, '$1:'),
    text.replaceAll(/"(\w+)":/g, '"$1" ='),
    text.replaceAll('"', "'"),
    text.replaceAll(/^/gm, oneOf(random, ['> ', '&gt; ', '+', '+ ', ' '])),
    `@@ -1 +1,9 @@\n${text.replaceAll(/^/gm, '+')}`,
    JSON.stringify(text),
  ]);

const MUTATIONS: readonly Mutation[] = [
  inserted,
  inserted,
  inserted,
  cutOut,
  cutOut,
  doubled,
  cutOff,
  dressed,
];

/** A text with one to four slips of hand, paste or chat program in it. */
export const mutateText = (random: Random, text: string): string => {
  let mutant = text;
  for (let left = 1 + below(random, 4); left > 0; left -= 1)
    mutant = oneOf(random, MUTATIONS)(random, mutant);
  return mutant;
};

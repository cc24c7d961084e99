import fc from 'fast-check';
import type { RunbookAnswer, ServiceAnswer } from '../../../src/model/explanation.ts';
import type { ServiceNotes } from '../../../src/operations/notes/service-notes.ts';
import { count, ecsName, link, many, maybe, sentences, words } from './any-part.ts';

const channel = fc.constantFrom('C0123456789', '!channel', 'C1> <!here', 'general');
const docs = fc.constantFrom(
  'https://wiki.example.com/a?b=1&c=2',
  'https://good.example|https://evil.example',
  'javascript:alert(1)',
  `https://example.com/${'x'.repeat(2_000)}`,
);
const id = fc.constantFrom('a-runbook', 'r'.repeat(250));
const kind = fc.constant('runbook' as const);
const runbook = fc.record({
  ...{ kind, id, title: sentences, summary: words, docs: maybe(docs) },
});

/** The notes on a service, as bad as text gets. */
export const anyNotes: fc.Arbitrary<ServiceNotes> = fc.record({
  named: maybe(
    fc.record({
      ...{ cluster: ecsName, service: ecsName, title: sentences, about: words },
      ...{ aliases: many(words, 9), owner: maybe(words), channel: maybe(channel) },
    }),
  ),
  runbooks: fc.uniqueArray(runbook, { maxLength: 2, selector: (one) => one.id }),
  runbookCount: count,
});

const body = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        `\`\`\`sh\n${'echo "<&>" && '.repeat(300)}\n\`\`\``,
        `\`\`\`\n${'a line\n'.repeat(900)}\`\`\``,
        `1. ${'&'.repeat(2_500)}\n2. b`,
        '[https://bank.example](https://evil.example/login)',
        '[a](https://good.example|https://evil.example)',
        '<https://evil.example|https://bank.example> <!here> <@U0123456789>',
      ),
    ),
    { maxLength: 12, size: 'max' },
  )
  .map((paragraphs) => paragraphs.join('\n\n'));

/** A runbook, likewise. */
export const anyRunbookAnswer: fc.Arbitrary<RunbookAnswer> = fc.record({
  ...{ kind, id, title: sentences, summary: words, body, docs: maybe(docs) },
  services: many(words, 9),
  failures: fc.uniqueArray(link, { maxLength: 3, selector: (one) => `${one.kind}:${one.id}` }),
});

/** What a team says of a service, likewise. */
export const anyServiceAnswer: fc.Arbitrary<ServiceAnswer> = fc
  .record({
    ...{ kind: fc.constant('service' as const), title: sentences, summary: words },
    ...{ cluster: ecsName, service: ecsName, aliases: many(words, 20) },
    ...{ owner: maybe(words), channel: maybe(channel) },
    runbooks: fc.array(sentences, { maxLength: 30, size: 'max' }),
  })
  .map(({ runbooks, ...service }) => ({
    ...service,
    id: `${service.cluster}/${service.service}`,
    runbooks: runbooks.map((title, at) => ({ kind: 'runbook', id: `runbook-${at}`, title })),
  }));

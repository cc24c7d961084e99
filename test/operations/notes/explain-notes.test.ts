import { describe, expect, test } from '@jest/globals';
import { loadTables } from '../../../src/knowledge/load.ts';
import type { TeamNotes } from '../../../src/model/team-notes.ts';
import { createExplain } from '../../../src/operations/explain.ts';
import { explainable } from '../../../src/operations/explainable.ts';
import { topicsOf } from '../../../src/operations/topics.ts';
import { knowledge } from '../live/builders.ts';
import { aNamedService, aRunbook, notesOf } from './our-notes.ts';

const tables = loadTables('knowledge');
const explainWith = (notes: TeamNotes) =>
  createExplain(explainable({ knowledge: { ...knowledge, notes }, ...tables }));

const SCHEDULER = aNamedService({
  service: 'jobs',
  title: 'Scheduler',
  owner: null,
  channel: null,
});
const MEMORY = aRunbook('web-memory', {
  title: 'Web runs out of memory',
  summary: 'When its tasks are killed.',
  services: ['prod/web'],
  failures: ['exit-137', 'no-longer-known'],
  docs: 'https://wiki.example.com/web',
});
const CALL = aRunbook('whom-to-call', { title: 'Whom to call' });
const NOTES = notesOf([aNamedService({ aliases: ['storefront'] }), SCHEDULER], [MEMORY, CALL]);
const explain = explainWith(NOTES);

describe('explaining what a team wrote', () => {
  test('a runbook by its id, its title, its title with a typing error and in words', () => {
    for (const query of [
      'web-memory',
      'Web runs out of memory',
      'web runs out of memroy',
      'what to do when web runs out of memory',
    ]) {
      const { answer, matches } = explain(query);
      expect([query, answer?.kind, answer?.id]).toEqual([query, 'runbook', 'web-memory']);
      expect(matches[0]).toMatchObject({ kind: 'runbook', title: 'Web runs out of memory' });
    }
  });

  test('a runbook names what it is for, as far as that is known', () => {
    expect(explain('runbook:web-memory').answer).toEqual({
      kind: 'runbook',
      id: 'web-memory',
      title: 'Web runs out of memory',
      summary: 'When its tasks are killed.',
      body: MEMORY.body,
      services: ['prod/web'],
      failures: [{ kind: 'failure', id: 'exit-137', title: 'Exit code 137: killed (SIGKILL)' }],
      docs: 'https://wiki.example.com/web',
    });
  });

  test('a service by its title, an alias, its real name and its place, with its runbooks', () => {
    for (const query of [
      'web shop',
      'Web shop',
      'storefront',
      'web',
      'prod/web',
      'service:prod/web',
    ]) {
      const { answer } = explain(query);
      expect([query, answer?.kind, answer?.id]).toEqual([query, 'service', 'prod/web']);
    }
    expect(explain('storefront').answer).toMatchObject({
      summary: 'Shows what there is to buy.',
      cluster: 'prod',
      service: 'web',
      aliases: ['storefront'],
      owner: 'Shop team',
      channel: 'C0123456789',
      runbooks: [
        { kind: 'runbook', id: 'web-memory', title: 'Web runs out of memory' },
        { kind: 'runbook', id: 'whom-to-call', title: 'Whom to call' },
      ],
    });
  });

  test('a word of ECS means ECS, with the service of that name beside it', () => {
    const { answer, matches } = explain('scheduler');
    expect(answer).toMatchObject({ kind: 'concept', id: 'task-placement' });
    expect(matches).toContainEqual({
      kind: 'service',
      id: 'prod/jobs',
      title: 'Scheduler',
      score: 1,
    });
  });

  test.each(['task role', 'exit 137', 'why does my web container restart', 'out of memory'])(
    'what is known of ECS is answered as without notes: %s',
    (query) => {
      const { kind, id } = explainWith(notesOf([]))(query).answer ?? {};
      expect(explain(query).answer).toMatchObject({ kind, id });
    },
  );

  test('nothing is explained that is not there', () => {
    expect(explain('runbook:gone').answer?.kind).not.toBe('runbook');
    expect(explain('service:prod/gone').answer?.kind).not.toBe('service');
  });
});

describe('topics', () => {
  test('"Your team" comes first, services before runbooks, each by title', () => {
    const [team] = topicsOf({ ...knowledge, notes: NOTES });
    expect(team).toEqual({
      category: 'team',
      title: 'Your team',
      concepts: [
        { kind: 'service', id: 'prod/jobs', title: 'Scheduler' },
        { kind: 'service', id: 'prod/web', title: 'Web shop' },
        { kind: 'runbook', id: 'web-memory', title: 'Web runs out of memory' },
        { kind: 'runbook', id: 'whom-to-call', title: 'Whom to call' },
      ],
    });
  });

  test('there is no such topic where the team wrote nothing', () => {
    expect(topicsOf(knowledge).map(({ category }) => category)).not.toContain('team');
  });
});

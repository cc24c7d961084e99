import { mkdirSync, mkdtempSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { restoreKnowledge, storeKnowledge } from '../../src/knowledge/compiled.ts';
import { loadKnowledge, loadTables } from '../../src/knowledge/load.ts';
import { loadCompiled } from '../../src/knowledge/load-compiled.ts';
import { createExplain } from '../../src/operations/explain.ts';
import { explainableWith } from '../../src/operations/explain-base.ts';
import { compileBase, explainable } from '../../src/operations/explainable.ts';

const DIRECTORY = join(import.meta.dirname, '..', '..', 'knowledge');

const loaded = { knowledge: loadKnowledge(DIRECTORY), ...loadTables(DIRECTORY) };
const compiled = compileBase(loaded);
const stored = storeKnowledge(compiled);

describe('the base as the build compiles it', () => {
  const restored = restoreKnowledge(stored);

  test.each(['knowledge', 'tables', 'files'] as const)('has the same %s as the sources', (part) => {
    expect(restored[part]).toStrictEqual(loaded[part]);
  });

  test('has the same rules', () => {
    expect(restored.rules).toStrictEqual(compiled.rules);
  });

  test('answers like the sources: names, slips, questions, comparisons, errors', () => {
    const bySources = createExplain(explainable(loaded));
    const byCompiled = createExplain(explainableWith(restored, restored.rules));
    const some = [...loaded.knowledge.concepts.values()].filter((_, at) => at % 4 === 0);
    const queries = some.flatMap(({ id, title }) => [
      `${title.slice(0, 3)}${title.slice(4)}`,
      `what is ${title}?`,
      ...(loaded.knowledge.asked.get(id) ?? []).slice(0, 1),
    ]);
    const others = [
      'task-role',
      'task role vs execution role',
      'exit code 137',
      'RESOURCE:MEMORY',
      '',
      'xyzzy',
    ];
    for (const query of [...queries, ...others])
      expect(byCompiled(query)).toStrictEqual(bySources(query));
  }, 60_000);
});

describe('when the compiled base counts', () => {
  const [EARLIER, NOW, LATER] = [1_000_000, 1_000_100, 1_000_200];
  let root = '';
  let directory = '';
  let file = '';
  const setTimes = (seconds: number): void => {
    for (const path of ['concepts/a.md', 'concepts', 'claims.json', ''])
      utimesSync(join(directory, path), seconds, seconds);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stevedore-compiled-'));
    directory = join(root, 'knowledge');
    file = join(root, 'knowledge.jsonl');
    mkdirSync(join(directory, 'concepts'), { recursive: true });
    mkdirSync(join(root, 'src'));
    for (const name of ['concepts/a.md', 'claims.json']) writeFileSync(join(directory, name), '');
    writeFileSync(file, stored);
    utimesSync(file, NOW, NOW);
    setTimes(EARLIER);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('it does when nothing was changed after it', () => {
    expect(loadCompiled(directory, file)?.knowledge.concepts.size).toBe(
      loaded.knowledge.concepts.size,
    );
    setTimes(NOW);
    expect(loadCompiled(directory, file)).not.toBeNull();
  });

  test.each(['concepts/a.md', 'claims.json'])('it does not when %s was changed', (name) => {
    utimesSync(join(directory, name), LATER, LATER);
    expect(loadCompiled(directory, file)).toBeNull();
  });

  test('it does not when a file came or went', () => {
    utimesSync(join(directory, 'concepts'), LATER, LATER);
    expect(loadCompiled(directory, file)).toBeNull();
  });

  test('it does where the package was installed, which sets all times anew', () => {
    rmdirSync(join(root, 'src'));
    setTimes(LATER);
    expect(loadCompiled(directory, file)).not.toBeNull();
  });

  test('it does not when there is none', () => {
    rmSync(file);
    expect(loadCompiled(directory, file)).toBeNull();
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeKnowledge } from '../knowledge/compiled.ts';
import { loadKnowledge, loadTables } from '../knowledge/load.ts';
import { compileBase } from '../operations/explainable.ts';
import { packageRoot } from '../package-root.ts';

/** Writes `dist/knowledge.jsonl` for the build: the knowledge base, validated, and its search taken apart. */
const root = packageRoot(import.meta.dirname);
const directory = join(root, 'knowledge');
const base = compileBase({ knowledge: loadKnowledge(directory), ...loadTables(directory) });
writeFileSync(join(root, 'dist', 'knowledge.jsonl'), storeKnowledge(base));

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FieldCard } from '../model/explanation.ts';

/** Written as fields are: camel case inside, a path, an index, a pointer or snake case. */
const WRITTEN_AS_FIELD = /^(?=.*(?:[a-z][A-Z]|[.[/_]))\S+$/;

/** Whether a query is spelt as a field and not as words. */
export const writtenAsField = (query: string): boolean => WRITTEN_AS_FIELD.test(query.trim());

/** Whether a query asks for this field: spelt as one, or just its last name, such as "memory". */
export const asksForField = (query: string, { path }: FieldCard): boolean =>
  writtenAsField(query) || path.split('.').at(-1)?.toLowerCase() === query.trim().toLowerCase();

const parentOf = (path: string): string => path.replace(/(?:\[\])?(?:^|\.)[^.]*$/, '');

/**
 * The concept that explains a field: its home, the concept that touches it, or the same for the nearest field that
 * holds it; what nobody explains belongs to the definition as a whole.
 */
export const createFieldHome = ({ concepts }: Knowledge): ((card: FieldCard) => string) => {
  const homes = new Map<string, string>();
  const all = [...concepts.values()];
  for (const { id, touches } of all) for (const path of touches) homes.set(path, id);
  for (const { id, fields } of all) for (const path of fields) homes.set(path, id);
  return ({ path, of }) => {
    for (let at = path; at !== ''; at = parentOf(at)) {
      const home = homes.get(at);
      if (home !== undefined) return home;
    }
    return of === 'service' ? 'service-definition' : 'task-definition';
  };
};

/** The field at a JSON Pointer as people write it: `/containerDefinitions/0/image` is `containerDefinitions[0].image`. */
export const keptField = (pointer: string): string =>
  pointer
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');

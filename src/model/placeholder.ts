/**
 * What templates put where a value will be: `${TAG}`, `$(TAG)`, `$TAG`, `{{tag}}`, `{tag}`, `<IMAGE1_NAME>`, `%TAG%`, `@TAG@`,
 * `__TAG__`, `[ACCOUNT_ID]`, `REPLACE_ME`, `CHANGEME`, `YOUR_ACCOUNT_ID`, `ACCOUNT_ID`.
 */
const FORMS = [
  /\$\{\{[^}]*\}\}/,
  /\$\{[^}]*\}?/,
  /\$\([^()]*\)/,
  /\$[A-Za-z_]\w*/,
  /\{\{[^{}]*\}\}/,
  /\{[A-Za-z][\w /-]*\}/,
  /<[^<>\s][^<>]*>/,
  /%[A-Za-z]\w*%/,
  /@[A-Z][A-Z0-9_]*@/,
  /__[A-Za-z]\w*?__/,
  /\[[A-Z][A-Z0-9_-]*\]/,
  /\b(?:REPLACE|CHANGE|INSERT)[-_]?(?:ME|THIS|WITH|HERE)\w*/,
  /\b(?:replace|change|insert)[-_](?:me|this|with|here)[\w-]*/,
  /\b(?:YOUR|MY|TO_BE)_[A-Z0-9_]+/,
  /\byour[-_][a-z][\w-]*/,
  /\b(?:AWS_)?ACCOUNT_?ID\b/,
  /\bPLACEHOLDER\b/,
];
const PLACEHOLDER = new RegExp(FORMS.map((form) => form.source).join('|'));

/** The first placeholder in a value, or undefined: a value that has one is not known yet. */
export const findPlaceholder = (value: string): string | undefined => PLACEHOLDER.exec(value)?.[0];

/** Whether a value still waits to be filled in by a template, so that nothing can be said about it. */
export const hasPlaceholder = (value: string | undefined): boolean =>
  value !== undefined && PLACEHOLDER.test(value);

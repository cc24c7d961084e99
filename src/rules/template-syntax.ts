/**
 * Placeholders that a program fills in: `${TAG}`, `$TAG`, `$(TAG)`, `{{tag}}`, `%TAG%`, `@TAG@`, `__TAG__`, and CodePipeline's
 * `<IMAGE1_NAME>`. All others were written for a person.
 */
const TEMPLATE = /^(?:\$|\{\{|%\w+%$|@\w+@$|__\w+__$|<[A-Z][A-Z0-9_]*>$|\{[A-Za-z_][\w-]*\}$)/;

/** Whether a placeholder is one that a pipeline fills in before the definition is registered. */
export const isFilledByPipeline = (placeholder: string): boolean => TEMPLATE.test(placeholder);

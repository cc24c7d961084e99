/** A task definition for an example of a rule: one container with these fields, and these fields of the task. */
export const oneContainer = (
  container: Readonly<Record<string, unknown>>,
  task: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  ...task,
  containerDefinitions: [{ name: 'app', ...container }],
});

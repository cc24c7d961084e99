/** A word that begins with `sandbox-`, whatever marks stand around it. */
const SANDBOX_NAME = /(?:^|[^\w-])[-_]*sandbox-/i;

/** Whether a text names something of a learner's own simulated account. Such names are never looked for in a real one. */
export const namesSandbox = (text: string): boolean => SANDBOX_NAME.test(text);

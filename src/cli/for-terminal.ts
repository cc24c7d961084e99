/** A sentence that Slack shows too, which names its command there. */
export const forTerminal = (text: string): string => text.replaceAll('/ecs ', 'stevedore ');

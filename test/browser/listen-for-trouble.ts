import type { Page } from 'playwright-core';

/** What the browser complains about: exceptions, and breaches of the content security policy. */
export const listenForTrouble = (page: Page): string[] => {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    const isNetwork = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isNetwork) trouble.push(message.text());
  });
  return trouble;
};

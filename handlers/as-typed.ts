/** Quotes as a keyboard has them: Slack's clients for macOS and iOS turn them into typographic ones. */
export const straightQuotes = (text: string): string =>
  text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");

/** What somebody typed: without the links that Slack makes of host names, the entities of its control characters, and its quotes. */
export const asTyped = (text: string): string =>
  straightQuotes(
    text
      .replace(/<(?:https?:|mailto:)[^|<>]*\|([^<>]*)>/g, '$1')
      .replace(/<((?:https?:|mailto:)[^|<>]*)>/g, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );

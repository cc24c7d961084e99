import * as z from 'zod';

/**
 * An https:// address that can stand in a link as it is: without white space and the marks that end a link in Slack's mrkdwn,
 * in Markdown or in HTML. A URL parser takes `https://host/><!channel>`, and whoever shows it would ping a channel.
 */
export const httpsAddress = z
  .url({ protocol: /^https$/, error: 'is no https:// address' })
  .max(500)
  .regex(
    /^[^\s<>|"'`\\^{}[\]\p{C}]+$/u,
    'takes an address without spaces, quotes, brackets, < > | or \\',
  );

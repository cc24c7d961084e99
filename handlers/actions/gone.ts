/** What a button of a report says when the report is no longer on the shelf. */
export const GONE =
  'I keep reports for 30 minutes, fewer when many are checked, and this one is gone. Check the definition again.';

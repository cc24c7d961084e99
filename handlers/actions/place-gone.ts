/** What a button of a placement says when its answer is no longer on the shelf. */
export const PLACEMENT_GONE =
  'I keep answers for 30 minutes, fewer when many are asked, and this one is gone. Run the command again.';

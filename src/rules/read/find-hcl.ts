const BLOCK =
  /^[ \t]*(?:resource|data|module|locals|variable|output|provider|terraform)[ \t]*(?:"[^"\n]*"[ \t]*){0,2}\{[ \t]*(?:\r?$|#|\/\/|[\w}])/;
const ARGUMENT =
  /^[ \t]*(?:container_definitions|family|network_mode|requires_compatibilities|execution_role_arn|task_role_arn|task_definition|desired_count)[ \t]*=(?![=>])/;
const CALL = /^[ \t]*jsonencode\(/;

const START = new RegExp([BLOCK, ARGUMENT, CALL].map(({ source }) => source).join('|'), 'm');

const COMMENT = /^[ \t]*(?:#|\/\/|$)/;

/**
 * Where Terraform's language begins behind an offset, with the comments right above it, or undefined where it does
 * not.
 */
export const findHcl = (text: string, from = 0): number | undefined => {
  const index = text.slice(from).search(START);
  if (index === -1) return undefined;
  let start = from + index;
  while (start > from) {
    const before = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    if (before < from || !COMMENT.test(text.slice(before, start).trimEnd())) break;
    start = before;
  }
  return start;
};

/** Keys by which YAML is known: those of ECS in each spelling, and those of what people take for it. */
const KEYS = [
  'family|containerDefinitions|ContainerDefinitions|Family|container_definitions',
  'requiresCompatibilities|RequiresCompatibilities|requires_compatibilities',
  'networkMode|NetworkMode|network_mode|executionRoleArn|ExecutionRoleArn|taskRoleArn|TaskRoleArn',
  'taskDefinition|TaskDefinition|taskDefinitionArn|serviceName|ServiceName|serviceArn|services',
  'desiredCount|DesiredCount|clusterName|ClusterName|clusters|capacityProviders',
  'name|Name|image|Image|portMappings|PortMappings|cpu|memory|environment',
  'AWSTemplateFormatVersion|Resources|Transform|Properties|apiVersion|kind|version|Version|Statement',
].join('|');

const KNOWN_LINE = new RegExp(
  `^[ \\t]*(?:-[ \\t]+)?["']?(?:(?:${KEYS})["']?[ \\t]*:(?=[ \\t\\r\\n]|$)|Type["']?[ \\t]*:[ \\t]*["']?AWS::ECS::)`,
  'm',
);

/** A line that YAML may hold: a key, a list item, a comment, the mark between documents, or what closes brackets. */
const YAML_LINE =
  /^[ \t]*(?:$|#|-(?:[ \t\r]|$)|---|\.\.\.|%YAML|[\]}]|<<:|["']?[\w.:/$<>{}()+-]*[\w>})]["']?[ \t]*:(?:[ \t\r]|$)|"[^"]*"[ \t]*:)/;

const FENCE = /^[ \t]*(?:```|~~~)/;

interface Span {
  readonly start: number;
  readonly end: number;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

const isBlank = (line: string): boolean => line.trim() === '';

/** The offset of the first line of a block, walking up from a line that is known to be in it. */
const firstLine = (text: string, from: number, known: number): number => {
  let start = known;
  let at = known;
  let indent = indentOf(text.slice(known, known + 200));
  while (at > from) {
    const before = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
    if (before < from) break;
    const line = text.slice(before, at - 1);
    at = before;
    // What is indented more belongs to a line above it, whatever it says; a folded text says anything.
    if (!isBlank(line) && indentOf(line) > indent) continue;
    if (!YAML_LINE.test(line)) break;
    if (!isBlank(line)) indent = indentOf(line);
    start = before;
  }
  return start;
};

/**
 * Where the YAML begins and ends that follows an offset: the lines around the first key that is known, until one that
 * is less indented or can be no YAML. Undefined where there is none.
 */
export const findYaml = (text: string, from = 0): Span | undefined => {
  const known = KNOWN_LINE.exec(text.slice(from));
  if (known === null) return undefined;
  const start = firstLine(text, from, from + known.index);
  let indent: number | undefined;
  let end = start;
  for (let at = start; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const next = found === -1 ? text.length : found + 1;
    const line = text.slice(at, next);
    if (!isBlank(line)) {
      const own = indentOf(line);
      const marks = /^(?:---|\.\.\.|#)/.test(line);
      indent ??= marks ? undefined : own;
      if (FENCE.test(line)) break;
      if (indent !== undefined && own < indent && !marks && !/^\s*[\]}]/.test(line)) break;
      if (indent !== undefined && own <= indent && !YAML_LINE.test(line.trimEnd())) break;
      end = next;
    }
    at = next;
  }
  return { start, end };
};

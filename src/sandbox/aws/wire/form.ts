/** A tree of form fields. */
type Node = Map<string, Node | string>;

const put = (node: Node, path: readonly string[], value: string): void => {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    node.set(head, value);
    return;
  }
  const known = node.get(head);
  const child: Node = known instanceof Map ? known : new Map();
  node.set(head, child);
  put(child, rest, value);
};

const plain = (node: Node | string): unknown => {
  if (typeof node === 'string') return node;
  const members = node.get('member');
  if (node.size === 1 && members instanceof Map) {
    return [...members]
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([, value]) => plain(value));
  }
  return Object.fromEntries([...node].map(([name, value]) => [name, plain(value)]));
};

/** An AwsQuery form: `Targets.member.1.Id=a` becomes `{ Targets: [{ Id: 'a' }] }`. Values stay text. */
export const parseForm = (body: string): Readonly<Record<string, unknown>> => {
  const root: Node = new Map();
  for (const [name, value] of new URLSearchParams(body)) put(root, name.split('.'), value);
  return Object.fromEntries([...root].map(([name, value]) => [name, plain(value)]));
};

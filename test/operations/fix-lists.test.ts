import { expect, test } from '@jest/globals';
import { fix } from '../../src/operations/fix.ts';

const HEALTH = 'curl -f http://localhost/ || exit 1';

test('a list of JSON that had a line for each item keeps its lines', () => {
  const text = `{
  "family": "web",
  "containerDefinitions": [{
    "name": "a", "image": "nginx:1", "memory": 128,
    "healthCheck": {
      "command": [
        "${HEALTH}"
      ]
    }
  }]
}`;
  expect(fix(text, { unsafe: true }).text).toContain(`
      "command": [
        "CMD-SHELL",
        "${HEALTH}"
      ]
    }`);
});

test('a list of YAML with dashes keeps them, and the comment above it', () => {
  const text = `family: web
containerDefinitions:
  - name: a
    image: nginx:1
    memory: 128
    healthCheck:
      # every 30 seconds
      command:
        - ${HEALTH}
`;
  expect(fix(text, { unsafe: true }).text).toContain(`
      # every 30 seconds
      command:
        - CMD-SHELL
        - "${HEALTH}"
`);
});

test('an empty value of YAML goes without the comments around it', () => {
  const text = `family: web
taskRoleArn:
# about the containers
containerDefinitions:
  - name: a
    image: nginx:1
    memory: 128
    environment:
    # about links
    links: [b]
`;
  const { text: fixed } = fix(text, { unsafe: true });
  expect(fixed).not.toContain('taskRoleArn');
  expect(fixed).toContain('# about the containers\ncontainerDefinitions:');
  expect(fixed).toContain('    # about links\n    links:');
});

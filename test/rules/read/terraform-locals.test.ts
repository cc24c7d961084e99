import { expect, test } from '@jest/globals';
import { only, place } from './reading.ts';

const LOCALS = `locals {
  cpu = 256
  app = {
    name  = "app"
    image = "nginx:1"
  }
  containers = [local.app, { name = "side", image = "x:1" }]
}
`;
const task = (containers: string): string =>
  `resource "aws_ecs_task_definition" "web" {\n  family = "web"\n  cpu = local.cpu\n  container_definitions = ${containers}\n}\n`;

test.each(['jsonencode(local.containers)', 'local.containers'])(
  '%s is what the local says',
  (given) => {
    const { value, reading } = only(LOCALS + task(given));
    expect(value).toMatchObject({
      cpu: 256,
      containerDefinitions: [{ name: 'app', image: 'nginx:1' }, { name: 'side' }],
    });
    expect(reading.setAside).toEqual([]);
  },
);

test('a local within a list, and one behind the resource', () => {
  expect(only(task('jsonencode([local.app])') + LOCALS).value).toMatchObject({
    containerDefinitions: [{ name: 'app' }],
  });
});

test('what came from a local has its place there', () => {
  expect(place(LOCALS + task('jsonencode([local.app])'), 'containerDefinitions', 0, 'image')).toBe(
    '/locals/0/app/image 5:13',
  );
});

test('a local that the paste has not stays unknown, and so does one that goes round', () => {
  const round = 'locals {\n  a = local.b\n  b = local.a\n}\n';
  for (const text of [
    LOCALS + task('jsonencode(local.others)'),
    round + task('jsonencode(local.a)'),
  ])
    expect(only(text).value).toMatchObject({ containerDefinitions: expect.any(String) });
});

test('locals that double each other end', () => {
  const doubled = Array.from({ length: 30 }, (_, n) => `l${n + 1} = [local.l${n}, local.l${n}]`);
  const text = `locals {\nl0 = "x"\n${doubled.join('\n')}\n}\n${task('jsonencode(local.l30)')}`;
  expect(only(text).document.part).toBe('task');
});

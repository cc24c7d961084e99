import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { only, outline, place } from './reading.ts';

const DOLLAR = '$';

const task = (body: string): string => `resource "aws_ecs_task_definition" "web" {\n${body}\n}\n`;

describe("Terraform's language", () => {
  test('gives the task definition in the spelling of the API', () => {
    const text = task(`
      family                   = "web"
      network_mode             = "awsvpc"
      requires_compatibilities = ["FARGATE"]
      cpu                      = 256
      skip_destroy             = true
      volume {
        name = "data"
        efs_volume_configuration {
          file_system_id = "fs-1"
          authorization_config { iam = "ENABLED" }
        }
      }
      volume {
        name      = "host"
        host_path = "/x"
      }
      ephemeral_storage { size_in_gib = 30 }
      runtime_platform { cpu_architecture = "ARM64" }
      placement_constraints { type = "memberOf" }
      proxy_configuration {
        container_name = "envoy"
        properties     = { AppPorts = "80" }
      }
      tags = { team = "crane", env = "live" }
      container_definitions = jsonencode([{ name = "app", image = "nginx" }])`);
    expect(only(text).value).toEqual({
      family: 'web',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: 256,
      volumes: [
        {
          name: 'data',
          efsVolumeConfiguration: { fileSystemId: 'fs-1', authorizationConfig: { iam: 'ENABLED' } },
        },
        { name: 'host', host: { sourcePath: '/x' } },
      ],
      ephemeralStorage: { sizeInGiB: 30 },
      runtimePlatform: { cpuArchitecture: 'ARM64' },
      placementConstraints: [{ type: 'memberOf' }],
      proxyConfiguration: {
        containerName: 'envoy',
        properties: [{ name: 'AppPorts', value: '80' }],
      },
      tags: [
        { key: 'team', value: 'crane' },
        { key: 'env', value: 'live' },
      ],
      containerDefinitions: [{ name: 'app', image: 'nginx' }],
    });
  });

  const EXPRESSIONS: readonly (readonly [string, unknown])[] = [
    ['"web"', 'web'],
    ['"a \\"b\\" \\n $${c}"', `a "b" \n ${DOLLAR}{c}`],
    ['-1.5', -1.5],
    ['true', true],
    ['var.family', `${DOLLAR}{var.family}`],
    [
      `"${DOLLAR}{var.a}-${DOLLAR}{lookup(var.m, "key")}"`,
      `${DOLLAR}{var.a}-${DOLLAR}{lookup(var.m, '')}`,
    ],
    ['var.small ? "a" : "b"', `${DOLLAR}{var.small ? '' : ''}`],
    ['format("%s", var.a)', `${DOLLAR}{format('', var.a)}`],
    ['"a" == "b"', `${DOLLAR}{'' == ''}`],
    ['(\n  var.a\n)', `${DOLLAR}{( var.a )}`],
    ['tostring(1)', '1'],
    ['<<EOF\nweb\nEOF', 'web'],
    ['<<-"EOF"\n  web\n  EOF', '  web'],
  ];
  test.each(EXPRESSIONS)('%s', (expression, value) => {
    const text = task(`family = ${expression}\nnetwork_mode = "host" # c`);
    expect(only(text).value).toEqual({ family: value, networkMode: 'host' });
  });

  test('values that are computed are not known, and no string in them is kept', () => {
    const text = task('family = "a"\ncontainer_definitions = file("secret-place.json")');
    const { value, reading } = only(text);
    expect(value).toEqual({ family: 'a', containerDefinitions: `${DOLLAR}{file('')}` });
    expect(reading.setAside).toEqual([
      'The containers come from a function, a file or a variable of Terraform, so they were not judged. Paste what `terraform show -json` prints to have them judged too.',
    ]);
  });

  test('blocks that are repeated for values known later make their list unknown', () => {
    const text = task(
      'family = "a"\ndynamic "volume" {\n for_each = var.v\n content { name = volume.key }\n}',
    );
    expect(only(text).value).toEqual({ family: 'a', volumes: `${DOLLAR}{volume}` });
  });

  test('comments of all three kinds, commas and colons', () => {
    const text = `# one\n// two\n${task('/* three\n */ family = "a" // four\ntags = { "a" : "b", c = "d", }')}`;
    expect(only(text).value).toMatchObject({ family: 'a', tags: [{ key: 'a' }, { key: 'c' }] });
    expect(readPaste(text).setAside).toEqual([]);
  });

  test('only containers, in and out of jsonencode', () => {
    expect(outline('jsonencode([\n  { name = "app", image = var.image },\n])')).toEqual([
      'container-array containers hcl',
    ]);
    expect(outline('[\n  {\n    name = "app"\n  }\n]')).toEqual(['container-array containers hcl']);
    expect(outline('container_definitions = jsonencode([{ name = "app" }])')).toEqual([
      'terraform containers hcl',
    ]);
  });

  test('places name arguments and blocks as they were written, missing ones too', () => {
    const text = task('family = "a"\nvolume {\n  name = "v"\n  host_path = "/x"\n}');
    const base = '/resource/aws_ecs_task_definition/web';
    expect(place(text, 'volumes', 0, 'host', 'sourcePath')).toBe(`${base}/volume/0/host_path 5:15`);
    expect(place(text, 'executionRoleArn')).toBe(`${base}/execution_role_arn 1:42`);
  });
});

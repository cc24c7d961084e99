import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { only, place } from './reading.ts';

describe("Terraform's JSON", () => {
  const containers = JSON.stringify([{ name: 'app', image: 'nginx' }]);
  const computed = {
    arn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1',
    container_definitions: containers,
    family: 'web',
    ipc_mode: '',
    memory: null,
    tags: { a: 'b' },
    tags_all: { a: 'b' },
    volume: [{ name: 'v', host_path: '', docker_volume_configuration: [] }],
    ephemeral_storage: [],
    runtime_platform: [{ cpu_architecture: 'ARM64', operating_system_family: '' }],
  };
  const value = {
    family: 'web',
    containerDefinitions: [{ name: 'app', image: 'nginx' }],
    tags: [{ key: 'a', value: 'b' }],
    volumes: [{ name: 'v' }],
    runtimePlatform: { cpuArchitecture: 'ARM64' },
  };
  const resource = {
    mode: 'managed',
    type: 'aws_ecs_task_definition',
    name: 'web',
    values: computed,
  };
  const FORMS: readonly (readonly [string, unknown])[] = [
    ['the values of a resource', computed],
    ['one resource of `terraform show -json`', resource],
    ['`terraform show -json`', { values: { root_module: { resources: [resource] } } }],
    ['a plan', { planned_values: { root_module: { resources: [resource] } } }],
    [
      'a module that is called',
      { values: { root_module: { child_modules: [{ resources: [resource] }] } } },
    ],
    [
      'a state file',
      { version: 4, resources: [{ ...resource, instances: [{ attributes: computed }] }] },
    ],
  ];
  test.each(FORMS)('%s', (_name, form) => {
    const text = JSON.stringify(form);
    expect(only(text).value).toEqual(value);
    expect(readPaste(text).shape).toBe('terraform');
  });

  test('its own JSON form', () => {
    const text = JSON.stringify({
      resource: {
        aws_ecs_task_definition: { web: { family: 'web', container_definitions: containers } },
      },
    });
    expect(only(text).value).toEqual({
      family: 'web',
      containerDefinitions: [{ name: 'app', image: 'nginx' }],
    });
  });

  test('containers within a string are found at their place in it', () => {
    const text = JSON.stringify({ container_definitions: '[{"name":"app","image":"nginx"}]' });
    const offset = text.indexOf('\\"nginx') + 1;
    expect(place(text, 'containerDefinitions', 0, 'image')).toBe(
      `/container_definitions/0/image 1:${offset}`.replace(/\d+$/, String(offset)),
    );
  });

  test('fields with underscores all through', () => {
    const text = JSON.stringify({
      family: 'web',
      execution_role_arn: 'r',
      container_definitions: [{ name: 'a', port_mappings: [{ container_port: 80 }] }],
      volumes: [{ name: 'v', efs_volume_configuration: { file_system_id: 'fs' } }],
      ephemeral_storage: { size_in_gib: 21 },
    });
    expect(only(text).value).toEqual({
      family: 'web',
      executionRoleArn: 'r',
      containerDefinitions: [{ name: 'a', portMappings: [{ containerPort: 80 }] }],
      volumes: [{ name: 'v', efsVolumeConfiguration: { fileSystemId: 'fs' } }],
      ephemeralStorage: { sizeInGiB: 21 },
    });
    expect(place(text, 'volumes', 0, 'efsVolumeConfiguration', 'rootDirectory')).toContain(
      '/volumes/0/efs_volume_configuration/root_directory ',
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';

const what = (text: string): string | undefined => {
  const { shape, foreign, fault } = readPaste(text);
  return `${shape} ${foreign ?? fault?.kind ?? 'read'}`;
};

describe('what is no definition is named', () => {
  const TEXTS: readonly (readonly [string, string])[] = [
    ['services:\n  web:\n    image: nginx\n', 'compose compose'],
    ['{"services":{"web":{"image":"nginx"}}}', 'compose compose'],
    [
      'version: "3.8"\nx-logging: &l\n  driver: json-file\nnetworks:\n  front:\nservices:\n  web:\n    build: .\n    logging: *l\n',
      'compose compose',
    ],
    ['web:\n  image: nginx\n  ports: ["80:80"]\ndb:\n  image: postgres\n', 'compose compose'],
    ['services:\n  web:\n\timage: nginx\n', 'compose compose'],
    [
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  containers:\n    - name: a\n      image: b\n',
      'kubernetes kubernetes',
    ],
    ['{"apiVersion":"v1","kind":"Pod"}', 'kubernetes kubernetes'],
    ['# chart\n{{- if .Values.on }}\napiVersion: v1\nkind: Pod\n{{- end }}\n', 'kubernetes helm'],
    ['image:\n  repository: {{ .Values.image }}\n', 'kubernetes helm'],
    ['{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}', 'unreadable policy'],
    ['Version: "2012-10-17"\nStatement: []\n', 'unreadable policy'],
    [
      'version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n',
      'unreadable appSpec',
    ],
    ['Resources:\n  B:\n    Type: AWS::S3::Bucket\n', 'unreadable template'],
    ['module "web" {\n  source = "x"\n}\n', 'unreadable module'],
    ['resource "aws_s3_bucket" "b" {\n}\n', 'unreadable terraform'],
    ['{"taskDefinitionArns":[]}', 'unreadable list'],
    [
      'name: front\ntype: Load Balanced Web Service\nimage:\n  build: ./Dockerfile\n  port: 80\ncpu: 256\nmemory: 512\ncount: 1\n',
      'unreadable copilot',
    ],
    ['arn:aws:ecs:eu-west-1:123456789012:service/main/web', 'unreadable arn'],
    ['`arn:aws-cn:ecs:cn-north-1:123456789012:task-definition/web:1`', 'unreadable arn'],
    ['deploy/taskdef.json', 'unreadable path'],
    ['C:\\work\\task.yaml', 'unreadable path'],
    ['<!doctype html>\n<html></html>', 'unreadable html'],
    ['# syntax\nFROM node:22\nRUN npm ci\n', 'unreadable dockerfile'],
    ['\u0089PNG\r\n\u001a\n\u0000\u0000', 'unreadable binary'],
    ['how do I name: things?', 'unreadable noJson'],
    ['\ufeff \n\u00a0', 'unreadable empty'],
  ];
  test.each(TEXTS)('%j', (text, expected) => {
    expect(what(text)).toBe(expected);
  });

  test('a workflow with an image is no container', () => {
    const text = 'name: ci\non: push\njobs:\n  test:\n    image: node\nstages: []\nimage: node\n';
    expect(what(text)).toBe('unreadable other');
  });

  test('a template is never a list of containers, even where it cannot be read', () => {
    const text =
      'Resources:\n  T:\n    Properties:\n\t  ContainerDefinitions: [{"Name": "app", "Image": "b"}]\n';
    expect(what(text)).toBe('unreadable broken');
  });

  test('prose with a key before JSON is prose', () => {
    const { shape, setAside } = readPaste('image: it cannot be pulled\n{"family":"web"}');
    expect([shape, setAside]).toEqual([
      'register-input',
      ['1 line of text before the first brace was left out.'],
    ]);
  });
});

describe('a paste that was cut off', () => {
  const CUTS: readonly (readonly [string, string | undefined])[] = [
    ['{"family":"web","volumes":[{', '}]}'],
    ['{"family":"web","volumes":[{"name":"dat', '}]}'],
    ['{"family":', '}'],
  ];
  test.each(CUTS)('%s', (text, missing) => {
    expect(readPaste(text).fault).toMatchObject({ kind: 'broken', truncated: true, missing });
  });

  test('is told from one that is broken in its middle', () => {
    expect(readPaste('{"family" "web"}').fault).toMatchObject({ truncated: false });
    expect(readPaste('{"family": "web,\n"cpu": 1}').fault).toMatchObject({ truncated: false });
  });
});

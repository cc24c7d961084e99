import { describe, expect, test } from '@jest/globals';
import { faultOf, only, outline, place } from './reading.ts';

const DOLLAR = '$';

const task = (body: string): string => `resource "aws_ecs_task_definition" "web" {\n${body}\n}\n`;

describe("containers within Terraform's language", () => {
  const CONTAINERS: readonly (readonly [string, string, string])[] = [
    ['jsonencode', 'jsonencode([{\n  name = "app"\n}])', '2:10'],
    ['a heredoc', '<<EOF\n[{"name":\n"app"}]\nEOF', '3:1'],
    ['a string with escapes', '"[{\\"name\\":\\"app\\"}]"', '1:37'],
  ];
  test.each(CONTAINERS)('containers in %s keep their places', (_name, expression, at) => {
    expect(place(`container_definitions = ${expression}`, 'containerDefinitions', 0, 'name')).toBe(
      `/container_definitions/0/name ${at}`,
    );
  });

  test('JSON with interpolations that hold quotes', () => {
    const text = `container_definitions = <<EOF\n[{"name": "${DOLLAR}{lookup(var.m, "k")}", "cpu": ${DOLLAR}{var.cpu}}]\nEOF\n`;
    expect(only(text).value).toEqual({
      containerDefinitions: [{ name: `${DOLLAR}{lookup(var.m, 'k')}`, cpu: `${DOLLAR}{var.cpu}` }],
    });
  });

  test('JSON within it that is broken is a fault at its own place; the rest is still judged', () => {
    const text = task('family = "a"\ncontainer_definitions = <<EOF\n[{"name" "app"}]\nEOF');
    expect(faultOf(text)).toBe('4:10 json: found a string, expected ":" after the key');
    expect(only(text).value).toMatchObject({ family: 'a' });
  });
});

describe("resources around task definitions in Terraform's language", () => {
  test('services, clusters and capacity providers', () => {
    const text = `${task('family = "web"')}
      resource "aws_ecs_service" "web" {
        name            = "web"
        task_definition = aws_ecs_task_definition.web.arn
        network_configuration { assign_public_ip = true }
        deployment_circuit_breaker { enable = true }
        deployment_maximum_percent = 150
        ordered_placement_strategy { type = "spread" }
        load_balancer { container_port = 80 }
        service_connect_configuration {
          service { client_alias { port = 80 } }
        }
      }
      resource "aws_ecs_cluster" "main" {
        name = "main"
        setting { name = "containerInsights" }
      }
      resource "aws_ecs_capacity_provider" "asg" {
        name = "asg"
        auto_scaling_group_provider { managed_scaling { status = "ENABLED" } }
      }`;
    expect(outline(text)).toEqual([
      'terraform task hcl web',
      'terraform service hcl web',
      'terraform cluster hcl main',
      'terraform capacity-provider hcl asg',
    ]);
    expect(only(text.slice(text.indexOf('resource "aws_ecs_service"'))).value).toEqual({
      serviceName: 'web',
      taskDefinition: `${DOLLAR}{aws_ecs_task_definition.web.arn}`,
      networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'ENABLED' } },
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true }, maximumPercent: 150 },
      placementStrategy: [{ type: 'spread' }],
      loadBalancers: [{ containerPort: 80 }],
      serviceConnectConfiguration: { services: [{ clientAliases: [{ port: 80 }] }] },
    });
  });
});

describe("Terraform's language that cannot be read says where, what and what instead", () => {
  const FAULTS: readonly (readonly [string, string, string])[] = [
    ['a missing value', 'family =', '2:9 hcl: found the end of the line, expected a value'],
    [
      'an unclosed string',
      'family = "web',
      '2:10 hcl: found a string that is not closed on its line, expected a closing double quote',
    ],
    [
      'an unclosed list',
      'requires_compatibilities = ["FARGATE"',
      '3:1 hcl: found "}", expected "," or "]"',
    ],
    [
      'two values on a line',
      'family = "a" "b"',
      '2:14 hcl: found a string, expected the end of the line',
    ],
    [
      'a heredoc without an end',
      'family = <<EOF\nweb',
      '2:10 hcl: found a heredoc that does not end, expected a line with nothing but EOF',
    ],
    [
      'a comment without an end',
      'family = "a" /* b',
      '2:14 hcl: found a comment that does not end, expected "*/"',
    ],
    [
      'a name alone',
      'family',
      '2:7 hcl: found the end of the line, expected "=" or "{" after the name',
    ],
  ];
  test.each(FAULTS)('%s', (_name, body, fault) => {
    expect(faultOf(task(body))).toBe(fault);
  });
});

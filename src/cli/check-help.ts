/** What `stevedore help check` adds to its usage. */
export const CHECK_DETAILS = `
Each FILE is a file, a folder, or a pattern in quotes such as 'ecs/**/*.json'; - is standard input.
Of a folder, the JSON, YAML and Terraform files that look like task definitions or services are checked.
A word that is no file names what AWS has: a service (web, prod/web, an ARN) first, else a task definition (web:3, or
web for the newest ACTIVE revision). With STEVEDORE_AWS=real in AWS, else in a simulated account. Changes nothing.

  --format text|json|sarif|github   how to write the report (text)
  --target FARGATE|EC2|EXTERNAL|MANAGED_INSTANCES
                                    what to judge for, in place of requiresCompatibilities; may be given again
  --fail-on refused|fails|advice    from which tier on the exit status is 1 (fails)
  --rule ID                         report this rule only; may be given again
  --fix                             make the safe changes in the files; of standard input, print the result
  --unsafe-fixes                    with them, make those changes too that somebody could object to
  --diff, --dry-run                 show what --fix would change, and change nothing
  --skip-unrelated                  pass over files that nothing of ECS is in, as in folders
  --config FILE, --no-config        settings in place of the nearest stevedore.yml, or none
  --region REGION, --profile NAME   where in AWS to look for names
  -q, --quiet                       only what counts against --fail-on

Examples:
  stevedore check task-definition.json
  stevedore check 'ecs/**/*.json' taskdefs/
  aws ecs describe-task-definition --task-definition web | stevedore check --target FARGATE
  stevedore check --fix task-definition.json
  stevedore check prod/web
  stevedore check web:3
  stevedore check --format sarif . > stevedore.sarif
`;

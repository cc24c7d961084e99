/** What `stevedore help iam-policy` adds. */
export const IAM_POLICY_DETAILS = `
Prints the least policy that Stevedore needs: exactly the actions that it calls, limited as far as IAM allows.
The policy goes to standard output, the reason for each action to standard error. IAM cannot limit how many tasks are
set: that does stevedore.yml.

  --read               what it needs to look at services; it changes nothing
  --cluster ARN        limit it to this cluster; may be given again
  --scale              what it needs beside that to change services
  --services NAME…     those that may be changed: CLUSTER/SERVICE with * for any characters, or ARNs
  --tag KEY=VALUE      only services that have this tag
  --autoscale          with what /ecs autoscale needs
  --format text|json   json: policy and reasons in one document on standard output

Examples:
  stevedore iam-policy --read > stevedore-read.json
  stevedore iam-policy --read --cluster arn:aws:ecs:eu-central-1:123456789012:cluster/prod
  stevedore iam-policy --scale --services prod/web 'prod/api-*' > stevedore-scale.json
`;

/** What `stevedore help doctor` adds. */
export const DOCTOR_DETAILS = `
Tries the AWS credentials, the Region, the clusters and every action that Stevedore reads with, the Slack tokens that
are set and their scopes, the policies of stevedore.yml and the folder of your own knowledge, the database and its audit
record, and the clock. Changes nothing, and so it cannot tell whether AWS lets Stevedore change services.

  --region REGION      in place of AWS_REGION and the AWS configuration
  --profile NAME       of the AWS configuration
  --cluster NAME       try the actions on this cluster (else on the first one); may be given again
  --format text|json   how to write the answer (text)

Examples:
  stevedore doctor
  stevedore doctor --profile prod --region eu-central-1 --cluster prod
`;

/** What `stevedore help knowledge` adds. */
export const KNOWLEDGE_DETAILS = `
Reads FOLDER, or the one that knowledge names in stevedore.yml, as the bot does when it starts: concepts, comparisons,
lessons, runbooks, services.yml. Prints what is in it and what it puts in place of Stevedore's own text; or, with exit
status 1, every file and field to correct.

  --format text|json   how to write the answer (text)

Examples:
  stevedore knowledge ./our-ecs
  stevedore knowledge --format json
`;

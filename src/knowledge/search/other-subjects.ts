import { wordsOf } from '../words.ts';

/** Services and tools that are not ECS, and that nothing here explains for their own sake. */
const OTHERS = new Set(
  `lambda rds aurora dynamodb redshift elasticache memcached documentdb neptune opensearch kinesis msk kafka
  sqs sns ses mq rabbitmq athena glue emr sagemaker bedrock cognito amplify appsync lightsail
  cloudfront route53 waf acm kms guardrail macie inspector organizations cloudtrail config quicksight
  s3 glacier snowball datasync transfer workspaces connect stepfunction
  kubectl helm kustomize istio argocd kubelet namespace
  mysql postgres postgresql mariadb mongodb redis elasticsearch oracle sqlite nginx apache
  python javascript typescript react angular vue java kotlin golang rust perl php ruby excel
  git github gitlab bitbucket jira confluence slack vim linux windows macos`.split(/\s+/),
);

/** Words by which a question is about ECS, whatever else it names. */
const OURS = new Set(
  'ecs fargate task taskdef container docker image service sidecar agent'.split(' '),
);

/**
 * Whether a question names something else and nothing of ECS: "sqs visibility timeout". Words that it shares with
 * what is known here, such as "timeout", do not make it a question about that.
 */
export const asksForSomethingElse = (text: string): boolean => {
  const words = wordsOf(text);
  return words.some((word) => OTHERS.has(word)) && !words.some((word) => OURS.has(word));
};

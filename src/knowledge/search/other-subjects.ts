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
  azure gcp google aks gke mesos
  git github gitlab bitbucket jira confluence slack vim linux windows macos`.split(/\s+/),
);

/** Words by which a question is about ECS, whatever else it names. */
const OURS = new Set(
  'ecs fargate task taskdef container docker image service sidecar agent'.split(' '),
);

/** Products of others, and of AWS, whose names are made of everyday words. */
const PRODUCTS =
  /\b(?:cloud run|app engine|container apps?\b(?= (?:on|in|vs|or)|$)|container instances? on azure|api gateway|support plans?|node groups?|how many regions)\b/i;

/** Platforms of others that nothing here is compared with. */
const FOREIGN = /\b(?:cloud run|app engine|azure|container apps|gcp|google cloud|gke|aks|mesos)\b/i;

/** Whether a question puts something of ours beside a platform that nothing here explains. */
export const namesForeignPlatform = (text: string): boolean => FOREIGN.test(text.slice(0, 400));

/**
 * Whether a question names something else and nothing of ECS: "sqs visibility timeout". Words that it shares with
 * what is known here, such as "timeout", do not make it a question about that.
 */
export const asksForSomethingElse = (text: string): boolean => {
  const words = wordsOf(text);
  const other = words.some((word) => OTHERS.has(word)) || PRODUCTS.test(text.slice(0, 400));
  return other && !words.some((word) => OURS.has(word));
};

import type { Finding } from '../../../src/model/finding.ts';

/** What a wrong type or name keeps us from knowing: then we refuse that, and say nothing on what depends on it. */
const HIDING: ReadonlySet<string> = new Set(['field-types', 'known-fields']);

const CONTAINERS = /^\/containerDefinitions(?:\/\d+)?$/;

/**
 * What a rule of the oracle reads beside the place that it reports. Where that is of a wrong type it takes it for
 * absent, and we leave open what it would have been.
 */
const READS: Readonly<Record<string, RegExp>> = {
  E3053: /\/portMappings\/\d+\/(?:container|host)Port$/,
  'pf-ecs-awsfirelens-without-router': CONTAINERS,
  'pf-ecs-dependson-container-missing': CONTAINERS,
  'pf-ecs-fargate-ephemeral-storage-ec2': /^\/requiresCompatibilities(?:\/\d+)?$/,
  'pf-ecs-mountpoint-source-volume-missing': /^\/volumes(?:\/\d+)?$/,
  'pf-ecs-proxy-configuration-container-missing': CONTAINERS,
  'pf-ecs-volume-not-referenced': /^\/containerDefinitions(?:\/\d+(?:\/mountPoints)?)?$/,
  'pf-ecs-volumesfrom-source-container-missing': CONTAINERS,
  'pf-ecs-svc-circuit-breaker-with-code-deploy': /^\/deploymentController\/type$/,
};

/** Whether one place holds the other, or is it. */
export const near = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

/** The places, as pointers from the document's root, whose values we refuse for their type or name. */
export const hidingPlaces = (refused: readonly Finding[], root: string): readonly string[] =>
  refused.flatMap(({ rule, path }) =>
    HIDING.has(rule) && path.startsWith(root) ? [path.slice(root.length)] : [],
  );

/**
 * Whether what the oracle reports at a place lies behind a value that is not known: at that place, or at one that the
 * oracle's rule reads beside it.
 */
export const isHidden = (id: string, pointer: string, hiding: readonly string[]): boolean =>
  hiding.some((place) => near(place, pointer) || READS[id]?.test(place) === true);

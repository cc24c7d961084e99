/** Who makes a call, known by the access key id. */
export interface Caller {
  readonly accessKeyId: string;
  readonly arn: string;
  readonly userId: string;
}

/** The access key id in a SigV4 Authorization header; undefined when there is none. The signature is not verified. */
export const accessKeyIdOf = (authorization: string | undefined): string | undefined =>
  /^AWS4-HMAC-SHA256 Credential=([^/\s,]+)\//.exec(authorization ?? '')?.[1];

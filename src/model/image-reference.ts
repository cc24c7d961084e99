/** What follows the name of a container image. */
export interface ImageReference {
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Splits `registry:5000/app:1.2@sha256:…`. A colon before the last slash belongs to a port, not to a tag. */
export const parseImageReference = (image: string): ImageReference => {
  const [name = '', digest] = image.split('@');
  const tag = /:([^:/]*)$/.exec(name)?.[1];
  return { tag, digest };
};

const PRIVATE_ECR =
  /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\//;

/** Whether an image lies in a private repository of Amazon ECR, so that pulling it needs credentials. */
export const isPrivateEcrImage = (image: string): boolean => PRIVATE_ECR.test(image);

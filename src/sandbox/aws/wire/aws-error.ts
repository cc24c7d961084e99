/** An error as an AWS service answers it. `code` is the class that the SDK throws. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** ECS's refusal of a value. */
export const invalidParameter = (message: string): AwsError =>
  new AwsError('InvalidParameterException', message);

/** ECS's refusal of what the client asks for. */
export const clientException = (message: string): AwsError =>
  new AwsError('ClientException', message);

/** What Application Auto Scaling, CloudWatch Logs and IAM's front door say of a value that does not fit. */
export const validationException = (message: string): AwsError =>
  new AwsError('ValidationException', message);

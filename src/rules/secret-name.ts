import { hasPlaceholder } from '../model/placeholder.ts';

/** Words that name a secret itself. */
const SECRET =
  /(?:^|_)(?:PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRETS|TOKEN|API_?KEY|PRIVATE_?KEY|SECRET_?KEY|ACCESS_?KEY|AUTH_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|CREDENTIALS?)(?:_\d+|_BASE64|_B64)?$/;

/** Names that AWS's own keys have; another rule speaks of them. */
const AWS_KEYS = /^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/;

/** What is plainly no secret: nothing, a flag, a number, an ARN, an address without a password, a path. */
const HARMLESS =
  /^(?:|true|false|yes|no|on|off|none|null|\d{1,5}|arn:.*|https?:\/\/[^@]*|[./~]?\/.*|.*\.(?:json|pem|key|crt|txt|env|ya?ml))$/i;

/** `dbPassword`, `db-password` and `DB.PASSWORD` all as `DB_PASSWORD`. */
const upperSnake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();

/**
 * Whether an environment variable looks like a secret in plain text. The name must end in a word for a secret, so that
 * `DB_SECRET_ARN`, `TOKEN_URL` and `PASSWORD_MIN_LENGTH` pass, and the value must be one that could be one.
 */
export const looksLikeSecret = ({
  name,
  value,
}: {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}): boolean =>
  name !== undefined &&
  value !== undefined &&
  SECRET.test(upperSnake(name)) &&
  !AWS_KEYS.test(name) &&
  !HARMLESS.test(value) &&
  !hasPlaceholder(value);

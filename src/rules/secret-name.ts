import { hasPlaceholder } from '../model/placeholder.ts';

/** Words that name a secret itself. */
const SECRET =
  /(?:^|_)(?:PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRETS|TOKEN|API_?KEY|PRIVATE_?KEY|SECRET_?KEY|ACCESS_?KEY|AUTH_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|CREDENTIALS?)(?:_\d+|_BASE64|_B64)?$/;

/** Names that AWS's own keys have; another rule speaks of them. */
const AWS_KEYS = /^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/;

/** What is plainly no secret: nothing, a flag, a number, an ARN, an address without a password, a path. */
const HARMLESS =
  /^(?:|true|false|yes|no|on|off|none|null|\d{1,5}|arn:.*|https?:\/\/[^@]*|[./~]?\/.*|.*\.(?:json|pem|key|crt|txt|env|ya?ml))$/i;

/** What is a secret by its form, whatever it is called: keys and tokens with their issuers' own prefixes. */
const SECRET_FORMS: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  /^(?:AKIA|ASIA)[A-Z0-9]{16}$/,
  /^gh[pousr]_[A-Za-z0-9]{36,}$/,
  /^github_pat_\w{22,}$/,
  /^glpat-[\w-]{20,}$/,
  /^xox[abeprs]-[\w-]{10,}$/,
  /^[rs]k_live_[A-Za-z0-9]{16,}$/,
  /^SG\.[\w-]{16,}\.[\w-]{16,}$/,
  /^npm_[A-Za-z0-9]{36}$/,
  /^eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}$/,
];

/** An address or a connection string with a password in it: `postgres://ana:pass@db/app`, `Server=db;Password=pass;`. */
const PASSWORD_INSIDE =
  /^[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/@:]{0,200}:[^\s/@]{1,200}@|(?:^|;)\s*(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*[^;\s]{3,}/i;

/** `dbPassword`, `db-password` and `DB.PASSWORD` all as `DB_PASSWORD`. */
const upperSnake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();

const named = (name: string, value: string): boolean =>
  SECRET.test(upperSnake(name)) && !HARMLESS.test(value);

const formed = (value: string): boolean =>
  PASSWORD_INSIDE.test(value) || SECRET_FORMS.some((form) => form.test(value));

/**
 * Whether an environment variable looks like a secret in plain text. Either its name ends in a word for a secret, so
 * that `DB_SECRET_ARN`, `TOKEN_URL` and `PASSWORD_MIN_LENGTH` pass, and the value is one that could be one; or the
 * value has the form of a key, a token or an address with a password.
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
  !AWS_KEYS.test(name) &&
  !hasPlaceholder(value) &&
  (named(name, value) || formed(value));

/** Where ECS Exec writes. */
const WRITABLE = ['/managed-agents', '/var/lib/amazon/ssm', '/var/log/amazon/ssm'];

/** A definition that AWS takes and nobody has anything to say about, with changes to its container. */
export const definition = (container: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    {
      family: 'web',
      requiresCompatibilities: ['EC2'],
      containerDefinitions: [
        {
          name: 'app',
          image: 'nginx:1.27.3',
          memory: 128,
          user: '1000',
          readonlyRootFilesystem: true,
          logConfiguration: { logDriver: 'json-file' },
          mountPoints: WRITABLE.map((containerPath) => ({ sourceVolume: 'agent', containerPath })),
          dockerSecurityOptions: ['no-new-privileges'],
          ...container,
        },
      ],
      volumes: [{ name: 'agent' }],
    },
    null,
    2,
  );

/** AWS refuses it: it has no containers. */
export const REFUSED = JSON.stringify({ family: 'web', containerDefinitions: [] });

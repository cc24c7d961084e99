import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { APP } from '../cast.ts';
import type { Changes } from '../changes.ts';
import type { Ids } from '../ids.ts';
import { isObject, parseJson } from '../objects.ts';
import { limits } from '../validate/limits.ts';
import type { Outcome, Transport } from './transport.ts';

const TICKETS_KEPT = 100;
/** How long a client has to answer a close frame. */
const GOODBYE_MILLISECONDS = 500;
const LARGEST_MESSAGE_BYTES = 4 * 1024 * 1024;

const sayGoodbye = (connection: WebSocket): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => connection.terminate(), GOODBYE_MILLISECONDS);
    connection.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    connection.close(1001);
  });

export interface SocketMode extends Transport {
  /** The answer of `apps.connections.open`: a URL that is good for one connection. */
  readonly openUrl: () => string;
  /** Takes over an HTTP upgrade; refuses it without a valid ticket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Socket Mode: envelopes over WebSocket, each to one of the app's connections in turn. */
export const createSocketMode = (
  webSocketOrigin: () => string,
  changes: Changes,
  ids: Ids,
): SocketMode => {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES });
  const tickets = new Set<string>();
  const connections: WebSocket[] = [];
  const waiting = new Map<string, { connection: WebSocket; answer: (outcome: Outcome) => void }>();

  const receive = (data: string): void => {
    const answer = parseJson(data);
    const id = isObject(answer) ? answer['envelope_id'] : undefined;
    if (!isObject(answer) || typeof id !== 'string') return;
    const payload = isObject(answer['payload']) ? answer['payload'] : {};
    waiting.get(id)?.answer({ outcome: 'acknowledged', payload });
    waiting.delete(id);
  };

  const greet = (connection: WebSocket): void => {
    connections.push(connection);
    connection.on('message', (data) => receive(data.toString()));
    connection.on('error', () => connection.terminate());
    connection.on('close', () => {
      const index = connections.indexOf(connection);
      if (index >= 0) connections.splice(index, 1);
      for (const [id, sent] of waiting) if (sent.connection === connection) waiting.delete(id);
      changes.note();
    });
    connection.send(
      JSON.stringify({
        type: 'hello',
        num_connections: connections.length,
        connection_info: { app_id: APP.id },
        debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
    changes.note();
  };

  const drop = (reason?: string): void => {
    for (const connection of [...connections]) {
      if (reason === undefined) connection.terminate();
      else connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
    }
  };

  return {
    connected: () => connections.length > 0,
    openUrl: () => {
      const ticket = ids.secret(16);
      tickets.add(ticket);
      const oldest = tickets.size > TICKETS_KEPT ? tickets.values().next().value : undefined;
      if (oldest !== undefined) tickets.delete(oldest);
      return `${webSocketOrigin()}/link/?ticket=${ticket}`;
    },
    upgrade: (request, socket, head) => {
      // Until the WebSocket takes over, nobody else listens for a client that hangs up.
      socket.on('error', () => socket.destroy());
      const url = request.url ?? '/';
      const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
      const ticket = new URLSearchParams(query).get('ticket') ?? '';
      const full = connections.length >= limits['socket_mode.connections'].max;
      if (!tickets.delete(ticket) || full || request.headers.origin !== undefined) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, greet);
    },
    send: ({ kind, payload, retry }) => {
      const connection = connections.shift();
      if (connection === undefined) return Promise.resolve({ outcome: 'failed' });
      connections.push(connection);
      const envelope_id = ids.next('envelope-');
      const answered = new Promise<Outcome>((answer) => {
        waiting.set(envelope_id, { connection, answer });
      });
      const again = retry && { retry_attempt: retry.attempt, retry_reason: retry.reason };
      const accepts_response_payload = kind !== 'events_api';
      connection.send(
        JSON.stringify({ type: kind, envelope_id, payload, accepts_response_payload, ...again }),
      );
      return answered;
    },
    drop,
    close: async () => {
      const goodbyes = connections.map(sayGoodbye);
      await Promise.all(goodbyes);
      waiting.clear();
      server.close();
    },
  };
};

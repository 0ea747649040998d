import { type ConnectionOptions, Message, type RequestMessage } from 'vscode-languageserver';

/**
 * How both kinds of server talk: what a client says of itself is made whole before the library reads it. Some clients
 * write null where the protocol has nothing, or leave their capabilities out.
 */
export const connectionOptions: ConnectionOptions = {
  messageStrategy: {
    handleMessage(message, next) {
      return next(Message.isRequest(message) && message.method === 'initialize' ? whole(message) : message);
    },
  },
};

function whole(hello: RequestMessage): RequestMessage {
  const { params } = hello;
  const given: { capabilities?: unknown } = isObject(params) ? params : {};
  const capabilities = isObject(given.capabilities) ? withoutNulls(given.capabilities) : {};
  return { ...hello, params: { ...given, capabilities } };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutNulls(value: object): object {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) => inner ?? undefined);
}

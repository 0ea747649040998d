import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type RequestMethod,
  type RequestParams,
  type RequestResult,
  requests,
} from '../../../server/src/lsp/protocol.ts';

/**
 * Asks the server for what the Language Server Protocol has no words for. Null where the server does not know the
 * document, or no longer runs, or where its answer is not of the agreed shape, which the log tells.
 */
export async function request<Method extends RequestMethod>(
  client: BaseLanguageClient,
  method: Method,
  params: RequestParams<Method>,
): Promise<RequestResult<Method> | null> {
  let answer: unknown;
  try {
    answer = await client.sendRequest(method, params);
  } catch {
    return null;
  }
  if (answer === null) return null;
  const { data, error } = requests[method].result.safeParse(answer);
  if (error) client.error(`${method}: ${error.message}`, undefined, false);
  return error ? null : (data as RequestResult<Method>);
}

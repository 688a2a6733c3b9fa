import { type CancellationToken, type DiagnosticServerCancellationData, LSPErrorCodes, RAL, ResponseError } from 'vscode-languageserver';
import { cancelled } from './session';

/** Turns of the event loop from a message in the pipe to its handler: it is read, decoded, put into a queue and taken out. */
const TURNS = 4;

/**
 * Lets one request a document through, the newest. Messages are handled one a turn, so a request that began to compute at
 * once would compute for a text that is already outdated by what waits behind it.
 */
export class Newest {
  private readonly waiting = new Map<string, symbol>();

  /**
   * @param activity counts the messages that were handled; once it stands still nothing waits behind this request.
   * @param sent resolves when the client has taken the last answer. An answer computed before that would only grow old in a queue.
   */
  constructor(
    private readonly activity: () => number,
    private readonly sent: () => Promise<void> | undefined = () => undefined,
  ) {}

  /** @throws ResponseError where the request was cancelled or a newer one for the same document has come in. */
  async wait(uri: string, token: CancellationToken): Promise<void> {
    const ticket = Symbol();
    this.waiting.set(uri, ticket);
    for (let seen = -1, sending: Promise<void> | undefined; seen !== this.activity() || sending; ) {
      seen = this.activity();
      sending = this.sent();
      await sending;
      for (let i = 0; i < TURNS; i++) await turn();
      const isNewest = this.waiting.get(uri) === ticket;
      if (isNewest && token.isCancellationRequested) this.waiting.delete(uri);
      if (token.isCancellationRequested) throw cancelled();
      if (!isNewest) throw superseded();
    }
    this.waiting.delete(uri);
  }
}

/** One turn of the event loop: messages that have arrived are handled meanwhile. */
export const turn = (): Promise<void> => new Promise((resolve) => RAL().timer.setImmediate(resolve));

function superseded(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'a newer request for this document has come in', { retriggerRequest: false });
}

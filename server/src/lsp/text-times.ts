import type { Connection } from 'vscode-languageserver';
import { type WithinTime, withoutLimit } from '../core/budget.ts';
import type { Client } from './client.ts';
import { working } from './protocol.ts';

/** A text that the server works on: a version of a document, or a file of the workspace. */
export interface WorkedOn {
  readonly uri: string;
  /** Null of a file that is not open. */
  readonly version: number | null;
}

/**
 * How work on a text is ended that takes too long: by the host where it can; else by a client that watches the server,
 * is told what it works on, and starts another one that leaves that text alone.
 */
export class TextTimes {
  private readonly reopened = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: () => Client,
    private readonly host: WithinTime = withoutLimit,
  ) {}

  /** Does work on a text within its time. */
  of({ uri, version }: WorkedOn): WithinTime {
    if (!this.client().endsServer) return this.host;
    return (milliseconds, work) => {
      this.tell({ uri, version, milliseconds });
      try {
        return this.host(milliseconds, work);
      } finally {
        this.tell(null);
      }
    };
  }

  /** Whether a server was ended that worked on the text, and it is not yet to be tried again. */
  isLeftAlone({ uri, version }: WorkedOn): boolean {
    const until = this.client().leave.get(uri);
    return until !== undefined && !this.reopened.has(uri) && (version === null || version < until);
  }

  /** A document was closed: whatever is opened in its place counts as another text. */
  forget(uri: string): void {
    this.reopened.add(uri);
  }

  private tell(params: unknown): void {
    void this.connection.sendNotification(working.method, params).catch(() => {});
  }
}

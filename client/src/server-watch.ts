import { working } from '../../server/src/lsp/protocol.ts';

/** What is needed of a server that runs as a worker. */
export interface ServerWorker {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  terminate(): unknown;
}

/** Texts on which a server had to be ended, by address, with the first version that is to be tried again. */
export type LeftTexts = Readonly<Record<string, number>>;

/** How many times the time that a text may take are waited: a browser may be busy with other things. */
const PATIENCE = 3;
/** What may lie before the word that the work is done, in milliseconds, where this side was busy itself. */
const GRACE = 500;

/**
 * Ends servers that work too long on one text. A worker cannot stop itself within a loop or a pattern, so it says what it
 * begins to work on; one that does not say in time that it is done is ended, and the next one is told to leave that text
 * alone: until it has been edited once, and then four times, sixteen times and so on, as long as it ends servers.
 */
export class ServerWatch {
  private readonly texts = new Map<string, { readonly until: number; readonly edits: number }>();

  /** What a server that starts now is to leave alone. */
  get left(): LeftTexts {
    return Object.fromEntries([...this.texts].map(([uri, { until }]) => [uri, until]));
  }

  /** A document was closed: whatever is opened in its place counts as another text. */
  forget(uri: string): void {
    this.texts.delete(uri);
  }

  /** Watches a server; calls back when it had to be ended. */
  watch(worker: ServerWorker, ended: () => void): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    worker.addEventListener('message', ({ data }) => {
      const { method, params } = (data ?? {}) as { method?: unknown; params?: unknown };
      if (method !== working.method) return;
      clearTimeout(timer);
      const work = working.params.safeParse(params).data;
      if (!work) return;
      const end = () => {
        worker.terminate();
        this.leave(work.uri, work.version);
        ended();
      };
      timer = setTimeout(() => {
        timer = setTimeout(end, GRACE);
      }, work.milliseconds * PATIENCE);
    });
  }

  private leave(uri: string, version: number | null): void {
    const edits = (this.texts.get(uri)?.edits ?? 1 / 4) * 4;
    this.texts.set(uri, { until: (version ?? 0) + edits, edits });
  }
}

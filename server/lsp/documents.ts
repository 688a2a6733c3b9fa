import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CorpusService } from '../service/corpusService';

export interface OpenDocument {
  readonly text: TextDocument;
  /** Different each time a document is opened, since versions start again from one. */
  readonly serial: number;
}

export interface DocumentEvents {
  opened(uri: string): void;
  changed(uri: string): void;
  closed(uri: string): void;
  saved(uri: string): void;
}

/** The open documents; hands each new text to the service. */
export class Documents {
  private readonly open = new Map<string, OpenDocument>();
  private serial = 0;
  /** Counts edits, so that waiting work sees that more has come in. */
  edits = 0;

  constructor(private readonly service: CorpusService) {}

  get(uri: string): OpenDocument | undefined {
    return this.open.get(uri);
  }

  uris(): string[] {
    return [...this.open.keys()];
  }

  listen(connection: Connection, events: DocumentEvents): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      this.open.set(uri, { text: TextDocument.create(uri, languageId, version, text), serial: ++this.serial });
      this.service.setText(uri, version, text);
      events.opened(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.open.get(uri);
      if (!document) return connection.console.warn(`a change of ${uri} came in before it was opened and was left out`);
      TextDocument.update(document.text, contentChanges, version);
      this.edits++;
      this.service.setText(uri, version, document.text.getText());
      events.changed(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.open.delete(uri);
      this.service.forget(uri);
      events.closed(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => events.saved(uri));
  }
}

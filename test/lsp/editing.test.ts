import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  type Hover,
  HoverRequest,
  type InlayHint,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type Location,
  type LocationLink,
  type MarkupContent,
  type Position,
  type Range,
  ReferencesRequest,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { SourceText } from '../../server/src/core/text/source-text.ts';
import { readCaret } from '../support/caret.ts';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { capable, type OpenedDocument, Session } from './support/session.ts';

/** An editor that shows all that these features can give. */
const full: ClientCapabilities = {
  workspace: {
    ...capable.workspace,
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    ...capable.textDocument,
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
  },
};
const commands = ['gouji.showProblems', 'gouji.table.repair', 'gouji.preview.openToSide'];

const wrong = reportText({ rows: { received: '2 1 0 0 0 0 ‸7', rules: '/ 0 0' } });

const servers = useServers();
let modern: Session;
let plain: Session;
beforeAll(async () => {
  modern = await Session.start(startProcess(servers.process), {
    capabilities: full,
    initializationOptions: { commands },
  });
  plain = await Session.start(startProcess(servers.process), { capabilities: {}, locale: 'en' });
});
afterAll(async () => {
  await modern?.stop();
  await plain?.stop();
});

/** Opens a text; the caret's place is where requests are about. */
async function open(session: Session, marked: string): Promise<{ document: OpenedDocument; position: Position }> {
  const { text, caret } = readCaret(marked);
  return { document: await session.open(text), position: new SourceText(text).positionAt(caret) };
}

/** The whole of a document. */
function whole({ text }: OpenedDocument): Range {
  const source = new SourceText(text);
  return { start: source.positionAt(0), end: source.positionAt(text.length) };
}

describe('hover', () => {
  const ask = async (session: Session) => {
    const { document, position } = await open(session, wrong);
    const hover = (await session.connection.sendRequest(HoverRequest.type, { ...document.params, position })) as Hover;
    return { hover, words: document.at(hover.range!), contents: hover.contents as MarkupContent };
  };

  it('tells the figure in Markdown, in the language of the editor', async () => {
    const { words, contents } = await ask(modern);
    expect(words).toBe('7');
    expect(contents.kind).toBe('markdown');
    expect(contents.value).toContain('**表3 › 一、本年新收政府信息公开申请数量 · 总计**');
    expect(contents.value).toContain('自然人 2 + 商业企业 1 = 3 ✗ 填的是 7 [row-total](https://');
  });

  it('tells it in plain words where the editor shows no Markdown', async () => {
    const { contents } = await ask(plain);
    expect(contents.kind).toBe('plaintext');
    expect(contents.value).toContain('\n\n表3 › 一、本年新收政府信息公开申请数量 · 总计\n');
    expect(contents.value).toMatch(/= 3 ✗ it says 7 \(row-total https:\S+row-total\.md\)$/m);
    expect(contents.value).not.toMatch(/\*\*|\\/);
  });

  it('is null where there is nothing to tell', async () => {
    const { document, position } = await open(modern, '今天‸天气很好。');
    expect(await modern.connection.sendRequest(HoverRequest.type, { ...document.params, position })).toBeNull();
  });
});

describe('completion', () => {
  const ask = async (session: Session, marked: string) => {
    const { document, position } = await open(session, marked);
    const list = (await session.connection.sendRequest(CompletionRequest.type, {
      ...document.params,
      position,
    })) as CompletionList;
    return { document, items: list.items };
  };
  const beginning = '清河县民政局2024年政府信息公开工作年度报告\n\nztqk‸\n';

  it('offers a section as a snippet, found by its pinyin', async () => {
    const { document, items } = await ask(modern, beginning);
    expect(items.map(({ label, insertTextFormat }) => [label, insertTextFormat])).toEqual([
      ['一、总体情况', 2],
      ['一、总体情况', 1],
    ]);
    expect(items[0]!.filterText).toMatch(/总体情况 .*ztqk/);
    const edit = items[0]!.textEdit as TextEdit;
    expect(document.at(edit.range)).toBe('ztqk');
    expect(edit.newText).toMatch(/^一、总体情况\n\n（一）主动公开。.*\$\{1:××\}/);
  });

  it('offers it as text to an editor without snippets, with the line ends of the document', async () => {
    const { document, items } = await ask(plain, beginning.replace(/\n/g, '\r\n'));
    expect(items[0]!.insertTextFormat).toBe(1);
    const edit = items[0]!.textEdit as TextEdit;
    expect(edit.newText).toMatch(/^一、总体情况\r\n\r\n（一）主动公开。本年度主动公开政府信息××条。/);
    expect(edit.newText).not.toContain('$');
    await document.apply([edit]);
    expect(await document.marked('section-missing')).not.toContain('总体情况:');
  });

  it('offers the figures of the tables in prose', async () => {
    const text = reportText({ rows: { received: '859 0 0 0 0 0 859' }, prose: { overview: '本年新收‸。' } });
    const { document, items } = await ask(modern, text);
    expect(items[0]).toMatchObject({
      label: '本年新收 859 件',
      detail: '表3 一',
    });
    await document.apply([items[0]!.textEdit as TextEdit]);
    expect(document.text).toContain('本年新收政府信息公开申请859件。');
  });

  it('offers nothing in a cell', async () => {
    expect((await ask(modern, wrong)).items).toEqual([]);
  });

  it('answers to every character, while somebody types', async () => {
    const { document, position } = await open(modern, reportText({ prose: { overview: '‸。' } }));
    const start = new SourceText(document.text).offsetAt(position);
    for (const [index, typed] of [...'本年新收政府信息公开申请'].entries()) {
      await document.edit({ start: start + index, end: start + index, newText: typed });
      const params = { ...document.params, position: { ...position, character: position.character + index + 1 } };
      expect(await modern.connection.sendRequest(CompletionRequest.type, params)).not.toBeNull();
    }
  });
});

describe('ways', () => {
  it('lead from a total to its addends, with links where the editor follows them', async () => {
    const { document, position } = await open(modern, wrong);
    const links = (await modern.connection.sendRequest(DefinitionRequest.type, {
      ...document.params,
      position,
    })) as LocationLink[];
    expect(links.map(({ targetRange }) => document.at(targetRange))).toEqual(['2', '1', '0', '0', '0', '0']);
    expect(document.at(links[0]!.originSelectionRange!)).toBe('7');
  });

  it('are locations where it does not', async () => {
    const { document, position } = await open(plain, wrong);
    const locations = (await plain.connection.sendRequest(DefinitionRequest.type, {
      ...document.params,
      position,
    })) as Location[];
    expect(locations.map(({ uri, range }) => [uri === document.uri, document.at(range)])).toEqual(
      ['2', '1', '0', '0', '0', '0'].map(figure => [true, figure]),
    );
  });

  it('lead from a figure to where it is used', async () => {
    const { document, position } = await open(
      modern,
      reportText({ rows: { received: '5 0 0 0 0 0 ‸5' }, prose: { overview: '本年收到政府信息公开申请5件。' } }),
    );
    const references = await modern.connection.sendRequest(ReferencesRequest.type, {
      ...document.params,
      position,
      context: { includeDeclaration: false },
    });
    expect(references!.map(({ range }) => document.at(range))).toEqual(['5件', '0']);
  });
});

describe('around the caret', () => {
  it('the row and the column are highlighted', async () => {
    const { document, position } = await open(modern, wrong);
    const highlights = await modern.connection.sendRequest(DocumentHighlightRequest.type, {
      ...document.params,
      position,
    });
    const words = highlights!.map(({ range }) => document.at(range));
    expect(words).toEqual(expect.arrayContaining(['一、本年新收政府信息公开申请数量', '总计', '7']));
    expect(words).toHaveLength(1 + 7 + 1 + 24);
  });

  it('selections grow from the cell to the document, each into its parent', async () => {
    const { document, position } = await open(modern, wrong);
    const [selection] = (await modern.connection.sendRequest(SelectionRangeRequest.type, {
      ...document.params,
      positions: [position],
    })) as SelectionRange[];
    const texts: string[] = [];
    for (let range: SelectionRange | undefined = selection; range; range = range.parent)
      texts.push(document.at(range.range));
    expect(texts[0]).toBe('7');
    expect(texts.at(-1)).toBe(document.text);
    expect(texts).toHaveLength(5);
    for (const [index, text] of texts.slice(1).entries()) expect(text).toContain(texts[index]);
  });
});

describe('inlay hints', () => {
  const ask = (session: Session, document: OpenedDocument) =>
    session.connection.sendRequest(InlayHintRequest.type, { ...document.params, range: whole(document) }) as Promise<
      InlayHint[]
    >;

  it('show what wrong totals should be, all totals or none, as the user likes', async () => {
    const session = await Session.start(startProcess(servers.process), { capabilities: full });
    let refreshed = 0;
    const count = () => void refreshed++;
    session.connection.onRequest(InlayHintRefreshRequest.type, count);
    session.connection.onRequest(SemanticTokensRefreshRequest.type, count);
    session.connection.onRequest(CodeLensRefreshRequest.type, count);
    const { document, position } = await open(session, wrong);
    const hints = await ask(session, document);
    expect(hints.map(({ label }) => label)).toEqual(['= 3']);
    expect(hints[0]!.position).toEqual({ ...position, character: position.character + 1 });
    await session.configure({ inlayHints: 'all' });
    await expect.poll(async () => (await ask(session, document)).length).toBe(34);
    await session.configure({ inlayHints: 'off' });
    await expect.poll(async () => (await ask(session, document)).length).toBe(0);
    expect(refreshed).toBeGreaterThanOrEqual(2 * 2);
    await session.stop();
  });
});

describe('semantic tokens', () => {
  /** The words of each token with its type, read back as an editor reads them. */
  function read({ text }: OpenedDocument, data: readonly number[]): string[] {
    const source = new SourceText(text);
    const types = modern.initialized.capabilities.semanticTokensProvider!.legend.tokenTypes;
    let [line, character] = [0, 0];
    const tokens: string[] = [];
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 4);
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const start = source.offsetAt({ line, character });
      tokens.push(`${types[type]} ${text.slice(start, start + length)}`);
    }
    return tokens;
  }

  it('tell signs, wrong figures and totals', async () => {
    const { document } = await open(modern, wrong);
    const tokens = await modern.connection.sendRequest(SemanticTokensRequest.type, document.params);
    const words = read(document, tokens!.data);
    expect(words.slice(0, 3)).toEqual(['notApplicable /', 'wrongFigure 7', 'resultFigure 0']);
    // Three columns of table 3 no longer balance.
    expect(words.filter(word => word.startsWith('wrongFigure'))).toHaveLength(4);
  });

  it('are given for a range', async () => {
    const { document, position } = await open(modern, wrong);
    const end = { ...position, character: position.character + 1 };
    const line = { start: { ...position, character: 0 }, end };
    const tokens = await modern.connection.sendRequest(SemanticTokensRangeRequest.type, {
      ...document.params,
      range: line,
    });
    expect(read(document, tokens!.data)).toEqual(['wrongFigure 7']);
  });
});

describe('lenses', () => {
  const ask = async (session: Session) => {
    const { document } = await open(session, wrong);
    return (await session.connection.sendRequest(CodeLensRequest.type, document.params)) as CodeLens[];
  };

  it('stand above each table with the commands that the client knows', async () => {
    const lenses = await ask(modern);
    expect(lenses.map(({ command }) => command!.title)).toEqual([
      '在预览中填写',
      '4 处不一致',
      '修复',
      '在预览中填写',
      '3 项勾稽关系全部成立',
      '在预览中填写',
    ]);
    const repair = lenses[2]!.command!;
    expect(repair.command).toBe('gouji.table.repair');
    expect(repair.arguments).toEqual([
      expect.stringMatching(/^file:/),
      { start: lenses[2]!.range.start, end: expect.anything() },
    ]);
  });

  it('leave out commands that nobody carries out, and are not promised where it knows none', async () => {
    const session = await Session.start(startProcess(servers.process), {
      initializationOptions: { commands: ['gouji.preview.openToSide'] },
    });
    expect((await ask(session)).map(({ command }) => command!.title)).toEqual([
      '在预览中填写',
      '在预览中填写',
      '在预览中填写',
    ]);
    await session.stop();
    const editing = await Session.start(startProcess(servers.process), {
      capabilities: { workspace: { applyEdit: true } },
    });
    expect((await ask(editing)).map(({ command }) => command!.command)).toEqual(['gouji.table.repair']);
    await editing.stop();
    expect(modern.initialized.capabilities.codeLensProvider).toBeDefined();
    expect(plain.initialized.capabilities.codeLensProvider).toBeUndefined();
  });

  it('can be switched off', async () => {
    const session = await Session.start(startProcess(servers.process), {
      initializationOptions: { commands },
      configuration: { codeLens: { enabled: false } },
    });
    await expect.poll(async () => (await ask(session)).length).toBe(0);
    await session.stop();
  });
});

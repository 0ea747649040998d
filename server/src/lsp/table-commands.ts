import {
  type Connection,
  ErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import {
  documentActions,
  type TableAction,
  type TableActionKind,
  tablesMeant,
} from '../core/features/fill-in/table-actions.ts';
import { bilingual } from '../core/text/bilingual.ts';
import type { Client } from './client.ts';
import { toOffsets, toWorkspaceEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { Feature } from './features.ts';
import { type DocumentParams, TableCommandArguments } from './protocol.ts';

/** The commands that any client can have carried out by `workspace/executeCommand`. */
export const tableCommands: Readonly<Record<string, TableActionKind>> = {
  'gouji.table.repair': 'repair',
  'gouji.table.computeTotals': 'compute-totals',
  'gouji.table.fillBlanks': 'fill-blanks',
};

const nothingToDo = {
  repair: bilingual(
    '没有可以修复的表：勾稽关系都成立，或找不到改法。',
    'No table to repair: the sums are right, or no fix was found.',
  ),
  'compute-totals': bilingual('总计都已经正确，或无法计算。', 'The totals are right, or cannot be computed.'),
  'fill-blanks': bilingual('没有空白的格。', 'There are no blank cells.'),
};
const chooseRepair = bilingual('有几种改法，请选择：', 'There are several ways to repair it:');

/**
 * Repairs a table, computes its totals or writes 0 into its blanks, as one edit. Where there are several repairs the user
 * is asked which one.
 */
export const tableCommandFeature: Feature = {
  capabilities: ({ appliesEdits }) =>
    appliesEdits ? { executeCommandProvider: { commands: Object.keys(tableCommands) } } : {},
  serve(connection, answering) {
    const carryOut = answering((document, params: CommandParams, client) => run(connection, document, params, client));
    connection.onExecuteCommand(async ({ command, arguments: given = [] }, token) => {
      const kind = tableCommands[command];
      const { data } = TableCommandArguments.safeParse(given);
      if (!kind || !data) throw new ResponseError(ErrorCodes.InvalidParams, `${command} takes an address and a range`);
      const [uri, range] = data;
      await carryOut({ textDocument: { uri }, kind, range }, token);
      return null;
    });
  },
};

interface CommandParams extends DocumentParams {
  readonly kind: TableActionKind;
  readonly range: TableCommandArguments[1];
}

async function run(
  connection: Connection,
  document: OpenDocument,
  { kind, range }: CommandParams,
  client: Client,
): Promise<void> {
  const { analysis } = document;
  const { window, workspace } = connection;
  const tables = tablesMeant(analysis, range && toOffsets(analysis.document, range));
  const waysByTable = tables.map(table => documentActions(analysis, table, kind)).filter(ways => ways.length > 0);
  if (waysByTable.length === 0) {
    // A question, which a message with an answer is, would last until the user closes it, and what is typed waits as long.
    const message = nothingToDo[kind][client.language];
    return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  }
  const chosen: TableAction[] = [];
  for (const ways of waysByTable) {
    const way = await choose(window, ways, client);
    if (way) chosen.push(way);
  }
  if (chosen.length === 0) return;
  const edit = toWorkspaceEdit(
    document,
    chosen.flatMap(({ edits }) => edits),
    client,
  );
  await workspace.applyEdit({ label: chosen.map(({ title }) => title[client.language]).join(' '), edit });
}

/** The only way, or the one that the user wants; undefined where they want none. */
async function choose(
  window: Connection['window'],
  ways: readonly TableAction[],
  { language }: Client,
): Promise<TableAction | undefined> {
  if (ways.length === 1) return ways[0];
  const items = ways.map(({ title }) => ({ title: title[language] }));
  const picked = await window.showInformationMessage(chooseRepair[language], ...items);
  return ways.find(({ title }) => title[language] === picked?.title);
}

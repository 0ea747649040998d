import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import type { Preview } from '../preview/preview-model.ts';

/** A row of the form for which the report has no figures that can be told apart. */
export interface UnreadRow {
  /** The ids of its table and of itself. */
  readonly table: string;
  readonly row: string;
  /** What became of it in the written document, with its name. */
  readonly said: Bilingual;
}

/**
 * The rows that a written document has otherwise than the report: those that are not in it are blank, to be filled in, and
 * figures of which it is not known which is whose are written as they stand.
 */
export function unreadRows({ sections }: Preview): UnreadRow[] {
  const tables = sections.flatMap(({ blocks }) => blocks.flatMap(block => (block.kind === 'table' ? [block] : [])));
  return tables.flatMap(({ id, caption, body }) =>
    body.flat().flatMap(cell => {
      if (cell.kind !== 'unread') return [];
      const name = `${caption} ${cell.name}`;
      const said =
        cell.reason === 'missing'
          ? bilingual(`${name}：年报里没有这一行，写成空行`, `${name}: the report has no such row; it is left blank`)
          : bilingual(
              `${name}：数与栏目对不上，照写，请核对`,
              `${name}: its figures cannot be told apart, and are written as they stand; check them`,
            );
      return [{ table: id, row: cell.key.slice(cell.key.lastIndexOf('/') + 1), said }];
    }),
  );
}

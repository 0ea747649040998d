import { columnsOf, editions, rowOf, tableOf } from '../../form/editions.ts';
import type { Edition } from '../../form/schema.ts';
import type { ChosenLabel } from './choose-labels.ts';
import type { Region } from './regions.ts';

/** The edition that a table is of, and the first label that shows it; null where the table shows none. */
export interface FittingEdition {
  readonly edition: Edition;
  readonly evidence: ChosenLabel | null;
}

/**
 * The edition whose form has most of the labels of a table: whole ones before misprinted ones, and those before pieces.
 * Where several have as many, it is the report's own among them, or the one that lacks the fewest of its labels in the
 * text, or else the newest. Without a header, the figures behind the rows show it: three behind 行政许可 (2019), or one
 * (2021).
 */
export function fittingEdition(labels: readonly ChosenLabel[], region: Region, own: Edition): FittingEdition {
  for (const quality of ['exact', 'near', 'part']) {
    const telling = labels.filter(label => label.quality === quality && label.editions.length < editions.length);
    const texts = new Map(telling.map(label => [`${label.kind} ${label.id} ${label.editions.join()}`, label]));
    const best = bestOf(
      edition => [...texts.values()].filter(({ editions: those }) => those.includes(edition.id)).length,
    );
    if (best.length === editions.length) continue;
    const edition = best.includes(own) ? own : fewestMissing(best, labels, region);
    return { edition, evidence: firstShowing(edition, own, telling) };
  }
  return shownByWidth(labels, region) ?? { edition: own, evidence: null };
}

/** The editions for which most is counted. */
function bestOf(count: (edition: Edition) => number): readonly Edition[] {
  const counts = editions.map(count);
  const most = Math.max(...counts);
  return editions.filter((_, index) => counts[index] === most);
}

/** The first label that the edition has and the report's own has not; where it is the own one, that some other has not. */
function firstShowing(edition: Edition, own: Edition, telling: readonly ChosenLabel[]): ChosenLabel | null {
  const showing = telling.filter(({ editions: those }) => those.includes(edition.id));
  return (edition === own ? showing[0] : showing.find(({ editions: those }) => !those.includes(own.id))) ?? null;
}

/** Of these editions the one that lacks the fewest of its rows and columns in the text; the newest of equals. */
function fewestMissing(among: readonly Edition[], labels: readonly ChosenLabel[], { table }: Region): Edition {
  const present = new Set(labels.map(({ kind, id }) => `${kind} ${id}`));
  const missing = (edition: Edition) => {
    const { rows, columns } = tableOf(edition, table);
    const names = [...rows.map(({ id }) => `row ${id}`), ...columns.map(({ id }) => `column ${id}`)];
    return names.filter(name => !present.has(name)).length;
  };
  return among.reduce((best, edition) => (missing(edition) <= missing(best) ? edition : best));
}

/** The edition in which most rows have as many columns as figures stand behind their labels; null where none is best. */
function shownByWidth(labels: readonly ChosenLabel[], { table, items }: Region): FittingEdition | null {
  const widthIn = (edition: Edition, row: string) => {
    const definition = tableOf(edition, table);
    const found = rowOf(definition, row);
    return found && columnsOf(definition, found).length;
  };
  const rows = labels.flatMap((label, position) => {
    if (label.kind !== 'row' || new Set(editions.map(edition => widthIn(edition, label.id))).size === 1) return [];
    const between = items.slice(label.index + 1, labels[position + 1]?.index ?? items.length);
    return [{ label, figures: between.filter(({ kind }) => kind === 'cell').length }];
  });
  const fits = (edition: Edition) => rows.filter(({ label, figures }) => figures === widthIn(edition, label.id));
  const [edition, second] = bestOf(candidate => fits(candidate).length);
  return edition && !second ? { edition, evidence: fits(edition)[0]!.label } : null;
}

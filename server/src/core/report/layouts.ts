/**
 * How a line of a table parts its cells, and whether an empty place is still a place there, so that a blank cell is known
 * and a whole row can be written on a line. Every line says so for itself, so that one report may mix layouts.
 */
export const layouts = {
  'tab-separated': { keepsPlaces: true },
  pipes: { keepsPlaces: true },
  markdown: { keepsPlaces: true },
  commas: { keepsPlaces: true },
  spaces: { keepsPlaces: false },
  'cell-by-line': { keepsPlaces: false },
} as const;

export type LayoutName = keyof typeof layouts;

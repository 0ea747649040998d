/** Several labels as people list them: “A”“B”“C”, and the number of the others where there are many. */
export function quoteAll(texts: readonly string[], most = 3): string {
  const shown = texts
    .slice(0, most)
    .map(text => `“${text}”`)
    .join('');
  return texts.length > most ? `${shown}…` : shown;
}

/** A text for a message, cut where it is long. */
export function shortened(text: string, most = 20): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

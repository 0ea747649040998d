import { XmlScanner } from '../xml-scanner.ts';
import { isOff } from './numbering.ts';

/** Whether a file tracks the changes that are made of it. `xml` is the part `settings.xml`, or null where there is none. */
export function tracksChanges(xml: string | null): boolean {
  if (xml === null) return false;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind === 'open' && scanner.name === 'w:trackRevisions') return !isOff(scanner.attribute('w:val'));
  }
  return false;
}

import { l10n, type Memento, type QuickPickItem, window } from 'vscode';
import { editions } from '../../../server/src/core/form/editions.ts';
import { guessOrganFacts, type OrganLevel, organLevels } from '../../../server/src/core/report/organ.ts';

/** What the user says of a new report. */
export interface Wishes {
  readonly year: number;
  readonly organ: string;
  /** Null to leave it to the name. */
  readonly level: OrganLevel | null;
}

const ORGAN = 'gouji.organ';
/** The questions wait while the user looks something up elsewhere. */
const patient = { ignoreFocusOut: true };
/** The first year that has an official form. */
const FIRST_YEAR = editions[0]!.firstYear;

/** Asks for year, organ and level, one after the other; undefined when the user breaks off. */
export async function askWishes(memory: Memento): Promise<Wishes | undefined> {
  const title = l10n.t('New annual report');
  const year = await askYear(title);
  if (year === undefined) return undefined;
  const organ = await askOrgan(title, memory.get(ORGAN, ''));
  if (organ === undefined) return undefined;
  const level = await askLevel(title, guessOrganFacts(organ).level);
  if (level === undefined) return undefined;
  await memory.update(ORGAN, organ);
  return { year, organ, level: level.level };
}

/** A report is written in the January after its year, so that the year before this one comes first. */
async function askYear(title: string): Promise<number | undefined> {
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: thisYear - FIRST_YEAR }, (_, index) => thisYear - 1 - index);
  const items = [...years.slice(0, 1), thisYear, ...years.slice(1)].map(year => ({ label: String(year), year }));
  const chosen = await window.showQuickPick(items, {
    ...patient,
    title,
    placeHolder: l10n.t('The year that the report is about'),
  });
  return chosen?.year;
}

async function askOrgan(title: string, value: string): Promise<string | undefined> {
  const prompt = l10n.t('The organ’s full name as in the title, such as 青禾县民政局');
  const validateInput = (name: string) =>
    name.trim() === '' ? l10n.t('The title needs the organ’s name.') : undefined;
  return (await window.showInputBox({ ...patient, title, prompt, value, validateInput }))?.trim();
}

interface LevelItem extends QuickPickItem {
  readonly level: OrganLevel | null;
}

async function askLevel(title: string, guessed: OrganLevel | null): Promise<LevelItem | undefined> {
  const names: Record<OrganLevel, string> = {
    state: l10n.t('State'),
    province: l10n.t('Province'),
    city: l10n.t('City or prefecture'),
    county: l10n.t('County or district'),
    township: l10n.t('Township or street'),
  };
  const items = organLevels.map((level): LevelItem => {
    return { label: names[level], description: level === guessed ? l10n.t('by its name') : '', level };
  });
  items.sort((a, b) => Number(b.level === guessed) - Number(a.level === guessed));
  items.push({ label: l10n.t('Other or not sure'), level: null });
  return window.showQuickPick(items, { ...patient, title, placeHolder: l10n.t('The level of the organ') });
}

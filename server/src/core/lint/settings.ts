import type { OrganFacts } from '../report/organ.ts';
import type { Severity } from '../rules/rule.ts';
import { matchesPath } from './path-pattern.ts';
import type { OrganSettings, RollUp, SettingsFile } from './settings-file.ts';

/** The level of a rule as a user sets it. */
export type Level = Severity | 'off';

/** What a user has set about the rules, as it stands for one text. */
export interface LintSettings {
  /** The level of a rule, or `off`; rules that are not named keep their own. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Facts of the organ that the user knows better than its name tells. */
  readonly organ?: Partial<OrganFacts>;
  /** The same by the organ's name, as it stands in the title. */
  readonly organs?: Readonly<Record<string, Partial<OrganFacts>>>;
  /** Whether every rule is silenced. */
  readonly silent?: boolean;
  /** Which organs' reports add up to which one, where they speak of the text's file. */
  readonly rollUps?: readonly RollUp[];
  /** The organs' own names by their other ones. */
  readonly knownAs?: Readonly<Record<string, string>>;
}

export const defaultSettings: LintSettings = { rules: {} };

/** Settings of one origin, and what they call the text that they are asked for. */
export interface SettingsLayer {
  readonly settings: SettingsFile;
  /** The path of the text from the folder that the settings stand in, parted by `/`. */
  readonly path: string;
}

/**
 * What holds for one text, for the editor and the command line alike. Layers come weakest first: the editor's own
 * settings, then those of `gouji.json`. Within one, overrides count in their order, and silences last.
 */
export function resolveSettings(layers: readonly SettingsLayer[]): LintSettings {
  const rules: Record<string, Level> = {};
  let organ: Partial<OrganFacts> = {};
  const organs: Record<string, Partial<OrganFacts>> = {};
  const knownAs: Record<string, string> = {};
  const rollUps: RollUp[] = [];
  let silent = false;
  for (const { settings, path } of layers) {
    const applies = ({ files }: { files: readonly string[] }) => files.some(pattern => matchesPath(pattern, path));
    Object.assign(rules, settings.rules);
    for (const [name, facts] of Object.entries(settings.organs ?? {})) {
      organs[name] = toOrganFacts(facts);
      for (const other of facts.names ?? []) knownAs[other] = name;
    }
    for (const rollUp of settings.rollUps ?? [])
      if (!rollUp.files || applies({ files: rollUp.files })) rollUps.push(rollUp);
    for (const override of settings.overrides?.filter(applies) ?? []) {
      Object.assign(rules, override.rules);
      organ = { ...organ, ...toOrganFacts(override.organ) };
    }
    for (const silence of settings.silences?.filter(applies) ?? []) {
      for (const id of silence.rules ?? []) rules[id] = 'off';
      silent ||= silence.rules === undefined;
    }
  }
  return { rules, organ, organs, silent, rollUps, knownAs };
}

/** 01-20 is written, month and day are meant. */
function toOrganFacts({ deadline, names: _names, ...facts }: OrganSettings = {}): Partial<OrganFacts> {
  if (!deadline) return facts;
  const [month = 1, day = 1] = deadline.split('-').map(Number);
  return { ...facts, deadline: { month, day } };
}

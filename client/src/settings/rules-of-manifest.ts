import type { Extension } from 'vscode';
import type { Level } from '../../../server/src/core/lint/settings.ts';

export type { Level };

/** A rule as the settings have it. */
export interface RuleOfSettings {
  readonly id: string;
  /** In the user's language. */
  readonly title: string;
  /** The level that it has where nobody sets one. */
  readonly preset: Level;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Record<
        string,
        { readonly properties?: Record<string, { readonly description: string; readonly default: Level }> }
      >;
    }[];
  };
}

/** The rules in the order of the documentation. */
export function rulesOf({ packageJSON }: Extension<unknown>): RuleOfSettings[] {
  const { configuration } = (packageJSON as Manifest).contributes;
  const rules = configuration.map(({ properties }) => properties['gouji.rules']?.properties).find(found => found);
  return Object.entries(rules ?? {}).map(([id, { description, default: preset }]) => ({
    id,
    title: description,
    preset,
  }));
}

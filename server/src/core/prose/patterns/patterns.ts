import { applicationPatterns } from './applications.ts';
import { disclosurePatterns } from './disclosure.ts';
import { disputePatterns } from './disputes.ts';

/** The patterns by what is spoken of. */
export const claimPatterns = {
  applications: applicationPatterns,
  disputes: disputePatterns,
  disclosure: disclosurePatterns,
} as const;

/** What a sentence may claim something of. */
export type Group = keyof typeof claimPatterns;

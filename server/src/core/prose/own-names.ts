import { guessOrganFacts } from '../report/organ.ts';
import { type OwnName, withoutPlainWords } from './applications.ts';

/** Tells the reporting organ's own names: 我局, 本机关, 区财政局 of 青禾市云岭区财政局. */
export function ownNames(organ: string | null): OwnName {
  let full: string | undefined;
  return name => {
    const written = name.replace('人民政府', '政府').replace(/^在/, '');
    if (written === '' || OWN.test(written)) return true;
    // 全县 is what a government reports of, and more than a department does.
    if (OWN_AREA.test(written)) return guessOrganFacts(organ).isGovernment !== false;
    if (written.length < 2) return false;
    full ??= withoutPlainWords((organ ?? '').replace('人民政府', '政府'));
    return full.endsWith(written);
  };
}

const OWN =
  /^(?:我|本)(?:单位|机关|行政机关|办公?室?|办公厅|街道|办事处|管委会|中心|[局委厅部院署镇乡处会队所站]|政府)$/;
const OWN_AREA = /^(?:我|本|全)(?:省|市|县|区|旗|州|自治州)$/;

import { describe, expect, it } from 'vitest';
import { guessOrganFacts, type OrganLevel } from '../../server/src/core/report/organ.ts';

describe('the facts that an organ’s name tells', () => {
  it.each<[string, OrganLevel | null, boolean | null]>([
    ['清河县人民政府', 'county', true],
    ['县人民政府', 'county', true],
    ['清河县', 'county', true],
    ['清河县政府', 'county', true],
    ['清河县人民政府办公室', 'county', false],
    ['清河县教育局', 'county', false],
    ['清河县统计局（云岭市社会经济调查队）', 'county', false],
    ['清河县城市管理局', 'county', false],
    ['清河县住房和城乡建设局', 'county', false],
    ['清河县市场监督管理局', 'county', false],
    ['清河县乡村振兴局', 'county', false],
    ['石林彝族自治县人民政府', 'county', true],
    ['积石山保安族东乡族撒拉族自治县财政局', 'county', false],
    ['青禾市云岭区卫生健康局', 'county', false],
    ['区卫生健康局', 'county', false],
    ['云岭区人民政府', 'county', true],
    ['东乌旗人民政府', 'county', true],
    ['红旗区人民政府', 'county', true],
    ['白石镇人民政府', 'township', true],
    ['清河县白石镇人民政府', 'township', true],
    ['老城镇人民政府', 'township', true],
    ['白石镇', 'township', true],
    ['白石镇政府', 'township', true],
    ['镇人民政府', 'township', true],
    ['柳树乡人民政府', 'township', true],
    ['柳树回族乡人民政府', 'township', true],
    ['云岭区临江街道办事处', 'township', false],
    ['街道办事处', 'township', false],
    ['临江街道', 'township', false],
    // A prefecture and a county-level city cannot be told apart …
    ['青禾市人民政府', null, true],
    ['青禾市教育局', null, false],
    ['市教育局', null, false],
    ['聊城市教育局', null, false],
    ['镇江市水务局', null, false],
    ['徐州市水务局', null, false],
    ['桐江省青禾市人民政府', null, true],
    // … but where one stands inside the other.
    ['青禾市白云市人民政府', 'county', true],
    ['云岭自治州青禾市财政局', 'county', false],
    ['云岭自治州人民政府', 'city', true],
    ['云岭地区行政公署', 'city', true],
    ['云岭地区财政局', 'city', false],
    ['云岭盟行政公署', 'city', true],
    ['桐江省人民政府', 'province', true],
    ['桐江省财政厅', 'province', false],
    ['省财政厅', 'province', false],
    ['财政厅', 'province', false],
    ['云岭自治区人民政府', 'province', true],
    ['上海市人民政府', 'province', true],
    ['上海市人民政府办公厅', 'province', false],
    ['上海市云岭区人民政府', 'county', true],
    ['国家能源局', 'state', false],
    ['国家发展和改革委员会', 'state', false],
    ['国务院办公厅', 'state', false],
    ['教育部', 'state', false],
    ['中国气象局', 'state', false],
    ['审计署', 'state', false],
    ['国家税务总局', 'state', false],
    ['国家税务总局清河县税务局', 'county', false],
    ['国家税务总局青禾市税务局', null, false],
    ['青禾经济技术开发区管理委员会', null, null],
    ['青禾经济技术开发区财政局', null, false],
    ['青禾市东部新区人民政府', 'county', true],
    ['青禾市公安局云岭分局', null, false],
    ['财政局', null, false],
    ['教育局城区分局', null, false],
    ['城市管理局', null, false],
    ['云岭大学', null, false],
    ['', null, null],
  ])('%s: %s, a government: %s', (name, level, isGovernment) => {
    expect(guessOrganFacts(name)).toEqual({ level, isGovernment });
  });

  it('are unknown without a name', () => {
    expect(guessOrganFacts(null)).toEqual({ level: null, isGovernment: null });
  });

  it('do not depend on white space in the name', () => {
    expect(guessOrganFacts('清 河 县　人民政府')).toEqual({ level: 'county', isGovernment: true });
  });
});

export type ExtractColumn =
  | 'caseNumber'
  | 'uscc'
  | 'enterpriseName'
  | 'enterpriseType'
  | 'legalRepresentative'
  | 'phone'
  | 'registeredAt'
  | 'establishedOn'
  | 'firstOpening';

export type ExtractCells = Partial<Record<ExtractColumn, string>>;

/** Each column's header as the file writes it. */
export type ExtractHeaders = Partial<Record<ExtractColumn, string>>;

/** One list out of lines of words. */
function words(...lines: readonly string[]): string[] {
  return lines.join(' ').split(' ');
}

/**
 * By which headers the platform's extract and its kin call a column; width and blanks don't matter.
 */
export const extractColumns: readonly {
  key: ExtractColumn;
  headers: readonly string[];
  required: boolean;
  kind?: 'time';
}[] = [
  {
    key: 'caseNumber',
    headers: words(
      '办件编号 办件号 业务流水号 受理编号 办件编码 办件流水号 受理号',
      '申办流水号 业务编号 流水号 事项编号 案件编号',
    ),
    required: true,
  },
  {
    key: 'uscc',
    headers: words(
      '统一社会信用代码 社会信用代码 统一代码 信用代码 统一信用代码',
      '社会统一信用代码 企业信用代码 统一社会信用代码证号 uscc',
    ),
    required: true,
  },
  {
    key: 'enterpriseName',
    headers: words(
      '企业名称 市场主体名称 经营主体名称 名称 企业全称 单位名称 主体名称',
      '公司名称 商事主体名称 申请单位',
    ),
    required: true,
  },
  {
    key: 'enterpriseType',
    headers: words('企业类型 市场主体类型 经营主体类型 主体类型 公司类型 类型 企业性质'),
    required: false,
  },
  {
    key: 'legalRepresentative',
    headers: words(
      '法定代表人 法定代表人姓名 法人代表 法人姓名 负责人 经营者 法人',
      '法人代表姓名 负责人姓名 经营者姓名 法定代表人名称',
    ),
    required: true,
  },
  {
    key: 'phone',
    headers: words(
      '联系电话 联系方式 电话 手机号码 手机号 手机 联系人电话 移动电话',
      '法定代表人电话 法人电话 联系手机 电话号码',
    ),
    required: false,
  },
  {
    key: 'registeredAt',
    headers: ['办结时间', '核准时间', '登记时间', '办结日期', '核准日期', '登记日期', '发照日期'],
    required: false,
    kind: 'time',
  },
  {
    key: 'establishedOn',
    headers: ['成立日期', '成立时间', '设立日期', '注册日期'],
    required: false,
    kind: 'time',
  },
  {
    key: 'firstOpening',
    headers: words(
      '是否首次开办 首次开办 是否新开办 是否首次 是否首次设立 是否新设立',
      '是否首次登记 是否首次申请',
    ),
    required: true,
  },
];

/** Either of two columns says when: without both the file is another one. */
export const extractTimes: readonly ExtractColumn[] = ['registeredAt', 'establishedOn'];

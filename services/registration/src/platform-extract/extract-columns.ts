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

/**
 * By which headers the platform's extract and its kin call a column; width and blanks don't matter.
 */
export const extractColumns: readonly {
  key: ExtractColumn;
  headers: readonly string[];
  required: boolean;
}[] = [
  { key: 'caseNumber', headers: ['办件编号', '办件号', '业务流水号', '受理编号'], required: true },
  {
    key: 'uscc',
    headers: ['统一社会信用代码', '社会信用代码', '统一代码', '信用代码'],
    required: true,
  },
  {
    key: 'enterpriseName',
    headers: ['企业名称', '市场主体名称', '经营主体名称', '名称'],
    required: true,
  },
  {
    key: 'enterpriseType',
    headers: ['企业类型', '市场主体类型', '经营主体类型', '主体类型'],
    required: false,
  },
  {
    key: 'legalRepresentative',
    headers: ['法定代表人', '法定代表人姓名', '法人代表', '法人姓名', '负责人', '经营者'],
    required: true,
  },
  { key: 'phone', headers: ['联系电话', '联系方式', '电话', '手机号码'], required: false },
  { key: 'registeredAt', headers: ['办结时间', '核准时间', '登记时间'], required: false },
  { key: 'establishedOn', headers: ['成立日期', '成立时间'], required: false },
  { key: 'firstOpening', headers: ['是否首次开办', '首次开办', '是否新开办'], required: true },
];

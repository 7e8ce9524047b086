/**
 * The names by which invoices of engravers and exports of tax bureaus call what an invoice says.
 * The first name is the format's own.
 */
export const headLabels = [
  { key: 'code', headers: ['发票代码'], required: false },
  {
    key: 'number',
    headers: ['发票号码', '数电发票号码', '数电票号码', '电子发票号码', '全电发票号码', '发票号'],
    required: true,
  },
  {
    key: 'sellerUscc',
    headers: [
      '销售方统一社会信用代码',
      '销方税号',
      '销售方税号',
      '销方识别号',
      '销售方识别号',
      '销售方纳税人识别号',
      '销售方统一社会信用代码/纳税人识别号',
      '销方统一社会信用代码',
    ],
    required: false,
  },
  { key: 'issuedOn', headers: ['开票日期', '开票时间', '开具日期', '开具时间'], required: true },
  {
    key: 'month',
    headers: ['所属月份', '所属月', '所属期', '费用所属月份', '费用所属期', '结算月份', '服务月份'],
    required: true,
  },
  {
    key: 'stated',
    headers: ['价税合计(元)', '价税合计', '价税合计金额', '价税总额', '含税总额', '含税合计'],
    required: true,
    kind: 'amount',
  },
  { key: 'originalCode', headers: ['原发票代码', '对应蓝字发票代码'], required: false },
  {
    key: 'originalNumber',
    headers: [
      '原发票号码',
      '对应蓝字发票号码',
      '被红冲蓝字数电发票号码',
      '被红冲蓝字数电票号码',
      '被红冲蓝字发票号码',
      '被红冲发票号码',
      '蓝字发票号码',
      '蓝字数电发票号码',
      '对应正数发票号码',
      '原蓝字发票号码',
    ],
    required: false,
  },
] as const;
export type HeadKey = (typeof headLabels)[number]['key'];
export type HeadCells = Partial<Record<HeadKey, string>>;

/** Of an enterprise's set: `unitPrice` and `amount` may be without tax, `gross` never is. */
export const lineColumns = [
  { key: 'line', headers: ['序号', '行号', '编号'], required: false },
  { key: 'uscc', headers: ['统一社会信用代码', '信用代码', '社会信用代码'], required: true },
  { key: 'enterpriseName', headers: ['企业名称', '单位名称', '名称'], required: true },
  { key: 'quantity', headers: ['数量(套)', '数量', '套数'], required: true },
  {
    key: 'unitPrice',
    headers: ['单价(元)', '单价', '不含税单价', '单价(不含税)'],
    required: false,
    kind: 'amount',
  },
  {
    key: 'grossPrice',
    headers: ['含税单价', '含税单价(元)', '单价(含税)', '价税单价'],
    required: false,
    kind: 'amount',
  },
  {
    key: 'amount',
    headers: ['金额(元)', '金额', '不含税金额', '金额(不含税)'],
    required: false,
    kind: 'amount',
  },
  { key: 'tax', headers: ['税额', '税额(元)'], required: false, kind: 'amount' },
  {
    key: 'gross',
    headers: ['价税合计', '价税合计(元)', '含税金额', '含税金额(元)', '金额(含税)', '含税合计'],
    required: false,
    kind: 'amount',
  },
] as const;
export type LineKey = (typeof lineColumns)[number]['key'];

export interface LineCells {
  row: number;
  cells: Partial<Record<LineKey, string>>;
}

/** Of each group one column at least is needed. */
export const lineColumnsOneOf = [['amount', 'gross']] as const;

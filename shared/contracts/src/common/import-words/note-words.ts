/** How a cell was read where a person would have read it so too. A note refuses nothing. */
export const noteWords = {
  'computed-value': {
    zh: '单元格是公式，按文件里保存的结果读取',
    en: 'The cell is a formula; its stored result was taken.',
  },
  'serial-as-time': {
    zh: '单元格是没有设日期格式的数字 {number}，按 Excel 的日期序号读作 {value}',
    en: "The cell is the bare number {number}; it was read as Excel's date {value}.",
  },
  'time-of-day-unknown': {
    zh: '“{value}”没有时刻：当日时刻按未知处理，不算零点',
    en: '{value} has no time of day: it is taken as unknown, not as midnight.',
  },
  'day-founded-taken': {
    zh: '没有办结时间，按成立日期 {value} 登记，当日时刻未知',
    en: 'Without a time of closing, the day of foundation {value} was taken.',
  },
  'time-read-as': {
    zh: '“{value}”读作 {time}',
    en: '{value} was read as {time}.',
  },
  'merged-cell': {
    zh: '来自合并单元格',
    en: 'Taken from a merged cell.',
  },
  'left-out': {
    zh: '这一格不能采用，因不是必填，按空白处理',
    en: 'The cell is not usable; being optional, it was taken as empty.',
  },
  'entities-decoded': {
    zh: '网页里代替字符的写法（如 &amp; &#183;）按它所代表的字符读取',
    en: 'What stands for a character on web pages (&amp; &#183;) was read as that character.',
  },
  'code-tail-dropped': {
    zh: '“{value}”里括号中的部分没有采用',
    en: 'What stands in brackets in {value} was left out.',
  },
  'masked-person': {
    zh: '姓名打了星号，不是全名：已登记；姓名要刻成印章，请在刻制前更正为全名',
    en: 'The name is masked: recorded. It is cut into a seal: correct it before that.',
  },
  'phone-not-callable': {
    zh: '不是能拨打的号码，照原样保存',
    en: 'This is no number to be called; it is kept as written.',
  },
  'phone-several': {
    zh: '有不止一个号码，照原样一并保存',
    en: 'There is more than one number; all are kept as written.',
  },
  'phone-cleaned': {
    zh: '去掉了表格软件添上的“.0”',
    en: 'The .0 that a spreadsheet added was left out.',
  },
  'other-column': {
    zh: '“{column}”和“{taken}”意思相同，以“{taken}”为准',
    en: '{column} means the same as {taken}, which was taken.',
  },
} as const;

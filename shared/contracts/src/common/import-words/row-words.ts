/** Why a row is not taken: what was read, what is wrong with it, what to do. */
export const rowWords = {
  'missing-value': {
    zh: '此列为空',
    en: 'The cell is empty.',
  },
  'too-many-cells': {
    zh: '这一行比表头多 {extra} 个字段，各列可能错位：请检查是否多了逗号，或内容里的逗号没有加引号',
    en: 'The row has {extra} fields more than the header: look for a stray comma or quote.',
  },
  'missing-label': {
    zh: '表格上方缺少“{label}”：请在明细上方写上“{label}”及其内容',
    en: 'The label {label} is missing above the table.',
  },
  'repeated-label': {
    zh: '“{label}”出现了两次，不知以哪一处为准：请删去一处',
    en: 'The label {label} stands there twice: which one counts?',
  },
  'error-cell': {
    zh: '单元格显示错误 {value}：请改为实际内容',
    en: 'The cell shows the error {value}: type what belongs there.',
  },
  'missing-text': {
    zh: '单元格引用的文字（{value}）不在文件里：请重新保存文件',
    en: 'The cell refers to text {value}, which is not there: save the file anew.',
  },
  'formula-cell': {
    zh: '单元格是公式，而文件里没有保存它的结果：请在 Excel 中打开并保存一次，或粘贴为数值',
    en: 'The cell is a formula without a stored result: save the file in Excel first.',
  },
  'number-lost-digits': {
    zh: '读到的是数字 {value}，超过 15 位的数字在文件里已丢失末尾几位：请把该列设为文本后重新导出',
    en: 'The number {value} lost digits beyond the 15th: export the column as text.',
  },
  'text-lost-digits': {
    zh: '读到“{value}”，这是科学计数法，末尾的数字已丢失：请把该列设为文本后重新导出',
    en: 'It says {value}: digits were lost in the file. Export the column as text.',
  },
  'bad-number': {
    zh: '单元格的类型是数字，内容却不是：请重新填写',
    en: 'The cell is stored as a number and holds none: type it again.',
  },
  'bad-date': {
    zh: '单元格的类型是日期，内容 {value} 却不是：请重新填写',
    en: 'The cell is shown as a date, and {value} is none: type it again.',
  },
  'time-malformed': {
    zh: '“{value}”不是能识别的时间，应如 2026-11-05 09:03 或 2026年11月5日 9时03分',
    en: '{value} is no time that is read here; write 2026-11-05 09:03 or 2026年11月5日 9时03分.',
  },
  'time-is-serial': {
    zh: '“{value}”是 Excel 的日期序号，不是时间：请把该列设为日期格式后重新导出，应如 2026-11-05 09:03',
    en: "{value} is Excel's count of days: format the column as a date and export it again.",
  },
  'time-ambiguous': {
    zh: '“{value}”分不清哪个是月、哪个是日：请写成 2026-11-05 09:03 的样子',
    en: 'In {value} month and day cannot be told apart: write 2026-11-05 09:03.',
  },
  'time-short-year': {
    zh: '“{value}”的年份只有两位，分不清年、月、日：请写成 2026-11-05 09:03 的样子',
    en: 'The year in {value} has two digits: write 2026-11-05 09:03.',
  },
  'time-without-year': {
    zh: '“{value}”没有年份：请写成 2026-11-05 09:03 或 2026年11月5日 9时03分',
    en: '{value} has no year: write 2026-11-05 09:03 or 2026年11月5日 9时03分.',
  },
  'time-without-day': {
    zh: '“{value}”只有时刻，没有日期：请写成 2026-11-05 09:03 或 2026年11月5日 9时03分',
    en: '{value} has no day: write 2026-11-05 09:03 or 2026年11月5日 9时03分.',
  },
  'time-impossible': {
    zh: '“{value}”不是存在的时间：请核对月、日和时刻',
    en: 'There is no such time as {value}: check month, day and hour.',
  },
  'not-yes-or-no': {
    zh: '“{value}”不能确定是“是”还是“否”：应为 是/否、1/0、Y/N、true/false 或 √/×',
    en: '{value} says neither yes nor no: write 是/否, 1/0, Y/N, true/false or √/×.',
  },
  'name-lost-character': {
    zh: '第 {position} 个字符（{character}）已不是原来的字，名称要刻成印章：请补上正确的字后重新上传',
    en: 'Character {position} ({character}) is not what was written; the name is cut into a seal.',
  },
  'name-markup': {
    zh: '名称里有网页标记 {character}：请去掉后重新上传',
    en: 'The name holds markup, {character}: remove it.',
  },
  'name-masked': {
    zh: '名称打了星号，看不出全名：请填写全名',
    en: 'The name is masked and not known from it: write it out.',
  },
  'name-line-break': {
    zh: '内容里有换行（第 {position} 个字符）：请改为一行',
    en: 'There is a line break inside (character {position}): write it in one line.',
  },
  'name-character': {
    zh: '第 {position} 个字符（{character}）不能用在这里：请去掉或改正',
    en: 'Character {position} ({character}) is not usable here: remove or correct it.',
  },
  'name-too-long': {
    zh: '内容超过 {most} 个字：请核对是否把别的内容也填在了这一格',
    en: 'It is longer than {most} characters: does it hold something else too?',
  },
  'case-number-malformed': {
    zh: '办件编号“{value}”含有不能用的字符或超过 64 个字：请核对',
    en: 'The case number {value} has characters that are not usable, or more than 64.',
  },
  'invalid-value': {
    zh: '内容不可用：过长，或含有不允许的字符',
    en: 'Not usable: too long, or with characters that are not allowed.',
  },
  'uscc-length': {
    zh: '统一社会信用代码应为 18 位，“{value}”为 {length} 位：请核对是否漏录或多录',
    en: 'A credit code has 18 characters, {value} has {length}: is one missing or too many?',
  },
  'uscc-registration-number': {
    zh: '“{value}”是 15 位的工商注册号，不是统一社会信用代码：请改填营业执照上 18 位的统一社会信用代码',
    en: '{value} is an old registration number of 15 digits: give the credit code of 18 instead.',
  },
  'uscc-missing': {
    zh: '“{value}”不是统一社会信用代码：请填写营业执照上的 18 位代码',
    en: '{value} is no credit code: give the 18 characters of the business licence.',
  },
  'uscc-characters': {
    zh: '统一社会信用代码只用数字和除 I、O、S、V、Z 外的大写字母，“{value}”里这几位不是：{positions}',
    en: 'A credit code has digits and capitals but I, O, S, V, Z; {value} has others: {positions}.',
  },
  'uscc-check-character': {
    zh: '统一社会信用代码“{value}”的校验码不符，至少有一位有误：请对照营业执照逐位核对',
    en: 'The check character of {value} does not agree: at least one character is wrong.',
  },
  'registered-in-future': {
    zh: '登记时间晚于现在：请核对',
    en: 'The time of registration is still to come.',
  },
  'case-number-used': {
    zh: '该办件编号已有登记，与本行不同的是：{fields}。要更正请在登记上更正；若是另一件，请核对编号',
    en: 'This case number is recorded with other {fields}. Correct it there, or the number here.',
  },
  refused: {
    zh: '未能登记（{code}）',
    en: 'It could not be recorded ({code}).',
  },
} as const;

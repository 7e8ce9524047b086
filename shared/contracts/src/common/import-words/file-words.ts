/** Why a file as a whole is not read, or not any further. */
export const fileWords = {
  internal: {
    zh: '导入未能完成，系统出错；已处理的行有效，可再次导入同一文件',
    en: 'Something went wrong here; rows that were handled count. The file may be imported again.',
  },
  'empty-file': {
    zh: '文件里没有内容',
    en: 'The file is empty.',
  },
  'file-too-large': {
    zh: '文件超过 {megabytes} MB：请按月或按段拆成几个文件',
    en: 'The file is larger than {megabytes} MB: split it by month or in parts.',
  },
  'unsupported-encoding': {
    zh: '第 {row} 行的文字编码无法识别（不是 UTF-8 或 GB18030）：请在 Excel 中另存为 .xlsx 后再上传',
    en: 'Line {row} is neither UTF-8 nor GB18030: save the file as .xlsx in Excel.',
  },
  'wide-encoding': {
    zh: '文件是 UTF-32 编码：请在 Excel 中另存为 .xlsx 后再上传',
    en: 'The file is in UTF-32: save it as .xlsx in Excel.',
  },
  'unmarked-encoding': {
    zh: '文件看来是没有标记的 UTF-16 编码，无法可靠读取：请在 Excel 中另存为 .xlsx 后再上传',
    en: 'The file looks like UTF-16 without its mark: save it as .xlsx in Excel.',
  },
  'is-empty-workbook': {
    zh: '工作簿里没有可读的工作表：请确认数据所在的工作表没有隐藏',
    en: 'The workbook has no worksheet that can be read: is the one with the data hidden?',
  },
  'missing-sheet': {
    zh: '工作簿里没有名为“{sheet}”的工作表',
    en: 'The workbook has no worksheet {sheet}.',
  },
  'is-password-protected': {
    zh: '工作簿设有打开密码：请在 Excel 中取消密码（文件 - 信息 - 保护工作簿）后再上传',
    en: 'The workbook is protected by a password: remove it in Excel and hand it in again.',
  },
  'is-ods': {
    zh: '文件是 OpenDocument（.ods）表格：请另存为 .xlsx 后再上传',
    en: 'The file is an OpenDocument spreadsheet (.ods): save it as .xlsx.',
  },
  'is-zip': {
    zh: '文件是压缩包（ZIP）：请先解压，再逐个上传里面的表格',
    en: 'The file is a ZIP archive: unpack it and hand in the tables inside one by one.',
  },
  'is-archive': {
    zh: '文件是压缩包（{kind}）：请先解压，再上传里面的表格',
    en: 'The file is an archive ({kind}): unpack it and hand in the table inside.',
  },
  'is-mhtml': {
    zh: '文件是单个网页文件（MHTML）：请用 Excel 打开后另存为 .xlsx 再上传',
    en: 'The file is a single-file web page (MHTML): open it in Excel and save it as .xlsx.',
  },
  'is-web-page': {
    zh: '文件是网页，里面没有表格：请用 Excel 打开后另存为 .xlsx 再上传',
    en: 'The file is a web page without a table: open it in Excel and save it as .xlsx.',
  },
  'is-xml': {
    zh: '文件是 XML，但不是这里能读的表格：请用 Excel 打开后另存为 .xlsx 再上传',
    en: 'The file is XML and no table that is read here: open it in Excel and save it as .xlsx.',
  },
  'is-pdf': {
    zh: '文件是 PDF，不能作为表格读取：请上传原来的表格（.xlsx 或 .csv）',
    en: "The file is a PDF and can't be read as a table: hand in the original (.xlsx or .csv).",
  },
  'is-picture': {
    zh: '文件是图片（{kind}），不能作为表格读取：请上传原来的表格（.xlsx 或 .csv）',
    en: "The file is a picture ({kind}) and can't be read: hand in the original table.",
  },
  'is-xlsb': {
    zh: '文件是二进制工作簿（.xlsb）：请另存为 .xlsx 后再上传',
    en: 'The file is a binary workbook (.xlsb): save it as .xlsx.',
  },
  'is-office-document': {
    zh: '文件是 Office 文档，不是工作簿：请上传表格（.xlsx 或 .csv）',
    en: 'The file is an Office document and no workbook: hand in a table (.xlsx or .csv).',
  },
  'is-other': {
    zh: '文件既不是工作簿也不是文本表格（{kind}）：请上传 .xlsx 或 .csv',
    en: 'The file is neither a workbook nor a table of text ({kind}): hand in .xlsx or .csv.',
  },
  'broken-file': {
    zh: '文件已损坏，无法读取（{part}）：请用 Excel 打开并另存为新的 .xlsx 后再上传',
    en: "The file is damaged and can't be read ({part}): open it in Excel and save it anew.",
  },
  'broken-row': {
    zh: '文件在第 {row} 行附近已损坏：请用 Excel 打开并另存为新的 .xlsx 后再上传',
    en: 'The file is damaged near row {row}: open it in Excel and save it anew.',
  },
  'open-quote': {
    zh: '第 {row} 行起的引号没有成对，后面的内容无法分列：请补上引号，或另存为 .xlsx 后再上传',
    en: 'A quotation mark in row {row} is never closed: close it, or save the file as .xlsx.',
  },
  'macro-workbook': {
    zh: '工作簿含有宏：请另存为不含宏的 .xlsx 后再上传',
    en: 'The workbook has macros: save it as plain .xlsx.',
  },
  'external-links': {
    zh: '工作簿引用了别的文件里的数据：请在 Excel 中“数据 - 编辑链接 - 断开链接”后保存再上传',
    en: 'The workbook takes values from other files: break the links and save it again.',
  },
  'row-too-long': {
    zh: '第 {row} 行超过 64 kB：请检查是否漏了换行或引号',
    en: 'Row {row} is longer than 64 kB: is a line end or a quotation mark missing?',
  },
  'too-many-rows': {
    zh: '数据超过 {most} 行：请拆成几个文件分别上传；本文件没有任何一行生效',
    en: 'There are more than {most} rows: split the file. Nothing of this one has taken effect.',
  },
  'too-many-cells-in-file': {
    zh: '表格的单元格（含设了格式的空白格）超过 {most} 个：请只复制有数据的区域到新的工作簿再上传',
    en: 'There are more than {most} cells, blank ones with a format included: copy the data alone.',
  },
  'too-many-entries': {
    zh: '工作簿内部有 {count} 个部件，超出限度：请把数据复制到新的工作簿再上传',
    en: 'The workbook has {count} parts: copy the data into a new one.',
  },
  'too-much-text': {
    zh: '工作簿的文字超过 {megabytes} MB：请另存为 CSV 后再上传',
    en: 'The workbook has over {megabytes} MB of text: save it as CSV.',
  },
  'decompression-bomb': {
    zh: '文件解压后过大（{part}），不能读取：请把数据复制到新的工作簿再上传',
    en: 'The file inflates to too much ({part}): copy the data into a new workbook.',
  },
  'took-too-long': {
    zh: '文件读取超过 {seconds} 秒，已停止：请用 Excel 打开并另存为 .xlsx 后再上传',
    en: 'Reading the file took over {seconds} s and was stopped: save it as .xlsx in Excel.',
  },
  'missing-column': {
    zh: '第 {row} 行看来是表头，但缺少这些列：{columns}。请补上列名（表头须在前 {within} 行内）',
    en: 'Row {row} looks like the header (in rows 1 to {within}) and lacks: {columns}.',
  },
  'no-header': {
    zh: '前 {within} 行里没有找到表头，需要这些列：{columns}',
    en: 'No header was found in the first {within} rows. These columns are needed: {columns}.',
  },
  'repeated-column': {
    zh: '第 {row} 行有两列都是“{column}”，不知以哪一列为准：请删去一列或改名',
    en: 'Row {row} has the column {column} twice: which one counts? Remove or rename one.',
  },
} as const;

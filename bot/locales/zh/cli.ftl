# 终端在答复之外的用语。

cli-welcome = Isnad 依据{ $count ->
   *[other] { $count }份文件
}作答并引用原文。可用阿拉伯文、中文、英文、法文、西班牙文或俄文提问。
cli-hint = 按 Ctrl-D 或输入 /quit 结束；/help 显示命令。
cli-prompt = ？
cli-bye = 再见。
cli-help = 请提问，或输入：/para 出处、/explain 问题、/when 词语、/host 词语、/timeline 词语、/verify 引文、/compare 出处、/language 代码、/forget、/quit
cli-language-set = 今后答复语文：{ $language }。
cli-forgotten = 对话记录已清除。
cli-unknown-command = 没有“{ $command }”这一命令；/help 显示现有命令。
cli-source-line = { $citation }
cli-file = 文件：{ $file }
cli-permalink = 链接：{ $permalink }
cli-elapsed = 用时{ $milliseconds }毫秒

cli-error = 错误：{ $problem }
cli-remedy = 处理办法：{ $remedy }
cli-warning = 注意：{ $problem }

cli-index-building = 正在读取{ $count ->
   *[other] { $count }份文件
}……
cli-index-progress = { $done }/{ $total }：{ $file }
cli-index-ready = 索引已就绪：{ $documents }份文件，{ $paragraphs }个可引单元，用时{ $seconds }秒。
cli-index-unchanged = 没有变化，沿用原索引。
cli-index-skipped = 未收入：{ $file }（{ $problem }）
cli-report-title = 各字符的去向
cli-report-unit = 可引单元
cli-report-furniture = 版面成分
cli-report-left-over = 未归类

cli-previous = 上一段
cli-next = 下一段
cli-editions = 其他语文版本
cli-footnotes = 脚注
cli-children = 分段

cli-doctor-title = Isnad 的设置与索引
cli-doctor-ok = 正常：{ $what }
cli-doctor-missing = 缺少：{ $what }
cli-doctor-broken = 需修复：{ $what }
cli-doctor-remedy = { $remedy }
cli-doctor-python = Python { $version }
cli-doctor-seeds = 文件夹{ $folder }，{ $count ->
   *[other] { $count }份文件
}
cli-doctor-index = 索引日期{ $date }，{ $count ->
   *[other] { $count }个可引单元
}
cli-doctor-packages = 与 requirements.lock 不一致的软件包：{ $differing }
cli-doctor-settings = 设置：文件 { $file }；环境变量：{ $names }
cli-doctor-catalogue = 目录 { $file }
cli-doctor-no-catalogue = 没有目录 { $file }：标题、日期和文号由文件内容推断
cli-doctor-outdated = 此后文件或程序已有变动
cli-doctor-state = 状态文件 { $file }
cli-doctor-token-set = 已设 Telegram 令牌；“make run”启动机器人
cli-doctor-token-unset = 未设 Telegram 令牌；“make run”打开终端对话
cli-doctor-summary = { $count ->
    [0] 一切正常。
   *[other] 有{ $count }项需修复。
}

# 电报界面：按钮、命令、提示。答案的文字在 answer.ftl。

bot-description = 我根据联合国文件回答问题，并以文件原文证明每个答案：引文、段次、文号。可用阿拉伯文、中文、英文、法文、西班牙文或俄文提问。我不编造答案：文件没有写的，我会如实说明。
bot-short-description = 根据联合国文件作答，每个答案都附原文引文和段次。

button-more = 更多结果
button-context = 查看上下文
button-previous = 上一段
button-next = 下一段
button-back = 返回答案
button-edition = { $language }文本
button-why = 为何如此回答？
button-copy = 复制出处
button-share = 分享
button-open = 在机器人中打开
button-card = 制成图片
button-picture = 图片
button-calendar = 日历文件

command-start = 本机器人的用途
command-help = 如何提问（附示例）
command-ask = 提问
command-when = 会议或事件的时间
command-host = 会议由谁主办
command-timeline = 按日期排列的事件
command-para = 查看某一段，例如 71/280 15 (a)
command-card = 将一段原文制成图片
command-verify = 核对引文
command-compare = 同一段的两种文本
command-sources = 所依据的文件
command-language = 选择界面语言
command-forget = 删除有关您的记录
command-privacy = 保存哪些内容、保存多久
command-about = 关于本机器人
command-stats = 运行数据（管理员）
command-reload = 启用最新索引（管理员）
command-feedback = 最近的反馈（管理员）

chat-welcome = 请就我所收文件提出任何问题。我用文件原文作答，并注明出处。
chat-welcome-example = 例如：“第四次全球会议由谁主办？”或“第71/280号决议第15段”。
chat-help-ask = 像问同事一样写下问题即可，也可以追问：“由谁主办？”
chat-help-edit = 修改您的问题，我会随之修改答案。
chat-help-groups = 在群组中：使用 /ask 加问题，或提及我，或回复我的消息。
chat-help-inline = 在任何聊天中：输入 { $bot } 和几个词，即可分享一段原文。
chat-help-commands = 命令：
chat-help-command = /{ $command }：{ $what }
chat-about = “Isnad”（出处链）用BM25检索文件，答案由文件原句构成。不使用语言模型：没有任何生成的内容，一切均可核对。
chat-about-holds = 现收文件{ $count }份。
chat-privacy = 保存的内容：您所选的语言；您最近{ $minutes }分钟内的问题，以便追问；👍和👎及其所指的段落，以及您自愿写下的意见。不保存姓名和其他消息，日志中没有任何文字内容。/forget 可立即全部删除。
chat-forgotten = 已完成。不再保存任何有关您的内容。
chat-language-choose = 界面使用哪种语言？答案始终使用您提问的语言。
chat-language-set = 界面现为中文。
chat-words-only = 我只能读取文字。请用文字提问，或把问题写在图片说明中。
chat-unknown-command = 没有 { $command } 这个命令。/help 列出全部命令，您也可以直接提问。

chat-slow-down = 提问太快，请在{ $seconds }秒后继续。
chat-not-allowed = 本机器人仅供受邀者使用。
chat-admins-only = 此命令仅供管理员使用。
chat-error = 我这里出了差错。如再次发生，请报告此编号：{ $id }。
chat-link-gone = 此链接所指的段落已不在文件中。
chat-link-nearest = 最接近的段落：
chat-expired = 我已不记得这个问题，请重新提问。
chat-no-more = 没有更多结果。
chat-more-title = 更多结果
chat-thanks = 谢谢。
chat-what-was-wrong = 谢谢。如果愿意，请回复本消息，说明哪里不对。
chat-remark-kept = 谢谢，意见已保存。
chat-ask-usage = 请在命令后写下问题：/ask 第四次全球会议由谁主办？
chat-para-usage = 请写明文件和段次：/para 第71/280号决议第15段(a)
chat-card-usage = 请写明文件和段次：/card 第71/280号决议第15段(a)
chat-no-card = 本段含有无法绘制的字符。
chat-verify-usage = 请在命令后粘贴引文，或用 /verify 回复含有引文的消息。
chat-compare-usage = 请写明文件和段次：/compare 13-37936 附件第8段
chat-not-shown = 此处未列出{ $count }项。
chat-nothing-there = 文件中没有相关内容。
chat-start-of-document = 这是文件的开头。
chat-end-of-document = 这是文件的结尾。

why-title = 为何如此回答
why-deciding = 关键词句：{ $words }
why-understood = 问题理解为：{ $question }
why-place = 所在位置：{ $place }
why-proofs = 有{ $count }段原文为证。
why-verbatim = 引文逐字照录，未改一字。

verify-legend = 删除线：文件中没有；下划线：文件原文。
sources-title = 所依据的文件：

inline-not-found = 未找到——到机器人中提问

stats-title = 启动以来
stats-line = { $name }：{ $value }
reload-done = 已启用最新索引。
reload-failed = 无法打开索引，继续使用现有索引。
feedback-title = 反馈：👍{ $good }，👎{ $bad }
feedback-none = 尚无反馈。

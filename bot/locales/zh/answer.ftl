# 答复用语。标题由“名目”和“值”组成。

## Headlines: what the question wanted, first.

headline-date = { $subject }：{ $date }
headline-date-bare = { $date }
headline-date-place = { $subject }：{ $date }，{ $place }
headline-date-offered = { $subject }——提议于{ $date }举行；文件没有更多说明
headline-place-offered = { $subject }——提议地点：{ $place }；文件没有更多说明
headline-length = { $subject }：{ $count ->
   *[other] { $count }天
}（{ $date }）
headline-deadline = { $subject }——截止日期：{ $date }
headline-deadline-bare = 截止日期：{ $date }
headline-host = { $subject }——主办方：{ $host }
headline-host-bare = 主办方：{ $host }
headline-host-place = { $subject }——主办方：{ $host }（{ $place }）
headline-host-full = { $subject }——主办方：{ $host }（{ $place }，{ $date }）
headline-organiser = { $subject }——组织方：{ $organiser }
headline-organiser-bare = 组织方：{ $organiser }
headline-chair = { $subject }——主席：{ $chair }
headline-chair-bare = 主席：{ $chair }
headline-moderator = { $subject }——主持人：{ $moderator }
headline-moderator-bare = 主持人：{ $moderator }
headline-role = { $subject }——{ $role }：{ $name }
hours = { $start }至{ $end }
sessions = 议程中的场次
headline-actor = { $subject }：{ $actor }
headline-place = { $subject }：{ $place }
headline-place-bare = { $place }
headline-place-date = { $subject }：{ $place }，{ $date }
headline-room = { $subject }——会议室：{ $room }
headline-number = { $subject }：{ $number }
headline-number-bare = { $number }
headline-person = { $role }：{ $person }
headline-person-bare = { $person }
headline-position = { $person }——{ $position }
headline-position-organisation = { $person }——{ $position }，{ $organisation }
headline-signatory = { $subject }——签署人：{ $person }
headline-list = { $subject }：{ $items }
headline-list-bare = { $items }
headline-meeting-item = 第{ $ordinal }次：{ $said }
headline-list-count = { $subject }（{ $count }项）：{ $items }
headline-definition = { $term }：“{ $text }”
headline-topic = “{ $text }”
headline-topic-subject = { $subject }：“{ $text }”
headline-theme = { $subject }——主题：“{ $theme }”
headline-title = { $subject }——标题：“{ $title }”
headline-citation = { $label }：“{ $text }”
headline-comparison = { $left }：{ $leftvalue }；{ $right }：{ $rightvalue }
headline-measured = { $left }；{ $right }
headline-yes = 是：{ $value }
headline-no = 否。文件所载为：{ $value }
headline-other = “{ $text }”
headline-disagreement = { $subject }——各处记载不一：{ $values }
headline-disagreement-bare = 各处记载不一：{ $values }

list-separator = 、
list-last = { $items }和{ $last }
clause-separator = ；
quoted = “{ $text }”

## Where sources differ.

disagreement-intro = { $count ->
   *[other] 各处记载不一，共有{ $count }种：
}
disagreement-value = { $value }——{ $citation }（{ $why }）
authority-adopting-document = 通过该案的文件本身
authority-own-document = 该文件关于自身日期或名称的记载
authority-resolution = 决议
authority-report = 报告
authority-letter = 信函
authority-body-text = 正文
authority-annex = 附件
authority-table = 表格
authority-list = 与会者名单
authority-agenda = 事先拟订的议程
authority-footnote = 脚注
authority-heading = 标题
authority-other-edition = 另一语文版本
authority-other = 另一处

## Editions and translation.

edition-other = { $language }版本：{ $citation }
edition-only = 现有文件中，本段只有{ $language }版本。
edition-differs = 此处各语文版本不一致，请对照{ $citation }。
edition-shown = 引自{ $language }版本。
language-ar = 阿拉伯文
language-zh = 中文
language-en = 英文
language-fr = 法文
language-es = 西班牙文
language-ru = 俄文
language-und = 其他语文
quotation-intro = { $citation }：
quotation-more = 另见{ $citation }：
translation-note = 通过对译查得：{ $terms }
translation-pair = { $from } → { $to }
transliteration-note = 人名系音译；引文保留原文写法。
gloss-intro = 本段用语：
gloss-term = { $term } = { $meaning }
related-intro = 相关段落（并非答案）：
related-more = { $count ->
   *[other] 另有{ $count }段
}
followup-understood = 理解为：{ $question }

## Not found: what was looked for, and what is missing.

notfound-empty = 这条消息里没有问题。例如，可以问会议何时何地举行，或指明某一段。
notfound-too-long = 问题过长，请勿超过{ $limit }个字符。
notfound-no-evidence = { $count ->
   *[other] { $count }份文件中均没有回答这一问题的内容。
}
notfound-attribute = 文件提到“{ $subject }”，但没有说明：{ $attribute }。
notfound-ordinal-known = { $series }：文件提到第{ $known }次，没有关于第{ $ordinal }次的内容。
notfound-year-known = 文件提到“{ $subject }”的年份是{ $known }，没有{ $year }年的内容。
notfound-person = 文件中没有“{ $person }”其人。
notfound-role = 关于“{ $subject }”，文件没有说明：{ $role }。相关但并非所问：{ $known }。
notfound-no-such-paragraph = { $document }没有第{ $number }段。
notfound-no-such-paragraph-range = { $document }载有第{ $first }至第{ $last }段，没有第{ $number }段。
notfound-no-such-unit = { $document }没有{ $unit }。
notfound-no-such-unit-range = { $document }没有{ $unit }，现有的是{ $first }至{ $last }。
notfound-no-such-document = 我所掌握的{ $count ->
   *[other] { $count }份文件
}中没有“{ $document }”。
notfound-smalltalk = 随时为您效劳。我只依据文件作答：可以问何时、何地、何人、多少，或指明某一段。
notfound-absent = 文件中未提及：{ $names }。
notfound-apart = 相关内容中未见“{ $name }”。
notfound-untold = 未说明：{ $attribute }。
notfound-told = { $what }{ $missing }
notfound-searched = 已检索：{ $terms }

## What can be asked of a thing.

attribute-date = 日期
attribute-deadline = 截止日期
attribute-host = 主办方
attribute-organiser = 组织方
attribute-chair = 主席
attribute-moderator = 主持人
attribute-actor = 行为方
attribute-place = 地点
attribute-room = 会议室
attribute-number = 数目
attribute-participants = 与会者
attribute-person = 人员
attribute-position = 职务
attribute-signatory = 签署人
attribute-list = 清单
attribute-definition = 定义
attribute-topic = 内容
attribute-theme = 主题
attribute-title = 标题
attribute-symbol = 文号
attribute-citation = 段落
attribute-comparison = 比较
attribute-other = 答案

# Parts in a meeting, as the refusal of a question for another part names them.
role-held = { $role }：{ $name }
role-date = 日期
role-place = 地点
role-theme = 主题
role-host = 主办方
role-organiser = 组织方
role-chair = 主席
role-vice-chair = 副主席
role-moderator = 主持人
role-rapporteur = 报告员
role-facilitator = 协调人
role-opener = 开幕致辞人
role-offer = 提议主办方

## Kinds of question, for explanations.

intent-date = 日期
intent-host = 主办、组织或行为方
intent-place = 地点
intent-number = 数目
intent-person = 人员
intent-list = 清单
intent-definition = 定义
intent-topic = 有关内容
intent-citation = 段落
intent-comparison = 比较
intent-other = 其他

## Explanations.

explain-question = 问题：{ $question }
explain-language = 语文：{ $language }（{ $reason }）
explain-intent = 所问：{ $intent }（其次：{ $second }）
explain-attribute = 属性：{ $attribute }
explain-subject = 对象：{ $subject }
explain-constraints = 必须符合：{ $constraints }
explain-constraint = { $name } = { $value }
explain-translations = 对译用语：{ $terms }
explain-searched = 检索词：{ $terms }
explain-resolved = 根据上文补全：{ $question }
explain-candidates = 考虑过的段落数：{ $count }
explain-winner = 选定：{ $citation }
explain-why-terms = 含有{ $terms }
explain-why-constraints = 符合{ $constraints }
explain-why-value = 载有{ $attribute }：{ $value }
explain-why-fact = 直接载明：{ $fact }
explain-score = 得分{ $score }，其次{ $second }
explain-rejected = 未采用：{ $citation }（{ $reason }）
explain-refused = 不作答的原因：{ $reason }
explain-none = 无

## Units.

unit-participant = { $count ->
   *[other] { $number }名与会者
}
unit-person = { $count ->
   *[other] { $number }人
}
unit-state = { $count ->
   *[other] { $number }个国家
}
unit-country = { $count ->
   *[other] { $number }个国家
}
unit-meeting = { $count ->
   *[other] { $number }次会议
}
unit-session = { $count ->
   *[other] { $number }次会议
}
unit-document = { $count ->
   *[other] { $number }份文件
}
unit-paragraph = { $count ->
   *[other] { $number }段
}
unit-reply = { $count ->
   *[other] { $number }份答复
}
unit-day = { $count ->
   *[other] { $number }天
}
unit-percent = 百分之{ $number }
unit-million = { $count ->
   *[other] { $number }百万
}
unit-billion = { $count ->
   *[other] { $number }十亿
}
unit-us-dollar = { $number }美元
unit-euro = { $number }欧元

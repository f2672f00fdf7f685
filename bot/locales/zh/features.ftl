# 大事年表、主办方、引文核对、对照。

event-ranked = { $series }（第{ $ordinal }次）
parts-separator = ，
timeline-headed = { $title }（{ $count }）
timeline-heading = 大事年表
timeline-count = { $count ->
   *[other] { $count }项
}
timeline-none = 文件中没有标明日期的此类活动。
timeline-place = { $country }{ $city }
timeline-host = 主办方：{ $host }
timeline-others = 另一处写作{ $dates }
timeline-counted = 次序按列举推算
timeline-year = { $year }年

hosts-heading = 会议及其主办方
hosts-none = 文件没有提到此类会议的主办方。
hosts-meeting = 会议
hosts-number = 次序
hosts-host = 主办方
hosts-place = 地点
hosts-date = 日期
hosts-source = 出处

calendar-name = 文件所载活动
calendar-precision-month = 文件只写明月份。
calendar-precision-year = 文件只写明年份。
calendar-precision-span = 文件只写明一段时期，没有具体日期。

verified-exact = 逐字相符：文件原文即是如此。
verified-exact-elided = 除省略号略去的部分外，逐字相符。
verified-respelt = 用词相同，只有字形、数字、标点或格式不同。
verified-altered = 有改动：最接近的原文并非如此。
verified-absent = 文件中没有这段话。
verified-too-long = 文字太长，无法核对：最多{ $limit }个字符。
verified-difference = 逐词差异：
verified-legend = [-删去-]仅见于文件，[+增添+]仅见于引文，[~引文 → 原文~]写法不同。
verified-respelt-word = “{ $pasted }”，原文作“{ $source }”
verified-changed-word = 原文“{ $source }”被改为“{ $pasted }”
verified-added-word = 增添：“{ $pasted }”
verified-removed-word = 漏去：“{ $source }”
verified-also = { $count ->
   *[other] 另见{ $count }处：
}

compared-none = 文件中没有这一段。
compared-no-counterpart = { $language }文本中没有与此对应的段落。
compared-no-editions = 这份文件只有{ $language }文本。
compared-ambiguous = 这一出处可指{ $count ->
   *[other] { $count }处
}，此为第一处。

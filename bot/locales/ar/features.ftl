# المخطط الزمني، والمضيفون، والتحقق من الاقتباس، والمقارنة.

event-ranked = { $series } (رقم { $ordinal })
parts-separator = {" — "}
timeline-headed = { $title } ({ $count })
timeline-heading = الأحداث بحسب التاريخ
timeline-count = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثا
   *[other] { $count } حدث
}
timeline-none = لا تؤرخ الوثائق حدثا من هذا القبيل.
timeline-place = { $city }، { $country }
timeline-host = المضيف: { $host }
timeline-others = وفي موضع آخر: { $dates }
timeline-counted = الترتيب معدود من قائمة
timeline-year = { $year }

hosts-heading = الاجتماعات ومضيفوها
hosts-none = لا تسمي الوثائق مضيفا لاجتماع من هذا القبيل.
hosts-meeting = الاجتماع
hosts-number = الرقم
hosts-host = المضيف
hosts-place = المكان
hosts-date = التاريخ
hosts-source = المصدر

calendar-name = أحداث الوثائق
calendar-precision-month = لا تذكر الوثائق إلا الشهر.
calendar-precision-year = لا تذكر الوثائق إلا السنة.
calendar-precision-span = تذكر الوثائق فترة لا أياما بعينها.

verified-exact = حرفي: هذه ألفاظ الوثائق بعينها.
verified-exact-elided = حرفي، ما عدا ما حُذف في موضع النقاط.
verified-respelt = الألفاظ نفسها، ولا اختلاف إلا في الرسم أو الأرقام أو علامات الترقيم أو التنسيق.
verified-altered = محرَّف: أقرب نص إليه يقول غير ذلك.
verified-absent = ليس في الوثائق.
verified-too-long = أطول من أن يُتحقق منه: الحد الأقصى { $limit } حرف.
verified-difference = الفرق كلمة كلمة:
verified-legend = ‏[-محذوف-] في الوثيقة وحدها، و[+مزيد+] في الاقتباس وحده، و[~المقتبس ← الوثيقة~] مكتوب على وجه آخر.
verified-respelt-word = «{ $pasted }»، وهي في الوثيقة «{ $source }»
verified-changed-word = «{ $pasted }» بدلا من «{ $source }»
verified-added-word = مزيد: «{ $pasted }»
verified-removed-word = محذوف: «{ $source }»
verified-also = { $count ->
    [zero] ولا يرد في موضع آخر:
    [one] ويرد في موضع آخر:
    [two] ويرد في موضعين آخرين:
    [few] ويرد في { $count } مواضع أخرى:
    [many] ويرد في { $count } موضعا آخر:
   *[other] ويرد في { $count } موضع آخر:
}

compared-none = ليس في الوثائق وحدة كهذه.
compared-no-counterpart = ليس في النص بهذه اللغة ما يقابل هذه الوحدة: { $language }.
compared-no-editions = ليس في الوثائق من هذا النص إلا ما هو بهذه اللغة: { $language }.
compared-ambiguous = تصدق الإحالة على { $count ->
    [zero] لا شيء
    [one] وحدة واحدة
    [two] وحدتين
    [few] { $count } وحدات
    [many] { $count } وحدة
   *[other] { $count } وحدة
}، وهذه هي الأولى.

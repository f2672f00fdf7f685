# ما يقوله الجواب. العنوان وصفٌ تليه قيمته، فلا يحتاج أي اسم إلى إعراب.

## Headlines: what the question wanted, first.

headline-date = { $subject }: { $date }
headline-date-bare = { $date }
headline-date-place = { $subject }: { $date }، { $place }
headline-date-offered = { $subject } – عُرض عقده في { $date }؛ ولا تذكر الوثائق أكثر من ذلك
headline-place-offered = { $subject } – عُرض عقده في: { $place }؛ ولا تذكر الوثائق أكثر من ذلك
headline-length = { $subject }: { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوما
   *[other] { $count } يوم
} ({ $date })
headline-deadline = { $subject } – الموعد النهائي: { $date }
headline-deadline-bare = الموعد النهائي: { $date }
headline-host = { $subject } – الجهة المضيفة: { $host }
headline-host-bare = الجهة المضيفة: { $host }
headline-host-place = { $subject } – الجهة المضيفة: { $host } ({ $place })
headline-host-full = { $subject } – الجهة المضيفة: { $host } ({ $place }، { $date })
headline-organiser = { $subject } – الجهة المنظِّمة: { $organiser }
headline-organiser-bare = الجهة المنظِّمة: { $organiser }
headline-chair = { $subject } – الرئاسة: { $chair }
headline-chair-bare = الرئاسة: { $chair }
headline-moderator = { $subject } – إدارة المناقشة: { $moderator }
headline-moderator-bare = إدارة المناقشة: { $moderator }
headline-role = { $subject } – { $role }: { $name }
hours = من الساعة { $start } إلى { $end }
sessions = الجلسات في جدول الأعمال
headline-actor = { $subject }: { $actor }
headline-place = { $subject }: { $place }
headline-place-bare = { $place }
headline-place-date = { $subject }: { $place }، { $date }
headline-room = { $subject } – القاعة: { $room }
headline-number = { $subject }: { $number }
headline-number-bare = { $number }
headline-person = { $role }: { $person }
headline-person-bare = { $person }
headline-position = { $person } – { $position }
headline-position-organisation = { $person } – { $position }، { $organisation }
headline-signatory = { $subject } – التوقيع: { $person }
headline-list = { $subject }: { $items }
headline-list-bare = { $items }
headline-meeting-item = { $ordinal } – { $said }
headline-list-count = { $subject } ({ $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندا
   *[other] { $count } بند
}): { $items }
headline-definition = { $term }: «{ $text }»
headline-topic = «{ $text }»
headline-topic-subject = { $subject }: «{ $text }»
headline-theme = { $subject } – الموضوع: «{ $theme }»
headline-title = { $subject } – العنوان: «{ $title }»
headline-citation = { $label }: «{ $text }»
headline-comparison = { $left }: { $leftvalue }؛ { $right }: { $rightvalue }
headline-measured = { $left }؛ { $right }
headline-yes = نعم: { $value }
headline-no = لا. ما تذكره الوثائق: { $value }
headline-other = «{ $text }»
headline-disagreement = { $subject } – تختلف الوثائق: { $values }
headline-disagreement-bare = تختلف الوثائق: { $values }

list-separator = {"، "}
list-last = { $items } و{ $last }
clause-separator = {"؛ "}
quoted = «{ $text }»

## Where sources differ.

disagreement-intro = { $count ->
    [zero] لا تذكر الوثائق أي قيمة:
    [one] تذكر الوثائق قيمة واحدة:
    [two] تختلف الوثائق، فهي تذكر قيمتين:
    [few] تختلف الوثائق، فهي تذكر { $count } قيم:
    [many] تختلف الوثائق، فهي تذكر { $count } قيمة:
   *[other] تختلف الوثائق، فهي تذكر { $count } قيمة:
}
disagreement-value = { $value } — { $citation } ({ $why })
authority-adopting-document = الوثيقة التي اعتُمد بها
authority-own-document = الوثيقة نفسها، عن تاريخها أو اسمها
authority-resolution = قرار
authority-report = تقرير
authority-letter = رسالة
authority-body-text = متن النص
authority-annex = مرفق
authority-table = جدول
authority-list = قائمة مشاركين
authority-agenda = جدول أعمال أُعدّ مسبقا
authority-footnote = حاشية
authority-heading = عنوان
authority-other-edition = نسخة بلغة أخرى
authority-other = موضع آخر

## Editions and translation.

edition-other = بلغة أخرى ({ $language }): { $citation }
edition-only = لا يرد هذا النص في الوثائق إلا باللغة التالية: { $language }.
edition-differs = تختلف النسختان اللغويتان هنا؛ قارن { $citation }.
edition-shown = الاقتباس من النسخة اللغوية التالية: { $language }.
language-ar = العربية
language-zh = الصينية
language-en = الإنكليزية
language-fr = الفرنسية
language-es = الإسبانية
language-ru = الروسية
language-und = لغة أخرى
quotation-intro = { $citation }:
quotation-more = انظر أيضا { $citation }:
translation-note = عُثر عليه عن طريق الترجمة: { $terms }
translation-pair = { $from } ← { $to }
transliteration-note = الاسم منقول بحروف لغة الجواب؛ ويُبقي الاقتباس على رسم المصدر.
gloss-intro = مصطلحات واردة في هذا النص:
gloss-term = { $term } = { $meaning }
related-intro = مواضع ذات صلة، وليست جوابا:
related-more = { $count ->
    [zero] لا مواضع أخرى
    [one] موضع آخر واحد
    [two] موضعان آخران
    [few] { $count } مواضع أخرى
    [many] { $count } موضعا آخر
   *[other] { $count } موضع آخر
}
followup-understood = فُهم السؤال هكذا: { $question }

## Not found: what was looked for, and what is missing.

notfound-empty = لا سؤال في هذه الرسالة. اسأل مثلا عن موعد انعقاد اجتماع أو مكانه، أو اذكر رقم فقرة.
notfound-too-long = السؤال أطول من اللازم: الحد الأقصى { $limit } حرف.
notfound-no-evidence = { $count ->
    [zero] لا توجد وثائق للبحث فيها.
    [one] ليس في الوثيقة جواب عن هذا السؤال.
    [two] ليس في أي من الوثيقتين جواب عن هذا السؤال.
    [few] ليس في أي من الوثائق الـ{ $count } جواب عن هذا السؤال.
    [many] ليس في أي من الوثائق الـ{ $count } جواب عن هذا السؤال.
   *[other] ليس في أي من الوثائق الـ{ $count } جواب عن هذا السؤال.
}
notfound-attribute = يرد ذكر «{ $subject }» في الوثائق، لكنها لا تبين ما يلي: { $attribute }.
notfound-ordinal-known = { $series }: تذكر الوثائق الأرقام { $known }، ولا شيء فيها عن رقم { $ordinal }.
notfound-year-known = يرد ذكر «{ $subject }» في الوثائق بخصوص { $known }، لا بخصوص عام { $year }.
notfound-person = لا يرد اسم «{ $person }» في الوثائق.
notfound-role = لا تبين الوثائق ما يلي بشأن «{ $subject }»: { $role }. ما يتصل بذلك وليس هو المسؤول عنه: { $known }.
notfound-no-such-paragraph = لا توجد فقرة رقمها { $number } في { $document }.
notfound-no-such-paragraph-range = فقرات { $document } مرقمة من { $first } إلى { $last }؛ ولا توجد فقرة رقمها { $number }.
notfound-no-such-unit = لا يوجد في { $document } ما يلي: { $unit }.
notfound-no-such-unit-range = لا يوجد في { $document } ما يلي: { $unit }. والموجود فيها من { $first } إلى { $last }.
notfound-no-such-document = لا توجد «{ $document }» ضمن ما لدي، وهو { $count ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}.
notfound-smalltalk = في خدمتك. أجيب من الوثائق وحدها: اسأل متى وأين ومن وكم، أو اذكر رقم فقرة.
notfound-absent = لم يرد في الوثائق ذكر ما يلي: { $names }.
notfound-apart = لم يرد في هذا الصدد: «{ $name }».
notfound-untold = لم يُبيَّن ما يلي: { $attribute }.
notfound-told = { $what } { $missing }
notfound-searched = بُحث عن: { $terms }

## What can be asked of a thing.

attribute-date = التاريخ
attribute-deadline = الموعد النهائي
attribute-host = الجهة المضيفة
attribute-organiser = الجهة المنظِّمة
attribute-chair = الرئاسة
attribute-moderator = إدارة المناقشة
attribute-actor = الجهة الفاعلة
attribute-place = المكان
attribute-room = القاعة
attribute-number = العدد
attribute-participants = المشاركون
attribute-person = الشخص
attribute-position = المنصب
attribute-signatory = الموقِّع
attribute-list = القائمة
attribute-definition = التعريف
attribute-topic = المضمون
attribute-theme = الموضوع
attribute-title = العنوان
attribute-symbol = الرمز
attribute-citation = الفقرة
attribute-comparison = المقارنة
attribute-other = الجواب

# Parts in a meeting, as the refusal of a question for another part names them.
role-held = { $role }: { $name }
role-date = التاريخ
role-place = المكان
role-theme = الموضوع
role-host = الجهة المضيفة
role-organiser = الجهة المنظِّمة
role-chair = الرئاسة
role-vice-chair = نيابة الرئاسة
role-moderator = إدارة المناقشة
role-rapporteur = المقرر
role-facilitator = التيسير
role-opener = الافتتاح
role-offer = عرض الاستضافة

## Kinds of question, for explanations.

intent-date = تاريخ
intent-host = الجهة المضيفة أو المنظمة أو الفاعلة
intent-place = مكان
intent-number = عدد
intent-person = شخص
intent-list = قائمة
intent-definition = تعريف
intent-topic = ما قيل عن موضوع
intent-citation = فقرة
intent-comparison = مقارنة
intent-other = غير ذلك

## Explanations.

explain-question = السؤال: { $question }
explain-language = اللغة: { $language } ({ $reason })
explain-intent = المطلوب: { $intent } (يليه: { $second })
explain-attribute = الصفة: { $attribute }
explain-subject = عن: { $subject }
explain-constraints = الشروط: { $constraints }
explain-constraint = { $name } = { $value }
explain-translations = مصطلحات تُرجمت: { $terms }
explain-searched = ما بُحث عنه: { $terms }
explain-resolved = استُكمل من سياق المحادثة: { $question }
explain-candidates = عدد المواضع المفحوصة: { $count }
explain-winner = المختار: { $citation }
explain-why-terms = فيه { $terms }
explain-why-constraints = يستوفي { $constraints }
explain-why-value = فيه { $attribute }: { $value }
explain-why-fact = ينص على ذلك مباشرة: { $fact }
explain-score = الدرجة { $score }، والتالية { $second }
explain-rejected = لم يُعرض: { $citation } ({ $reason })
explain-refused = سبب الامتناع: { $reason }
explain-none = لا شيء

## Units.

unit-participant = { $count ->
    [zero] لا مشاركين
    [one] مشارك واحد
    [two] مشاركان
    [few] { $number } مشاركين
    [many] { $number } مشاركا
   *[other] { $number } مشارك
}
unit-person = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $number } أشخاص
    [many] { $number } شخصا
   *[other] { $number } شخص
}
unit-state = { $count ->
    [zero] لا دول
    [one] دولة واحدة
    [two] دولتان
    [few] { $number } دول
    [many] { $number } دولة
   *[other] { $number } دولة
}
unit-country = { $count ->
    [zero] لا بلدان
    [one] بلد واحد
    [two] بلدان اثنان
    [few] { $number } بلدان
    [many] { $number } بلدا
   *[other] { $number } بلد
}
unit-meeting = { $count ->
    [zero] لا اجتماعات
    [one] اجتماع واحد
    [two] اجتماعان
    [few] { $number } اجتماعات
    [many] { $number } اجتماعا
   *[other] { $number } اجتماع
}
unit-session = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $number } جلسات
    [many] { $number } جلسة
   *[other] { $number } جلسة
}
unit-document = { $count ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $number } وثائق
    [many] { $number } وثيقة
   *[other] { $number } وثيقة
}
unit-paragraph = { $count ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $number } فقرات
    [many] { $number } فقرة
   *[other] { $number } فقرة
}
unit-reply = { $count ->
    [zero] لا ردود
    [one] رد واحد
    [two] ردان
    [few] { $number } ردود
    [many] { $number } ردا
   *[other] { $number } رد
}
unit-day = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يوما
   *[other] { $number } يوم
}
unit-percent = { $number } في المائة
unit-million = { $count ->
   *[other] { $number } مليون
}
unit-billion = { $count ->
   *[other] { $number } بليون
}
unit-us-dollar = { $number } من دولارات الولايات المتحدة
unit-euro = { $number } يورو

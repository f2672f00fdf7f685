# ما يقوله المطراف حول الأجوبة.

cli-welcome = يجيب «إسناد» من { $count ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
} ويقتبس نصها. اسأل بالعربية أو الصينية أو الإنكليزية أو الفرنسية أو الإسبانية أو الروسية.
cli-hint = للإنهاء Ctrl-D أو /quit؛ ويعرض /help الأوامر.
cli-prompt = ؟
cli-bye = إلى اللقاء.
cli-help = اطرح سؤالا، أو اكتب: /para إحالة أو /explain سؤال أو /when كلمات أو /host كلمات أو /timeline كلمات أو /verify اقتباس أو /compare إحالة أو /language رمز أو /forget أو /quit
cli-language-set = لغة الأجوبة من الآن: { $language }.
cli-forgotten = مُحيت المحادثة.
cli-unknown-command = لا يوجد أمر اسمه «{ $command }»؛ اكتب /help لعرض الأوامر.
cli-source-line = { $citation }
cli-file = الملف: { $file }
cli-permalink = الرابط: { $permalink }
cli-elapsed = مدة الإجابة: { $milliseconds } مللي ثانية

cli-error = خطأ: { $problem }
cli-remedy = العلاج: { $remedy }
cli-warning = ملاحظة: { $problem }

cli-index-building = تجري قراءة { $count ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
} …
cli-index-progress = { $done } من { $total }: { $file }
cli-index-ready = الفهرس جاهز. الوثائق: { $documents }، الوحدات القابلة للاستشهاد: { $paragraphs }، المدة بالثواني: { $seconds }.
cli-index-unchanged = لم يتغير شيء؛ أُبقي على الفهرس.
cli-index-skipped = تُرك الملف: { $file } ({ $problem })
cli-report-title = أين ذهب كل حرف
cli-report-unit = في وحدات قابلة للاستشهاد
cli-report-furniture = في عناصر الإخراج الطباعي
cli-report-left-over = بلا موضع

cli-previous = السابق
cli-next = التالي
cli-editions = النسخ اللغوية الأخرى
cli-footnotes = الحواشي
cli-children = الفقرات الفرعية

cli-doctor-title = «إسناد»: الإعدادات والفهرس
cli-doctor-ok = سليم: { $what }
cli-doctor-missing = ناقص: { $what }
cli-doctor-broken = يحتاج إلى إصلاح: { $what }
cli-doctor-remedy = { $remedy }
cli-doctor-python = Python { $version }
cli-doctor-seeds = مجلد الوثائق { $folder }، وفيه { $count ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
cli-doctor-index = فهرس مؤرخ { $date }، وفيه { $count ->
    [zero] لا وحدات
    [one] وحدة واحدة
    [two] وحدتان
    [few] { $count } وحدات
    [many] { $count } وحدة
   *[other] { $count } وحدة
}
cli-doctor-packages = الحزم التي تخالف requirements.lock: { $differing }
cli-doctor-settings = الإعدادات: الملف { $file }؛ من البيئة: { $names }
cli-doctor-catalogue = الفهرس الوصفي { $file }
cli-doctor-no-catalogue = لا يوجد فهرس وصفي { $file }: تُخمَّن العناوين والتواريخ والرموز من الوثائق
cli-doctor-outdated = تغيّرت الوثائق أو البرنامج بعد ذلك
cli-doctor-state = ملف الحالة { $file }
cli-doctor-token-set = رمز تيليغرام موجود؛ يشغّل الأمر «make run» البوت
cli-doctor-token-unset = لا يوجد رمز لتيليغرام؛ يفتح الأمر «make run» المحادثة في المطراف
cli-doctor-summary = { $count ->
    [zero] كل شيء سليم.
    [one] أمر واحد يحتاج إلى إصلاح.
    [two] أمران يحتاجان إلى إصلاح.
    [few] { $count } أمور تحتاج إلى إصلاح.
    [many] { $count } أمرا يحتاج إلى إصلاح.
   *[other] { $count } أمر يحتاج إلى إصلاح.
}

# واجهة تيليغرام: الأزرار والأوامر والإشعارات. أما نص الجواب ففي answer.ftl.

bot-description = أجيب عن الأسئلة من وثائق الأمم المتحدة، وأثبت كل جواب بألفاظ الوثيقة نفسها: النص المقتبس ورقم فقرته ورمز وثيقته. اسأل بالعربية أو الصينية أو الإنكليزية أو الفرنسية أو الإسبانية أو الروسية. لا أختلق جوابا: إن سكتت الوثائق قلت ذلك.
bot-short-description = أجوبة من وثائق الأمم المتحدة، كل منها بنصه الحرفي ورقم فقرته.

button-more = نتائج أخرى
button-context = في سياقه
button-previous = السابقة
button-next = التالية
button-back = عودة إلى الجواب
button-edition = ب{ $language }
button-why = لماذا هذا الجواب؟
button-copy = نسخ الإحالة
button-share = مشاركة
button-open = فتح في البوت
button-card = صورة للنص
button-picture = صورة
button-calendar = ملف تقويم

command-start = ما الذي يفعله هذا البوت
command-help = كيف تسأل، مع أمثلة
command-ask = طرح سؤال
command-when = متى عُقد اجتماع أو جرى حدث
command-host = من استضاف اجتماعا
command-timeline = الأحداث بحسب تواريخها
command-para = عرض فقرة، مثل ٢٨٠/٧١ الفقرة ١٥ (أ)
command-card = فقرة في صورة للمشاركة
command-verify = التحقق من اقتباس
command-compare = فقرة واحدة بلغتين
command-sources = الوثائق التي أجيب منها
command-language = اختيار لغة القوائم
command-forget = محو ما يُحفظ عنك
command-privacy = ما الذي يُحفظ، وإلى متى
command-about = عن هذا البوت
command-stats = أرقام البوت (للمشرفين)
command-reload = فتح أحدث فهرس (للمشرفين)
command-feedback = آخر الملاحظات (للمشرفين)

chat-welcome = اسألني عما شئت مما في الوثائق التي عندي. أجيب بألفاظها وأذكر موضعها.
chat-welcome-example = مثلا: «من استضاف الاجتماع العالمي الرابع؟» أو «٢٨٠/٧١ الفقرة ١٥».
chat-help-ask = اكتب سؤالك كما تسأل زميلا. ويمكنك أن تتابع: «ومن استضافه؟»
chat-help-edit = عدّل سؤالك أعدّل جوابي.
chat-help-groups = في المجموعات: اكتب /ask ثم سؤالك، أو اذكرني باسمي، أو ردّ على رسالتي.
chat-help-inline = في أي محادثة: اكتب { $bot } ثم بضع كلمات لتشارك نصا.
chat-help-commands = الأوامر:
chat-help-command = /{ $command } — { $what }
chat-about = يبحث «إسناد» في الوثائق بطريقة BM25 ويبني أجوبته من جملها. لا نموذج لغويا وراءه: لا شيء يُولَّد، وكل شيء قابل للتحقق.
chat-about-holds = عنده { $count ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}.
chat-privacy = ما يُحفظ: اللغة التي اخترتها؛ وأسئلتك في آخر { $minutes ->
    [zero] لحظة
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
} كي تُفهم أسئلة المتابعة؛ و👍 و👎 مع النص المعني بهما، وملاحظتك إن كتبت ملاحظة. ولا تُحفظ الأسماء ولا سائر الرسائل، وليس في السجلات أي نص. والأمر /forget يمحو ذلك كله فورا.
chat-forgotten = تم. لم يعد يُحفظ عنك شيء.
chat-language-choose = بأي لغة تريد القوائم؟ أما الجواب فبلغة سؤالك.
chat-language-set = صارت القوائم بالعربية.
chat-words-only = لا أقرأ إلا النصوص. اكتب سؤالك كلاما، أو ضعه تحت الصورة.
chat-unknown-command = لا أعرف الأمر { $command }. اكتب /help لعرض الأوامر، أو اكتب سؤالك مباشرة.

chat-slow-down = هذا أكثر مما أستطيع الإجابة عنه دفعة واحدة. تابع من فضلك بعد { $seconds ->
    [zero] لحظة
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوان
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
chat-not-allowed = هذا البوت للمدعوين فقط.
chat-admins-only = هذا الأمر لمشرفي البوت.
chat-error = حدث خطأ من جهتي. إن تكرر فأبلغ عن هذا الرقم: { $id }.
chat-link-gone = لم تعد فقرة هذا الرابط في الوثائق.
chat-link-nearest = أقرب فقرة إليها:
chat-expired = لم أعد أذكر هذا السؤال. اطرحه من جديد من فضلك.
chat-no-more = ليس هناك المزيد.
chat-more-title = نتائج أخرى
chat-thanks = شكرا لك.
chat-what-was-wrong = شكرا لك. إن شئت فردّ على هذه الرسالة واذكر موضع الخطأ.
chat-remark-kept = شكرا لك، حُفظت الملاحظة.
chat-ask-usage = اكتب السؤال بعد الأمر: /ask من استضاف الاجتماع العالمي الرابع؟
chat-para-usage = سمّ الوثيقة والفقرة: /para ٢٨٠/٧١ الفقرة ١٥ (أ)
chat-card-usage = سمّ الوثيقة والفقرة: /card ٢٨٠/٧١ الفقرة ١٥ (أ)
chat-no-card = في هذا النص حروف لا أستطيع رسمها.
chat-verify-usage = الصق الاقتباس بعد الأمر، أو ردّ بالأمر /verify على الرسالة التي فيها الاقتباس.
chat-compare-usage = سمّ الوثيقة والفقرة: /compare 13-37936 المرفق، الفقرة ٨
chat-not-shown = لم يُعرض هنا: { $count }.
chat-nothing-there = ليس في الوثائق شيء من هذا.
chat-start-of-document = هنا أول الوثيقة.
chat-end-of-document = هنا آخر الوثيقة.

why-title = لماذا هذا الجواب
why-deciding = الألفاظ الحاسمة: { $words }
why-understood = فُهم السؤال هكذا: { $question }
why-place = موضعه: { $place }
why-proofs = { $count ->
    [zero] لا يسنده نص.
    [one] يسنده نص واحد.
    [two] يسنده نصان.
    [few] تسنده { $count } نصوص.
    [many] يسنده { $count } نصا.
   *[other] يسنده { $count } نص.
}
why-verbatim = الاقتباس حرفي، لم يُغيَّر منه حرف.

verify-legend = المشطوب ليس في الوثيقة، والمسطّر تحته هو ما تقوله الوثيقة.
sources-title = الوثائق التي أجيب منها:

inline-not-found = لا نتيجة – اسأل في البوت

stats-title = منذ التشغيل
stats-line = { $name }: { $value }
reload-done = صار أحدث فهرس مستخدما.
reload-failed = تعذر فتح الفهرس، وبقي الفهرس الحالي.
feedback-title = الملاحظات: { $good } 👍، { $bad } 👎
feedback-none = لا ملاحظات بعد.

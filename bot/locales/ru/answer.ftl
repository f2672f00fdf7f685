# Что говорит ответ. Заголовок — это рубрика и ее значение: ни одно имя не нужно склонять.

## Headlines: what the question wanted, first.

headline-date = { $subject }: { $date }
headline-date-bare = { $date }
headline-date-place = { $subject }: { $date }, { $place }
headline-date-offered = { $subject } — предложено на { $date }; больше об этом в документах не сказано
headline-place-offered = { $subject } — предложенное место: { $place }; больше об этом в документах не сказано
headline-length = { $subject }: { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
} ({ $date })
headline-deadline = { $subject } — крайний срок: { $date }
headline-deadline-bare = Крайний срок: { $date }
headline-host = { $subject } — принимающая сторона: { $host }
headline-host-bare = Принимающая сторона: { $host }
headline-host-place = { $subject } — принимающая сторона: { $host } ({ $place })
headline-host-full = { $subject } — принимающая сторона: { $host } ({ $place }, { $date })
headline-organiser = { $subject } — организатор: { $organiser }
headline-organiser-bare = Организатор: { $organiser }
headline-chair = { $subject } — председатель: { $chair }
headline-chair-bare = Председатель: { $chair }
headline-moderator = { $subject } — ведущий: { $moderator }
headline-moderator-bare = Ведущий: { $moderator }
headline-role = { $subject } — { $role }: { $name }
hours = с { $start } до { $end }
sessions = Заседания по программе
headline-actor = { $subject }: { $actor }
headline-place = { $subject }: { $place }
headline-place-bare = { $place }
headline-place-date = { $subject }: { $place }, { $date }
headline-room = { $subject } — зал: { $room }
headline-number = { $subject }: { $number }
headline-number-bare = { $number }
headline-person = { $role }: { $person }
headline-person-bare = { $person }
headline-position = { $person } — { $position }
headline-position-organisation = { $person } — { $position }, { $organisation }
headline-signatory = { $subject } — подпись: { $person }
headline-list = { $subject }: { $items }
headline-list-bare = { $items }
headline-meeting-item = { $ordinal }. { $said }
headline-list-count = { $subject } ({ $count ->
    [one] { $count } пункт
    [few] { $count } пункта
    [many] { $count } пунктов
   *[other] { $count } пункта
}): { $items }
headline-definition = { $term }: «{ $text }»
headline-topic = «{ $text }»
headline-topic-subject = { $subject }: «{ $text }»
headline-theme = { $subject } — тема: «{ $theme }»
headline-title = { $subject } — название: «{ $title }»
headline-citation = { $label }: «{ $text }»
headline-comparison = { $left }: { $leftvalue }; { $right }: { $rightvalue }
headline-measured = { $left }; { $right }
headline-yes = Да: { $value }
headline-no = Нет. В документах указано: { $value }
headline-other = «{ $text }»
headline-disagreement = { $subject } — документы расходятся: { $values }
headline-disagreement-bare = Документы расходятся: { $values }

list-separator = {", "}
list-last = { $items } и { $last }
clause-separator = {"; "}
quoted = «{ $text }»

## Where sources differ.

disagreement-intro = { $count ->
    [one] В документах указано { $count } значение:
    [few] Документы расходятся; в них указано { $count } значения:
    [many] Документы расходятся; в них указано { $count } значений:
   *[other] Документы расходятся; в них указано { $count } значения:
}
disagreement-value = { $value } — { $citation } ({ $why })
authority-adopting-document = документ, которым это было принято
authority-own-document = сам документ — о своей дате или своем названии
authority-resolution = резолюция
authority-report = доклад
authority-letter = письмо
authority-body-text = основной текст
authority-annex = приложение
authority-table = таблица
authority-list = список участников
authority-agenda = повестка дня, составленная заранее
authority-footnote = сноска
authority-heading = заголовок
authority-other-edition = версия на другом языке
authority-other = другое место

## Editions and translation.

edition-other = На другом языке ({ $language }): { $citation }
edition-only = В документах этот текст есть только на следующем языке: { $language }.
edition-differs = Версии на разных языках здесь расходятся; ср. { $citation }.
edition-shown = Цитата приводится по версии на следующем языке: { $language }.
language-ar = арабский
language-zh = китайский
language-en = английский
language-fr = французский
language-es = испанский
language-ru = русский
language-und = другой язык
quotation-intro = { $citation }:
quotation-more = См. также { $citation }:
translation-note = Найдено через перевод: { $terms }
translation-pair = { $from } → { $to }
transliteration-note = Имя передано в транслитерации; в цитате сохранено написание источника.
gloss-intro = Термины в этом отрывке:
gloss-term = { $term } = { $meaning }
related-intro = По теме, но не ответ:
related-more = { $count ->
    [one] еще { $count } отрывок
    [few] еще { $count } отрывка
    [many] еще { $count } отрывков
   *[other] еще { $count } отрывка
}
followup-understood = Вопрос понят так: { $question }

## Not found: what was looked for, and what is missing.

notfound-empty = В этом сообщении нет вопроса. Спросите, например, когда или где проходило совещание, или укажите пункт документа.
notfound-too-long = Вопрос слишком длинный: допустимое число знаков — { $limit }.
notfound-no-evidence = { $count ->
    [one] В { $count } документе нет ответа на этот вопрос.
    [few] Ни в одном из { $count } документов нет ответа на этот вопрос.
    [many] Ни в одном из { $count } документов нет ответа на этот вопрос.
   *[other] Ни в одном из { $count } документа нет ответа на этот вопрос.
}
notfound-attribute = В документах упоминается «{ $subject }», но не указано следующее: { $attribute }.
notfound-ordinal-known = { $series }: в документах упоминаются номера { $known }; о номере { $ordinal } ничего нет.
notfound-year-known = В документах упоминается «{ $subject }» применительно к следующим годам: { $known }; за { $year } год ничего нет.
notfound-person = Имя «{ $person }» в документах не встречается.
notfound-role = О теме «{ $subject }» в документах не сказано следующее: { $role }. Близко, но это не ответ на вопрос: { $known }.
notfound-no-such-paragraph = { $document }: пункта { $number } нет.
notfound-no-such-paragraph-range = { $document }: есть пункты { $first }–{ $last }; пункта { $number } нет.
notfound-no-such-unit = { $document }: отсутствует { $unit }.
notfound-no-such-unit-range = { $document }: отсутствует { $unit }. Есть: { $first } – { $last }.
notfound-no-such-document = Документа «{ $document }» у меня нет (всего { $count ->
    [one] { $count } документ
    [few] { $count } документа
    [many] { $count } документов
   *[other] { $count } документа
}).
notfound-smalltalk = К вашим услугам. Я отвечаю только по документам: спросите, когда, где, кто, сколько, или укажите пункт.
notfound-absent = В документах не упоминается: { $names }.
notfound-apart = В этой связи не найдено: «{ $name }».
notfound-untold = Не указано: { $attribute }.
notfound-told = { $what } { $missing }
notfound-searched = Искали: { $terms }

## What can be asked of a thing.

attribute-date = дата
attribute-deadline = крайний срок
attribute-host = принимающая сторона
attribute-organiser = организатор
attribute-chair = председатель
attribute-moderator = ведущий
attribute-actor = действующее лицо
attribute-place = место
attribute-room = зал
attribute-number = число
attribute-participants = участники
attribute-person = лицо
attribute-position = должность
attribute-signatory = подписавший
attribute-list = перечень
attribute-definition = определение
attribute-topic = содержание
attribute-theme = тема
attribute-title = название
attribute-symbol = условное обозначение
attribute-citation = пункт
attribute-comparison = сравнение
attribute-other = ответ

# Parts in a meeting, as the refusal of a question for another part names them.
role-held = { $role }: { $name }
role-date = дата
role-place = место
role-theme = тема
role-host = принимающая сторона
role-organiser = организатор
role-chair = председатель
role-vice-chair = заместитель председателя
role-moderator = ведущий
role-rapporteur = докладчик
role-facilitator = координатор
role-opener = кто открыл
role-offer = предложение провести

## Kinds of question, for explanations.

intent-date = дата
intent-host = кто принимал, организовал или действовал
intent-place = место
intent-number = число
intent-person = лицо
intent-list = перечень
intent-definition = определение
intent-topic = что сказано по теме
intent-citation = пункт
intent-comparison = сравнение
intent-other = иное

## Explanations.

explain-question = Вопрос: { $question }
explain-language = Язык: { $language } ({ $reason })
explain-intent = Спрашивается: { $intent } (затем: { $second })
explain-attribute = Признак: { $attribute }
explain-subject = О чем: { $subject }
explain-constraints = Условия: { $constraints }
explain-constraint = { $name } = { $value }
explain-translations = Переведенные термины: { $terms }
explain-searched = Искали: { $terms }
explain-resolved = Дополнено по ходу разговора: { $question }
explain-candidates = Рассмотрено отрывков: { $count }
explain-winner = Выбрано: { $citation }
explain-why-terms = содержит { $terms }
explain-why-constraints = отвечает условиям: { $constraints }
explain-why-value = содержит { $attribute }: { $value }
explain-why-fact = говорит об этом прямо: { $fact }
explain-score = оценка { $score }, следующая { $second }
explain-rejected = Не показано: { $citation } ({ $reason })
explain-refused = Причина отказа: { $reason }
explain-none = ничего

## Units.

unit-participant = { $count ->
    [one] { $number } участник
    [few] { $number } участника
    [many] { $number } участников
   *[other] { $number } участника
}
unit-person = { $count ->
    [one] { $number } человек
    [few] { $number } человека
    [many] { $number } человек
   *[other] { $number } человека
}
unit-state = { $count ->
    [one] { $number } государство
    [few] { $number } государства
    [many] { $number } государств
   *[other] { $number } государства
}
unit-country = { $count ->
    [one] { $number } страна
    [few] { $number } страны
    [many] { $number } стран
   *[other] { $number } страны
}
unit-meeting = { $count ->
    [one] { $number } совещание
    [few] { $number } совещания
    [many] { $number } совещаний
   *[other] { $number } совещания
}
unit-session = { $count ->
    [one] { $number } заседание
    [few] { $number } заседания
    [many] { $number } заседаний
   *[other] { $number } заседания
}
unit-document = { $count ->
    [one] { $number } документ
    [few] { $number } документа
    [many] { $number } документов
   *[other] { $number } документа
}
unit-paragraph = { $count ->
    [one] { $number } пункт
    [few] { $number } пункта
    [many] { $number } пунктов
   *[other] { $number } пункта
}
unit-reply = { $count ->
    [one] { $number } ответ
    [few] { $number } ответа
    [many] { $number } ответов
   *[other] { $number } ответа
}
unit-day = { $count ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
unit-percent = { $number } %
unit-million = { $count ->
   *[other] { $number } млн
}
unit-billion = { $count ->
   *[other] { $number } млрд
}
unit-us-dollar = { $number } долл. США
unit-euro = { $number } евро

# Хронология, принимающие стороны, проверка цитат, сопоставление.

event-ranked = { $series }, № { $ordinal }
parts-separator = {" — "}
timeline-headed = { $title } ({ $count })
timeline-heading = Хронология событий
timeline-count = { $count ->
    [one] { $count } событие
    [few] { $count } события
    [many] { $count } событий
   *[other] { $count } события
}
timeline-none = В документах нет датированных событий такого рода.
timeline-place = { $city } ({ $country })
timeline-host = принимающая сторона: { $host }
timeline-others = в другом месте указано: { $dates }
timeline-counted = порядковый номер выведен из перечисления
timeline-year = { $year }

hosts-heading = Совещания и принимающие стороны
hosts-none = Принимающая сторона такого совещания в документах не названа.
hosts-meeting = Совещание
hosts-number = №
hosts-host = Принимающая сторона
hosts-place = Место
hosts-date = Дата
hosts-source = Источник

calendar-name = События, упомянутые в документах
calendar-precision-month = В документах указан только месяц.
calendar-precision-year = В документах указан только год.
calendar-precision-span = В документах указан период, а не отдельные дни.

verified-exact = Дословно: в документах именно эти слова.
verified-exact-elided = Дословно, за исключением пропущенного на месте многоточия.
verified-respelt = Те же слова; различаются только написание, цифры, пунктуация или разметка.
verified-altered = Искажено: в ближайшем отрывке сказано иное.
verified-absent = В документах этого нет.
verified-too-long = Текст слишком длинный для проверки: не более { $limit } знаков.
verified-difference = Различия, слово за словом:
verified-legend = [-пропущено-] есть только в документе, [+добавлено+] только в цитате, [~цитата → документ~] написано иначе.
verified-respelt-word = «{ $pasted }»; в документе: «{ $source }»
verified-changed-word = «{ $pasted }» вместо «{ $source }»
verified-added-word = добавлено: «{ $pasted }»
verified-removed-word = пропущено: «{ $source }»
verified-also = { $count ->
    [one] Встречается еще в { $count } месте:
    [few] Встречается еще в { $count } местах:
    [many] Встречается еще в { $count } местах:
   *[other] Встречается еще в { $count } места:
}

compared-none = В документах нет такого фрагмента.
compared-no-counterpart = В этой языковой версии нет соответствующего фрагмента: { $language }.
compared-no-editions = Этот текст есть в документах только на одном языке: { $language }.
compared-ambiguous = Ссылке соответствует { $count ->
    [one] { $count } фрагмент
    [few] { $count } фрагмента
    [many] { $count } фрагментов
   *[other] { $count } фрагмента
}; показан первый.

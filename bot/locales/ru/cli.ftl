# Что говорит терминал вокруг ответов.

cli-welcome = Isnad отвечает по документам ({ $count ->
    [one] всего { $count } документ
    [few] всего { $count } документа
    [many] всего { $count } документов
   *[other] всего { $count } документа
}) и цитирует их. Спрашивайте на английском, арабском, испанском, китайском, русском или французском языке.
cli-hint = Ctrl-D или /quit — выход; /help — список команд.
cli-prompt = ?
cli-bye = До свидания.
cli-help = Задайте вопрос или наберите: /para ССЫЛКА, /explain ВОПРОС, /when СЛОВА, /host СЛОВА, /timeline СЛОВА, /verify ЦИТАТА, /compare ССЫЛКА, /language КОД, /forget, /quit
cli-language-set = Отныне язык ответов: { $language }.
cli-forgotten = Разговор удален.
cli-unknown-command = Команды «{ $command }» нет; /help показывает существующие.
cli-source-line = { $citation }
cli-file = Файл: { $file }
cli-permalink = Ссылка: { $permalink }
cli-elapsed = Время ответа: { $milliseconds } мс

cli-error = Ошибка: { $problem }
cli-remedy = Что делать: { $remedy }
cli-warning = Примечание: { $problem }

cli-index-building = Чтение: { $count ->
    [one] { $count } документ
    [few] { $count } документа
    [many] { $count } документов
   *[other] { $count } документа
} …
cli-index-progress = { $done } из { $total }: { $file }
cli-index-ready = Индекс готов. Документы: { $documents }; цитируемые единицы: { $paragraphs }; время: { $seconds } с.
cli-index-unchanged = Ничего не изменилось; индекс сохранен.
cli-index-skipped = Пропущено: { $file } ({ $problem })
cli-report-title = Куда попал каждый знак
cli-report-unit = в цитируемых единицах
cli-report-furniture = в оформлении
cli-report-left-over = без места

cli-previous = до
cli-next = после
cli-editions = версии на других языках
cli-footnotes = сноски
cli-children = подпункты

cli-doctor-title = Isnad: настройки и индекс
cli-doctor-ok = в порядке: { $what }
cli-doctor-missing = отсутствует: { $what }
cli-doctor-broken = требует исправления: { $what }
cli-doctor-remedy = { $remedy }
cli-doctor-python = Python { $version }
cli-doctor-seeds = папка документов { $folder }, { $count ->
    [one] { $count } документ
    [few] { $count } документа
    [many] { $count } документов
   *[other] { $count } документа
}
cli-doctor-index = индекс от { $date }, { $count ->
    [one] { $count } цитируемая единица
    [few] { $count } цитируемые единицы
    [many] { $count } цитируемых единиц
   *[other] { $count } цитируемой единицы
}
cli-doctor-packages = пакеты, отличающиеся от requirements.lock: { $differing }
cli-doctor-settings = настройки: файл { $file }; из окружения: { $names }
cli-doctor-catalogue = каталог { $file }
cli-doctor-no-catalogue = каталога { $file } нет: названия, даты и условные обозначения определяются по документам
cli-doctor-outdated = с тех пор документы или программа изменились
cli-doctor-state = файл состояния { $file }
cli-doctor-token-set = токен Telegram задан; «make run» запускает бота
cli-doctor-token-unset = токена Telegram нет; «make run» открывает разговор в терминале
cli-doctor-summary = { $count ->
    [0] Всё в порядке.
    [one] Нужно исправить { $count } пункт.
    [few] Нужно исправить { $count } пункта.
    [many] Нужно исправить { $count } пунктов.
   *[other] Нужно исправить { $count } пункта.
}

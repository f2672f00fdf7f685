# What the terminal says around the answers.

cli-welcome = Isnad answers from { $count ->
    [one] { $count } document
   *[other] { $count } documents
} and quotes them. Ask in Arabic, Chinese, English, French, Spanish or Russian.
cli-hint = Ctrl-D or /quit ends; /help shows the commands.
cli-prompt = ?
cli-bye = Goodbye.
cli-help = Ask a question, or type: /para REFERENCE, /explain QUESTION, /when WORDS, /host WORDS, /timeline WORDS, /verify QUOTATION, /compare REFERENCE, /language CODE, /forget, /quit
cli-language-set = Answers will be in this language: { $language }.
cli-forgotten = The conversation is forgotten.
cli-unknown-command = There is no command “{ $command }”; /help shows those there are.
cli-source-line = { $citation }
cli-file = File: { $file }
cli-permalink = Link: { $permalink }
cli-elapsed = Answered in { $milliseconds } ms

cli-error = Error: { $problem }
cli-remedy = What to do: { $remedy }
cli-warning = Note: { $problem }

cli-index-building = Reading { $count ->
    [one] { $count } document
   *[other] { $count } documents
} …
cli-index-progress = { $done } of { $total }: { $file }
cli-index-ready = The index is ready: { $documents } documents, { $paragraphs } citable units, { $seconds } s.
cli-index-unchanged = Nothing has changed; the index is kept.
cli-index-skipped = Left out: { $file } ({ $problem })
cli-report-title = What became of every character
cli-report-unit = in citable units
cli-report-furniture = in furniture
cli-report-left-over = left over

cli-previous = before
cli-next = after
cli-editions = other editions
cli-footnotes = footnotes
cli-children = sub-paragraphs

cli-doctor-title = Isnad, its settings and its index
cli-doctor-ok = in order: { $what }
cli-doctor-missing = missing: { $what }
cli-doctor-broken = to mend: { $what }
cli-doctor-remedy = { $remedy }
cli-doctor-python = Python { $version }
cli-doctor-seeds = seeds folder { $folder }, { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
cli-doctor-index = index of { $date }, { $count ->
    [one] { $count } citable unit
   *[other] { $count } citable units
}
cli-doctor-packages = packages: differing from requirements.lock: { $differing }
cli-doctor-settings = settings: file { $file }; from the environment: { $names }
cli-doctor-catalogue = catalogue { $file }
cli-doctor-no-catalogue = no catalogue { $file }: titles, dates and symbols are guessed from the documents
cli-doctor-outdated = the documents or the program have changed since
cli-doctor-state = state file { $file }
cli-doctor-token-set = Telegram token set; “make run” starts the bot
cli-doctor-token-unset = no Telegram token; “make run” opens this terminal chat
cli-doctor-summary = { $count ->
    [0] All is in order.
    [one] { $count } thing to mend.
   *[other] { $count } things to mend.
}

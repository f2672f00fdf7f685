# The interface in Telegram: buttons, commands, notices. What an answer says is in answer.ftl.

bot-description = I answer questions from United Nations documents and prove every answer with the documents’ own words: the quotation, its paragraph, its symbol. Ask in Arabic, Chinese, English, French, Spanish or Russian. No answer is made up: if the documents do not say, I say so.
bot-short-description = Answers from United Nations documents, each with its verbatim quotation and paragraph.

## Buttons

button-more = More results
button-context = In context
button-previous = Previous
button-next = Next
button-back = Back to the answer
button-edition = In { $language }
button-why = Why this answer?
button-copy = Copy citation
button-share = Share
button-open = Open in the bot
button-card = As a picture
button-picture = Picture
button-calendar = Calendar file

## Commands, as the menu shows them

command-start = What this bot does
command-help = How to ask, with examples
command-ask = Ask a question
command-when = When a meeting or event took place
command-host = Who hosted a meeting
command-timeline = Events in order of date
command-para = Show a paragraph, e.g. 71/280 15 (a)
command-card = A paragraph as a picture to share
command-verify = Check a quotation against the documents
command-compare = One paragraph in two languages
command-sources = The documents I answer from
command-language = Choose the language of the menus
command-forget = Delete what is kept about you
command-privacy = What is kept, and for how long
command-about = About this bot
command-stats = Figures of this bot (administrators)
command-reload = Open the newest index (administrators)
command-feedback = Recent feedback (administrators)

## Welcome, help, about

chat-welcome = Ask me anything about the documents I hold. I answer with their own words and say where they stand.
chat-welcome-example = For example: “Who hosted the fourth global meeting?” or “71/280 para. 15”.
chat-help-ask = Write a question as you would ask a colleague. Follow-up questions work: “and who hosted it?”
chat-help-edit = Edit your question, and I edit my answer.
chat-help-groups = In groups, write /ask and your question, mention me, or reply to me.
chat-help-inline = In any chat, type { $bot } and a few words to share a passage.
chat-help-commands = Commands:
chat-help-command = /{ $command } — { $what }
chat-about = Isnad (“chain of attribution”) searches the documents with BM25 and builds its answers from their own sentences. There is no language model: nothing is generated, everything can be checked.
chat-about-holds = { $count ->
    [one] It holds { $count } document.
   *[other] It holds { $count } documents.
}
chat-privacy = What is kept: the language you chose; your questions of the last { $minutes ->
    [one] minute
   *[other] { $minutes } minutes
}, so that follow-ups work; 👍 and 👎 with the passage they are about, and a remark if you write one. Names and other messages are not kept, and logs hold no text. /forget deletes all of it at once.
chat-forgotten = Done. Nothing about you is kept any more.
chat-language-choose = In which language shall the menus be? Answers follow the language of your question.
chat-language-set = The menus are in English now.
chat-words-only = I read text only. Write your question in words, or put it under the picture.
chat-unknown-command = I do not know the command { $command }. /help lists those I know, or simply write your question.

## Notices

chat-slow-down = That is more than I can answer at once. Please go on in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
chat-not-allowed = This bot is for invited people only.
chat-admins-only = This command is for the bot’s administrators.
chat-error = Something went wrong on my side. If it happens again, report this number: { $id }.
chat-link-gone = The paragraph of this link is no longer in the documents.
chat-link-nearest = The nearest one:
chat-expired = I no longer remember this question. Please ask it again.
chat-no-more = There is nothing more.
chat-more-title = More results
chat-thanks = Thank you.
chat-what-was-wrong = Thank you. If you like, reply to this message and say what was wrong.
chat-remark-kept = Thank you, the remark is kept.
chat-ask-usage = Write the question after the command: /ask who hosted the fourth global meeting?
chat-para-usage = Name a document and a paragraph: /para 71/280 15 (a)
chat-card-usage = Name a document and a paragraph: /card 71/280 15 (a)
chat-no-card = This passage holds characters that I cannot draw.
chat-verify-usage = Paste the quotation after the command, or reply with /verify to the message that holds it.
chat-compare-usage = Name a document and a paragraph: /compare 13-37936 annex para. 8
chat-not-shown = Not shown here: { $count }.
chat-nothing-there = The documents hold nothing of this.
chat-start-of-document = This is where the document begins.
chat-end-of-document = This is where the document ends.

## Why this answer

why-title = Why this answer
why-deciding = Deciding words: { $words }
why-understood = Understood as: { $question }
why-place = It stands in: { $place }
why-proofs = { $count ->
    [one] { $count } passage supports it.
   *[other] { $count } passages support it.
}
why-verbatim = The quotation is verbatim, character by character.

## Verify, compare, timeline, sources

verify-legend = Struck out: not in the document; underlined: what the document says.
sources-title = The documents I answer from:

## Inline mode

inline-not-found = Nothing found – ask in the bot

## Administrators

stats-title = Since the start
stats-line = { $name }: { $value }
reload-done = The newest index is in use.
reload-failed = The index could not be opened; the one in use is kept.
feedback-title = Feedback: { $good } 👍, { $bad } 👎
feedback-none = There is no feedback yet.

# What an answer says. A headline is a label and its value, so that no name has to be inflected.
# Strings come ready: dates, ordinals, names and digits are in the reader's language already.

## Headlines: what the question wanted, first.

headline-date = { $subject }: { $date }
headline-date-bare = { $date }
headline-date-place = { $subject }: { $date }, { $place }
headline-date-offered = { $subject } – offered for { $date }; the documents say no more of it
headline-place-offered = { $subject } – offered in { $place }; the documents say no more of it
headline-length = { $subject }: { $count ->
    [one] { $count } day
   *[other] { $count } days
} ({ $date })
headline-deadline = { $subject } – deadline: { $date }
headline-deadline-bare = Deadline: { $date }
headline-host = { $subject } – host: { $host }
headline-host-bare = Host: { $host }
headline-host-place = { $subject } – host: { $host } ({ $place })
headline-host-full = { $subject } – host: { $host } ({ $place }, { $date })
headline-organiser = { $subject } – organizer: { $organiser }
headline-organiser-bare = Organizer: { $organiser }
headline-chair = { $subject } – chair: { $chair }
headline-chair-bare = Chair: { $chair }
headline-moderator = { $subject } – moderator: { $moderator }
headline-moderator-bare = Moderator: { $moderator }
headline-role = { $subject } – { $role }: { $name }
hours = { $start }–{ $end }
sessions = Sessions of the programme
headline-actor = { $subject }: { $actor }
headline-place = { $subject }: { $place }
headline-place-bare = { $place }
headline-place-date = { $subject }: { $place }, { $date }
headline-room = { $subject } – room: { $room }
headline-number = { $subject }: { $number }
headline-number-bare = { $number }
headline-person = { $role }: { $person }
headline-person-bare = { $person }
headline-position = { $person } – { $position }
headline-position-organisation = { $person } – { $position }, { $organisation }
headline-signatory = { $subject } – signed by: { $person }
headline-list = { $subject }: { $items }
headline-list-bare = { $items }
headline-meeting-item = { $ordinal }. { $said }
headline-list-count = { $subject } ({ $count ->
    [one] { $count } item
   *[other] { $count } items
}): { $items }
headline-definition = { $term }: “{ $text }”
headline-topic = “{ $text }”
headline-topic-subject = { $subject }: “{ $text }”
headline-theme = { $subject } – theme: “{ $theme }”
headline-title = { $subject } – title: “{ $title }”
headline-citation = { $label }: “{ $text }”
headline-comparison = { $left }: { $leftvalue }; { $right }: { $rightvalue }
headline-measured = { $left }; { $right }
headline-yes = Yes: { $value }
headline-no = No. What the documents give: { $value }
headline-other = “{ $text }”
headline-disagreement = { $subject } – the documents differ: { $values }
headline-disagreement-bare = The documents differ: { $values }

list-separator = {", "}
list-last = { $items } and { $last }
clause-separator = {"; "}
quoted = “{ $text }”

## Where sources differ.

disagreement-intro = { $count ->
    [one] The documents give { $count } value:
   *[other] The documents differ; they give { $count } values:
}
disagreement-value = { $value } — { $citation } ({ $why })
authority-adopting-document = the document that adopted it
authority-own-document = the document itself, of its own date or name
authority-resolution = a resolution
authority-report = a report
authority-letter = a letter
authority-body-text = the body of the text
authority-annex = an annex
authority-table = a table
authority-list = a list of participants
authority-agenda = an agenda, drawn up beforehand
authority-footnote = a footnote
authority-heading = a title or heading
authority-other-edition = another language edition
authority-other = another passage

## Editions and translation.

edition-other = In { $language }: { $citation }
edition-only = The documents hold this text in { $language } only.
edition-differs = The editions do not say the same here; compare { $citation }.
edition-shown = Quoted from the { $language } edition.
language-ar = Arabic
language-zh = Chinese
language-en = English
language-fr = French
language-es = Spanish
language-ru = Russian
language-und = another language
quotation-intro = { $citation }:
quotation-more = See also { $citation }:
translation-note = Found through translation: { $terms }
translation-pair = { $from } → { $to }
transliteration-note = The name is transliterated; the quotation keeps the source’s spelling.
gloss-intro = Terms in this passage:
gloss-term = { $term } = { $meaning }
related-intro = Related, but not an answer:
related-more = { $count ->
    [one] { $count } more passage
   *[other] { $count } more passages
}
followup-understood = Understood as: { $question }

## Not found: what was looked for, and what is missing.

notfound-empty = There is no question in that message. Ask, for example, when or where a meeting was held, or name a paragraph.
notfound-too-long = That question is too long: at most { $limit } characters, please.
notfound-no-evidence = { $count ->
    [one] The document does not answer this.
   *[other] None of the { $count } documents answers this.
}
notfound-attribute = The documents mention “{ $subject }”, but do not give this: { $attribute }.
notfound-ordinal-known = { $series }: the documents name numbers { $known }; there is nothing on number { $ordinal }.
notfound-year-known = The documents mention “{ $subject }” for { $known }, not for { $year }.
notfound-person = No “{ $person }” is named in the documents.
notfound-role = The documents do not say this of “{ $subject }”: { $role }. Related, but not what was asked: { $known }.
notfound-no-such-paragraph = { $document } has no paragraph { $number }.
notfound-no-such-paragraph-range = { $document } has paragraphs { $first } to { $last }; there is no paragraph { $number }.
notfound-no-such-unit = { $document } has no { $unit }.
notfound-no-such-unit-range = { $document } has no { $unit }. What there is runs from { $first } to { $last }.
notfound-no-such-document = “{ $document }” is not among the { $count ->
    [one] { $count } document
   *[other] { $count } documents
} I have.
notfound-smalltalk = At your service. I answer from the documents only: ask when, where, who, how many, or name a paragraph.
notfound-absent = Not mentioned in the documents: { $names }.
notfound-apart = Not found in this connection: “{ $name }”.
notfound-untold = Not stated: { $attribute }.
notfound-told = { $what } { $missing }
notfound-searched = Searched for: { $terms }

## What can be asked of a thing.

attribute-date = date
attribute-deadline = deadline
attribute-host = host
attribute-organiser = organizer
attribute-chair = chair
attribute-moderator = moderator
attribute-actor = who did it
attribute-place = place
attribute-room = room
attribute-number = number
attribute-participants = participants
attribute-person = person
attribute-position = position
attribute-signatory = signatory
attribute-list = list
attribute-definition = definition
attribute-topic = subject matter
attribute-theme = theme
attribute-title = title
attribute-symbol = symbol
attribute-citation = paragraph
attribute-comparison = comparison
attribute-other = answer

# Parts in a meeting, as the refusal of a question for another part names them.
role-held = { $role }: { $name }
role-date = date
role-place = place
role-theme = theme
role-host = host
role-organiser = organizer
role-chair = chair
role-vice-chair = vice-chair
role-moderator = moderator
role-rapporteur = rapporteur
role-facilitator = facilitator
role-opener = who opened it
role-offer = who offered to host it

## Kinds of question, for explanations.

intent-date = a date
intent-host = who hosted, organized or did something
intent-place = a place
intent-number = a number
intent-person = a person
intent-list = a list
intent-definition = a definition
intent-topic = what is said on something
intent-citation = a paragraph
intent-comparison = a comparison
intent-other = anything

## Explanations.

explain-question = Question: { $question }
explain-language = Language: { $language } ({ $reason })
explain-intent = Asks for: { $intent } (next: { $second })
explain-attribute = Attribute: { $attribute }
explain-subject = About: { $subject }
explain-constraints = Must fit: { $constraints }
explain-constraint = { $name } = { $value }
explain-translations = Terms translated: { $terms }
explain-searched = Searched: { $terms }
explain-resolved = Completed from the conversation: { $question }
explain-candidates = Passages considered: { $count }
explain-winner = Chosen: { $citation }
explain-why-terms = holds { $terms }
explain-why-constraints = fits { $constraints }
explain-why-value = holds { $attribute }: { $value }
explain-why-fact = says so directly: { $fact }
explain-score = score { $score }, next { $second }
explain-rejected = Not shown: { $citation } ({ $reason })
explain-refused = Refused: { $reason }
explain-none = nothing

## Units.

unit-participant = { $count ->
    [one] { $number } participant
   *[other] { $number } participants
}
unit-person = { $count ->
    [one] { $number } person
   *[other] { $number } people
}
unit-state = { $count ->
    [one] { $number } State
   *[other] { $number } States
}
unit-country = { $count ->
    [one] { $number } country
   *[other] { $number } countries
}
unit-meeting = { $count ->
    [one] { $number } meeting
   *[other] { $number } meetings
}
unit-session = { $count ->
    [one] { $number } session
   *[other] { $number } sessions
}
unit-document = { $count ->
    [one] { $number } document
   *[other] { $number } documents
}
unit-paragraph = { $count ->
    [one] { $number } paragraph
   *[other] { $number } paragraphs
}
unit-reply = { $count ->
    [one] { $number } reply
   *[other] { $number } replies
}
unit-day = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
unit-percent = { $number } per cent
unit-million = { $count ->
   *[other] { $number } million
}
unit-billion = { $count ->
   *[other] { $number } billion
}
unit-us-dollar = { $number } United States dollars
unit-euro = { $number } euros

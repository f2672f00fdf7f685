# Timeline, hosts, verification, comparison. Strings come ready: dates and names are in the reader's language.

## Events

event-ranked = { $series }, No. { $ordinal }
parts-separator = {" — "}
timeline-headed = { $title } ({ $count })
timeline-heading = Events by date
timeline-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
timeline-none = The documents date no event of this kind.
timeline-place = { $city }, { $country }
timeline-host = host: { $host }
timeline-others = another passage gives { $dates }
timeline-counted = rank counted from a list
timeline-year = { $year }

## Hosts

hosts-heading = Meetings and their hosts
hosts-none = The documents name no host of such a meeting.
hosts-meeting = Meeting
hosts-number = No.
hosts-host = Host
hosts-place = Place
hosts-date = Date
hosts-source = Source

## Calendar

calendar-name = Events in the documents
calendar-precision-month = The documents give the month only.
calendar-precision-year = The documents give the year only.
calendar-precision-span = The documents give a period, not single days.

## Verification

verified-exact = Verbatim: the documents have exactly these words.
verified-exact-elided = Verbatim, apart from what the ellipsis leaves out.
verified-respelt = The same words; only spelling, digits, punctuation or markup differ.
verified-altered = Altered: the nearest passage says something else.
verified-absent = Not in the documents.
verified-too-long = Too long to be checked: at most { $limit } characters, please.
verified-difference = Difference, word by word:
verified-legend = [-removed-] stands in the document only, [+added+] in the quotation only, [~pasted → document~] is written otherwise.
verified-respelt-word = “{ $pasted }” – in the document: “{ $source }”
verified-changed-word = “{ $pasted }” instead of “{ $source }”
verified-added-word = added: “{ $pasted }”
verified-removed-word = left out: “{ $source }”
verified-also = { $count ->
    [one] It stands in { $count } more place:
   *[other] It stands in { $count } more places:
}

## Comparison

compared-none = The documents have no such unit.
compared-no-counterpart = The { $language } edition has no counterpart of this unit.
compared-no-editions = The documents hold this text in { $language } only.
compared-ambiguous = The reference fits several units; this is the first of { $count }.

# Ce que dit une réponse. Un titre est une rubrique et sa valeur : aucun nom n’a besoin de s’accorder.
# Espaces, ici et dans les autres fichiers : insécable (U+00A0) avant « : » et dans les guillemets, fine insécable
# (U+202F) avant « ; ! ? % » (Imprimerie nationale, Lexique des règles typographiques).

## Headlines: what the question wanted, first.

headline-date = { $subject } : { $date }
headline-date-bare = { $date }
headline-date-place = { $subject } : { $date }, { $place }
headline-date-offered = { $subject } – proposée pour { $date } ; les documents n’en disent pas plus
headline-place-offered = { $subject } – lieu proposé : { $place } ; les documents n’en disent pas plus
headline-length = { $subject } : { $count ->
    [one] { $count } jour
    [many] { $count } jours
   *[other] { $count } jours
} ({ $date })
headline-deadline = { $subject } – date limite : { $date }
headline-deadline-bare = Date limite : { $date }
headline-host = { $subject } – hôte : { $host }
headline-host-bare = Hôte : { $host }
headline-host-place = { $subject } – hôte : { $host } ({ $place })
headline-host-full = { $subject } – hôte : { $host } ({ $place }, { $date })
headline-organiser = { $subject } – organisation : { $organiser }
headline-organiser-bare = Organisation : { $organiser }
headline-chair = { $subject } – présidence : { $chair }
headline-chair-bare = Présidence : { $chair }
headline-moderator = { $subject } – animation : { $moderator }
headline-moderator-bare = Animation : { $moderator }
headline-role = { $subject } – { $role } : { $name }
hours = de { $start } à { $end }
sessions = Séances du programme
headline-actor = { $subject } : { $actor }
headline-place = { $subject } : { $place }
headline-place-bare = { $place }
headline-place-date = { $subject } : { $place }, { $date }
headline-room = { $subject } – salle : { $room }
headline-number = { $subject } : { $number }
headline-number-bare = { $number }
headline-person = { $role } : { $person }
headline-person-bare = { $person }
headline-position = { $person } – { $position }
headline-position-organisation = { $person } – { $position }, { $organisation }
headline-signatory = { $subject } – signature : { $person }
headline-list = { $subject } : { $items }
headline-list-bare = { $items }
headline-meeting-item = { $ordinal }. { $said }
headline-list-count = { $subject } ({ $count ->
    [one] { $count } élément
    [many] { $count } éléments
   *[other] { $count } éléments
}) : { $items }
headline-definition = { $term } : « { $text } »
headline-topic = « { $text } »
headline-topic-subject = { $subject } : « { $text } »
headline-theme = { $subject } – thème : « { $theme } »
headline-title = { $subject } – titre : « { $title } »
headline-citation = { $label } : « { $text } »
headline-comparison = { $left } : { $leftvalue } ; { $right } : { $rightvalue }
headline-measured = { $left } ; { $right }
headline-yes = Oui : { $value }
headline-no = Non. Ce que donnent les documents : { $value }
headline-other = « { $text } »
headline-disagreement = { $subject } – les documents divergent : { $values }
headline-disagreement-bare = Les documents divergent : { $values }

list-separator = {", "}
list-last = { $items } et { $last }
clause-separator = {" ; "}
quoted = « { $text } »

## Where sources differ.

disagreement-intro = { $count ->
    [one] Les documents donnent { $count } valeur :
    [many] Les documents divergent ; ils donnent { $count } valeurs :
   *[other] Les documents divergent ; ils donnent { $count } valeurs :
}
disagreement-value = { $value } — { $citation } ({ $why })
authority-adopting-document = le document qui l’a adopté
authority-own-document = le document lui-même, sur sa date ou son nom
authority-resolution = une résolution
authority-report = un rapport
authority-letter = une lettre
authority-body-text = le corps du texte
authority-annex = une annexe
authority-table = un tableau
authority-list = une liste de participants
authority-agenda = un ordre du jour établi à l’avance
authority-footnote = une note de bas de page
authority-heading = un titre ou un intertitre
authority-other-edition = une autre version linguistique
authority-other = un autre passage

## Editions and translation.

edition-other = Autre version ({ $language }) : { $citation }
edition-only = Les documents ne contiennent ce texte que dans la langue suivante : { $language }.
edition-differs = Les versions linguistiques divergent ici ; comparer avec { $citation }.
edition-shown = Citation tirée de la version suivante : { $language }.
language-ar = arabe
language-zh = chinois
language-en = anglais
language-fr = français
language-es = espagnol
language-ru = russe
language-und = autre langue
quotation-intro = { $citation } :
quotation-more = Voir aussi { $citation } :
translation-note = Trouvé par traduction : { $terms }
translation-pair = { $from } → { $to }
transliteration-note = Le nom est translittéré ; la citation garde la graphie de la source.
gloss-intro = Termes de ce passage :
gloss-term = { $term } = { $meaning }
related-intro = Passages voisins, qui ne répondent pas à la question :
related-more = { $count ->
    [one] { $count } autre passage
    [many] { $count } autres passages
   *[other] { $count } autres passages
}
followup-understood = Question comprise ainsi : { $question }

## Not found: what was looked for, and what is missing.

notfound-empty = Ce message ne contient pas de question. Demandez par exemple quand ou où une réunion s’est tenue, ou indiquez un paragraphe.
notfound-too-long = La question est trop longue : { $limit } caractères au plus.
notfound-no-evidence = { $count ->
    [one] Le document ne répond pas à cette question.
    [many] Aucun des { $count } documents ne répond à cette question.
   *[other] Aucun des { $count } documents ne répond à cette question.
}
notfound-attribute = Les documents mentionnent « { $subject } », mais n’indiquent pas ceci : { $attribute }.
notfound-ordinal-known = { $series } : les documents mentionnent les numéros { $known } ; rien sur le numéro { $ordinal }.
notfound-year-known = Les documents mentionnent « { $subject } » pour { $known }, pas pour { $year }.
notfound-person = Aucun document ne nomme « { $person } ».
notfound-role = Les documents ne disent pas ceci de « { $subject } » : { $role }. Apparenté, mais sans répondre à la question : { $known }.
notfound-no-such-paragraph = Le paragraphe { $number } n’existe pas dans { $document }.
notfound-no-such-paragraph-range = Paragraphes de { $document } : { $first } à { $last } ; il n’y a pas de paragraphe { $number }.
notfound-no-such-unit = Absent de { $document } : { $unit }.
notfound-no-such-unit-range = Absent de { $document } : { $unit }. On y trouve : { $first } à { $last }.
notfound-no-such-document = « { $document } » ne figure pas parmi les documents dont je dispose ({ $count ->
    [one] { $count } document
    [many] { $count } documents
   *[other] { $count } documents
}).
notfound-smalltalk = À votre service. Je réponds uniquement d’après les documents : demandez quand, où, qui, combien, ou indiquez un paragraphe.
notfound-absent = Absent des documents : { $names }.
notfound-apart = Absent à ce propos : « { $name } ».
notfound-untold = Non précisé : { $attribute }.
notfound-told = { $what } { $missing }
notfound-searched = Recherche : { $terms }

## What can be asked of a thing.

attribute-date = date
attribute-deadline = date limite
attribute-host = hôte
attribute-organiser = organisation
attribute-chair = présidence
attribute-moderator = animation
attribute-actor = auteur de l’action
attribute-place = lieu
attribute-room = salle
attribute-number = nombre
attribute-participants = participants
attribute-person = personne
attribute-position = fonction
attribute-signatory = signataire
attribute-list = liste
attribute-definition = définition
attribute-topic = contenu
attribute-theme = thème
attribute-title = titre
attribute-symbol = cote
attribute-citation = paragraphe
attribute-comparison = comparaison
attribute-other = réponse

# Parts in a meeting, as the refusal of a question for another part names them.
role-held = { $role } : { $name }
role-date = date
role-place = lieu
role-theme = thème
role-host = hôte
role-organiser = organisation
role-chair = présidence
role-vice-chair = vice-présidence
role-moderator = animation
role-rapporteur = rapporteur
role-facilitator = facilitation
role-opener = ouverture
role-offer = offre d’accueil

## Kinds of question, for explanations.

intent-date = une date
intent-host = qui a accueilli, organisé ou agi
intent-place = un lieu
intent-number = un nombre
intent-person = une personne
intent-list = une liste
intent-definition = une définition
intent-topic = ce qui est dit d’un sujet
intent-citation = un paragraphe
intent-comparison = une comparaison
intent-other = autre chose

## Explanations.

explain-question = Question : { $question }
explain-language = Langue : { $language } ({ $reason })
explain-intent = On demande : { $intent } (ensuite : { $second })
explain-attribute = Rubrique : { $attribute }
explain-subject = Au sujet de : { $subject }
explain-constraints = Conditions : { $constraints }
explain-constraint = { $name } = { $value }
explain-translations = Termes traduits : { $terms }
explain-searched = Termes cherchés : { $terms }
explain-resolved = Complété d’après la conversation : { $question }
explain-candidates = Passages examinés : { $count }
explain-winner = Retenu : { $citation }
explain-why-terms = contient { $terms }
explain-why-constraints = satisfait { $constraints }
explain-why-value = contient { $attribute } : { $value }
explain-why-fact = le dit directement : { $fact }
explain-score = note { $score }, suivante { $second }
explain-rejected = Écarté : { $citation } ({ $reason })
explain-refused = Raison du refus : { $reason }
explain-none = rien

## Units.

unit-participant = { $count ->
    [one] { $number } participant
    [many] { $number } de participants
   *[other] { $number } participants
}
unit-person = { $count ->
    [one] { $number } personne
    [many] { $number } de personnes
   *[other] { $number } personnes
}
unit-state = { $count ->
    [one] { $number } État
    [many] { $number } d’États
   *[other] { $number } États
}
unit-country = { $count ->
    [one] { $number } pays
    [many] { $number } de pays
   *[other] { $number } pays
}
unit-meeting = { $count ->
    [one] { $number } réunion
    [many] { $number } de réunions
   *[other] { $number } réunions
}
unit-session = { $count ->
    [one] { $number } séance
    [many] { $number } de séances
   *[other] { $number } séances
}
unit-document = { $count ->
    [one] { $number } document
    [many] { $number } de documents
   *[other] { $number } documents
}
unit-paragraph = { $count ->
    [one] { $number } paragraphe
    [many] { $number } de paragraphes
   *[other] { $number } paragraphes
}
unit-reply = { $count ->
    [one] { $number } réponse
    [many] { $number } de réponses
   *[other] { $number } réponses
}
unit-day = { $count ->
    [one] { $number } jour
    [many] { $number } de jours
   *[other] { $number } jours
}
unit-percent = { $number } %
unit-million = { $count ->
    [one] { $number } million
   *[other] { $number } millions
}
unit-billion = { $count ->
    [one] { $number } milliard
   *[other] { $number } milliards
}
unit-us-dollar = { $number } dollars des États-Unis
unit-euro = { $number } euros

# Lo que dice una respuesta. El titular es un rótulo y su valor: ningún nombre tiene que concordar.

## Headlines: what the question wanted, first.

headline-date = { $subject }: { $date }
headline-date-bare = { $date }
headline-date-place = { $subject }: { $date }, { $place }
headline-date-offered = { $subject } – ofrecida para { $date }; los documentos no dicen más al respecto
headline-place-offered = { $subject } – ofrecida en { $place }; los documentos no dicen más al respecto
headline-length = { $subject }: { $count ->
    [one] { $count } día
    [many] { $count } días
   *[other] { $count } días
} ({ $date })
headline-deadline = { $subject } – plazo: { $date }
headline-deadline-bare = Plazo: { $date }
headline-host = { $subject } – anfitrión: { $host }
headline-host-bare = Anfitrión: { $host }
headline-host-place = { $subject } – anfitrión: { $host } ({ $place })
headline-host-full = { $subject } – anfitrión: { $host } ({ $place }, { $date })
headline-organiser = { $subject } – organización: { $organiser }
headline-organiser-bare = Organización: { $organiser }
headline-chair = { $subject } – presidencia: { $chair }
headline-chair-bare = Presidencia: { $chair }
headline-moderator = { $subject } – moderación: { $moderator }
headline-moderator-bare = Moderación: { $moderator }
headline-role = { $subject } – { $role }: { $name }
hours = de { $start } a { $end }
sessions = Sesiones del programa
headline-actor = { $subject }: { $actor }
headline-place = { $subject }: { $place }
headline-place-bare = { $place }
headline-place-date = { $subject }: { $place }, { $date }
headline-room = { $subject } – sala: { $room }
headline-number = { $subject }: { $number }
headline-number-bare = { $number }
headline-person = { $role }: { $person }
headline-person-bare = { $person }
headline-position = { $person } – { $position }
headline-position-organisation = { $person } – { $position }, { $organisation }
headline-signatory = { $subject } – firma: { $person }
headline-list = { $subject }: { $items }
headline-list-bare = { $items }
headline-meeting-item = { $ordinal }. { $said }
headline-list-count = { $subject } ({ $count ->
    [one] { $count } elemento
    [many] { $count } elementos
   *[other] { $count } elementos
}): { $items }
headline-definition = { $term }: «{ $text }»
headline-topic = «{ $text }»
headline-topic-subject = { $subject }: «{ $text }»
headline-theme = { $subject } – tema: «{ $theme }»
headline-title = { $subject } – título: «{ $title }»
headline-citation = { $label }: «{ $text }»
headline-comparison = { $left }: { $leftvalue }; { $right }: { $rightvalue }
headline-measured = { $left }; { $right }
headline-yes = Sí: { $value }
headline-no = No. Lo que dan los documentos: { $value }
headline-other = «{ $text }»
headline-disagreement = { $subject } – los documentos difieren: { $values }
headline-disagreement-bare = Los documentos difieren: { $values }

list-separator = {", "}
list-last = { $items } y { $last }
clause-separator = {"; "}
quoted = «{ $text }»

## Where sources differ.

disagreement-intro = { $count ->
    [one] Los documentos dan { $count } valor:
    [many] Los documentos difieren; dan { $count } valores:
   *[other] Los documentos difieren; dan { $count } valores:
}
disagreement-value = { $value } — { $citation } ({ $why })
authority-adopting-document = el documento que lo aprobó
authority-own-document = el propio documento, sobre su fecha o su nombre
authority-resolution = una resolución
authority-report = un informe
authority-letter = una carta
authority-body-text = el cuerpo del texto
authority-annex = un anexo
authority-table = un cuadro
authority-list = una lista de participantes
authority-agenda = un programa preparado de antemano
authority-footnote = una nota de pie de página
authority-heading = un título o encabezamiento
authority-other-edition = otra versión lingüística
authority-other = otro pasaje

## Editions and translation.

edition-other = Otra versión ({ $language }): { $citation }
edition-only = Los documentos contienen este texto únicamente en este idioma: { $language }.
edition-differs = Las versiones lingüísticas difieren en este punto; véase { $citation }.
edition-shown = Cita tomada de la versión siguiente: { $language }.
language-ar = árabe
language-zh = chino
language-en = inglés
language-fr = francés
language-es = español
language-ru = ruso
language-und = otro idioma
quotation-intro = { $citation }:
quotation-more = Véase también { $citation }:
translation-note = Hallado por traducción: { $terms }
translation-pair = { $from } → { $to }
transliteration-note = El nombre está transliterado; la cita conserva la grafía de la fuente.
gloss-intro = Términos de este pasaje:
gloss-term = { $term } = { $meaning }
related-intro = Pasajes relacionados, que no responden a la pregunta:
related-more = { $count ->
    [one] { $count } pasaje más
    [many] { $count } pasajes más
   *[other] { $count } pasajes más
}
followup-understood = Pregunta entendida así: { $question }

## Not found: what was looked for, and what is missing.

notfound-empty = Este mensaje no contiene ninguna pregunta. Pregunte, por ejemplo, cuándo o dónde se celebró una reunión, o indique un párrafo.
notfound-too-long = La pregunta es demasiado larga: { $limit } caracteres como máximo.
notfound-no-evidence = { $count ->
    [one] El documento no responde a esta pregunta.
    [many] Ninguno de los { $count } documentos responde a esta pregunta.
   *[other] Ninguno de los { $count } documentos responde a esta pregunta.
}
notfound-attribute = Los documentos mencionan «{ $subject }», pero no indican lo siguiente: { $attribute }.
notfound-ordinal-known = { $series }: los documentos mencionan los números { $known }; no hay nada sobre el número { $ordinal }.
notfound-year-known = Los documentos mencionan «{ $subject }» respecto de { $known }, no de { $year }.
notfound-person = Ningún documento nombra a «{ $person }».
notfound-role = Los documentos no indican esto respecto de «{ $subject }»: { $role }. Relacionado, pero no es lo que se pregunta: { $known }.
notfound-no-such-paragraph = En { $document } no existe el párrafo { $number }.
notfound-no-such-paragraph-range = Párrafos de { $document }: { $first } a { $last }; no existe el párrafo { $number }.
notfound-no-such-unit = No figura en { $document }: { $unit }.
notfound-no-such-unit-range = No figura en { $document }: { $unit }. Figura lo siguiente: { $first } a { $last }.
notfound-no-such-document = «{ $document }» no figura entre los documentos de que dispongo ({ $count ->
    [one] { $count } documento
    [many] { $count } documentos
   *[other] { $count } documentos
}).
notfound-smalltalk = A su disposición. Respondo únicamente a partir de los documentos: pregunte cuándo, dónde, quién o cuántos, o indique un párrafo.
notfound-absent = No se menciona en los documentos: { $names }.
notfound-apart = No se encuentra a este respecto: «{ $name }».
notfound-untold = No se indica: { $attribute }.
notfound-told = { $what } { $missing }
notfound-searched = Se ha buscado: { $terms }

## What can be asked of a thing.

attribute-date = fecha
attribute-deadline = plazo
attribute-host = anfitrión
attribute-organiser = organización
attribute-chair = presidencia
attribute-moderator = moderación
attribute-actor = autor de la acción
attribute-place = lugar
attribute-room = sala
attribute-number = número
attribute-participants = participantes
attribute-person = persona
attribute-position = cargo
attribute-signatory = firmante
attribute-list = lista
attribute-definition = definición
attribute-topic = contenido
attribute-theme = tema
attribute-title = título
attribute-symbol = signatura
attribute-citation = párrafo
attribute-comparison = comparación
attribute-other = respuesta

# Parts in a meeting, as the refusal of a question for another part names them.
role-held = { $role }: { $name }
role-date = fecha
role-place = lugar
role-theme = tema
role-host = anfitrión
role-organiser = organización
role-chair = presidencia
role-vice-chair = vicepresidencia
role-moderator = moderación
role-rapporteur = relatoría
role-facilitator = facilitación
role-opener = apertura
role-offer = ofrecimiento de acogerla

## Kinds of question, for explanations.

intent-date = una fecha
intent-host = quién acogió, organizó o actuó
intent-place = un lugar
intent-number = un número
intent-person = una persona
intent-list = una lista
intent-definition = una definición
intent-topic = lo que se dice de un asunto
intent-citation = un párrafo
intent-comparison = una comparación
intent-other = otra cosa

## Explanations.

explain-question = Pregunta: { $question }
explain-language = Idioma: { $language } ({ $reason })
explain-intent = Se pide: { $intent } (después: { $second })
explain-attribute = Aspecto: { $attribute }
explain-subject = Acerca de: { $subject }
explain-constraints = Condiciones: { $constraints }
explain-constraint = { $name } = { $value }
explain-translations = Términos traducidos: { $terms }
explain-searched = Términos buscados: { $terms }
explain-resolved = Completado según la conversación: { $question }
explain-candidates = Pasajes examinados: { $count }
explain-winner = Elegido: { $citation }
explain-why-terms = contiene { $terms }
explain-why-constraints = cumple { $constraints }
explain-why-value = contiene { $attribute }: { $value }
explain-why-fact = lo dice directamente: { $fact }
explain-score = puntuación { $score }, siguiente { $second }
explain-rejected = Descartado: { $citation } ({ $reason })
explain-refused = Motivo de la abstención: { $reason }
explain-none = nada

## Units.

unit-participant = { $count ->
    [one] { $number } participante
    [many] { $number } de participantes
   *[other] { $number } participantes
}
unit-person = { $count ->
    [one] { $number } persona
    [many] { $number } de personas
   *[other] { $number } personas
}
unit-state = { $count ->
    [one] { $number } Estado
    [many] { $number } de Estados
   *[other] { $number } Estados
}
unit-country = { $count ->
    [one] { $number } país
    [many] { $number } de países
   *[other] { $number } países
}
unit-meeting = { $count ->
    [one] { $number } reunión
    [many] { $number } de reuniones
   *[other] { $number } reuniones
}
unit-session = { $count ->
    [one] { $number } sesión
    [many] { $number } de sesiones
   *[other] { $number } sesiones
}
unit-document = { $count ->
    [one] { $number } documento
    [many] { $number } de documentos
   *[other] { $number } documentos
}
unit-paragraph = { $count ->
    [one] { $number } párrafo
    [many] { $number } de párrafos
   *[other] { $number } párrafos
}
unit-reply = { $count ->
    [one] { $number } respuesta
    [many] { $number } de respuestas
   *[other] { $number } respuestas
}
unit-day = { $count ->
    [one] { $number } día
    [many] { $number } de días
   *[other] { $number } días
}
unit-percent = { $number } %
unit-million = { $count ->
    [one] { $number } millón
   *[other] { $number } millones
}
unit-billion = { $count ->
   *[other] { $number } mil millones
}
unit-us-dollar = { $number } dólares de los Estados Unidos
unit-euro = { $number } euros

# Cronología, anfitriones, verificación, comparación.

event-ranked = { $series }, núm. { $ordinal }
parts-separator = {" — "}
timeline-headed = { $title } ({ $count })
timeline-heading = Cronología
timeline-count = { $count ->
    [one] { $count } acontecimiento
    [many] { $count } de acontecimientos
   *[other] { $count } acontecimientos
}
timeline-none = Los documentos no fechan ningún acontecimiento de ese tipo.
timeline-place = { $city } ({ $country })
timeline-host = anfitrión: { $host }
timeline-others = otro pasaje indica { $dates }
timeline-counted = número deducido de una enumeración
timeline-year = { $year }

hosts-heading = Las reuniones y sus anfitriones
hosts-none = Los documentos no nombran anfitrión de tal reunión.
hosts-meeting = Reunión
hosts-number = Núm.
hosts-host = Anfitrión
hosts-place = Lugar
hosts-date = Fecha
hosts-source = Fuente

calendar-name = Acontecimientos citados en los documentos
calendar-precision-month = Los documentos solo indican el mes.
calendar-precision-year = Los documentos solo indican el año.
calendar-precision-span = Los documentos indican un período, no días concretos.

verified-exact = Cita literal: son exactamente las palabras de los documentos.
verified-exact-elided = Cita literal, salvo lo que omiten los puntos suspensivos.
verified-respelt = Las mismas palabras; solo difieren la ortografía, las cifras, la puntuación o el formato.
verified-altered = Cita alterada: el pasaje más próximo dice otra cosa.
verified-absent = No figura en los documentos.
verified-too-long = Texto demasiado largo para verificarlo: { $limit } caracteres como máximo.
verified-difference = Diferencias, palabra por palabra:
verified-legend = [-suprimido-] solo está en el documento, [+añadido+] solo en la cita, [~cita → documento~] está escrito de otro modo.
verified-respelt-word = «{ $pasted }»; en el documento: «{ $source }»
verified-changed-word = «{ $pasted }» en lugar de «{ $source }»
verified-added-word = añadido: «{ $pasted }»
verified-removed-word = omitido: «{ $source }»
verified-also = { $count ->
    [one] Figura también en { $count } lugar más:
    [many] Figura también en { $count } de lugares más:
   *[other] Figura también en { $count } lugares más:
}

compared-none = Los documentos no contienen ese pasaje.
compared-no-counterpart = No hay pasaje correspondiente en esta versión lingüística: { $language }.
compared-no-editions = Los documentos solo contienen este texto en un idioma: { $language }.
compared-ambiguous = La referencia corresponde a { $count ->
    [one] { $count } pasaje
    [many] { $count } de pasajes
   *[other] { $count } pasajes
}; este es el primero.

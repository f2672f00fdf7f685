# Chronologie, hôtes, vérification, comparaison.

event-ranked = { $series }, nº { $ordinal }
parts-separator = {" — "}
timeline-headed = { $title } ({ $count })
timeline-heading = Chronologie
timeline-count = { $count ->
    [one] { $count } événement
    [many] { $count } d’événements
   *[other] { $count } événements
}
timeline-none = Les documents ne datent aucun événement de ce genre.
timeline-place = { $city } ({ $country })
timeline-host = hôte : { $host }
timeline-others = un autre passage indique { $dates }
timeline-counted = rang déduit d’une énumération
timeline-year = { $year }

hosts-heading = Les réunions et leurs hôtes
hosts-none = Les documents ne nomment pas d’hôte pour une telle réunion.
hosts-meeting = Réunion
hosts-number = Nº
hosts-host = Hôte
hosts-place = Lieu
hosts-date = Date
hosts-source = Source

calendar-name = Événements mentionnés dans les documents
calendar-precision-month = Les documents n’indiquent que le mois.
calendar-precision-year = Les documents n’indiquent que l’année.
calendar-precision-span = Les documents indiquent une période et non des jours précis.

verified-exact = Citation littérale : ce sont exactement les mots des documents.
verified-exact-elided = Citation littérale, hormis ce que les points de suspension omettent.
verified-respelt = Les mêmes mots ; seuls diffèrent l’orthographe, les chiffres, la ponctuation ou la mise en forme.
verified-altered = Citation altérée : le passage le plus proche dit autre chose.
verified-absent = Ce texte ne figure pas dans les documents.
verified-too-long = Texte trop long pour être vérifié : { $limit } caractères au plus.
verified-difference = Différences, mot par mot :
verified-legend = [-supprimé-] ne figure que dans le document, [+ajouté+] que dans la citation, [~citation → document~] est écrit autrement.
verified-respelt-word = « { $pasted } » ; dans le document : « { $source } »
verified-changed-word = « { $pasted } » au lieu de « { $source } »
verified-added-word = ajouté : « { $pasted } »
verified-removed-word = omis : « { $source } »
verified-also = { $count ->
    [one] Figure aussi à { $count } autre endroit :
    [many] Figure aussi à { $count } d’autres endroits :
   *[other] Figure aussi à { $count } autres endroits :
}

compared-none = Les documents ne contiennent pas ce passage.
compared-no-counterpart = Pas de passage correspondant dans cette version linguistique : { $language }.
compared-no-editions = Les documents ne contiennent ce texte que dans une langue : { $language }.
compared-ambiguous = La référence convient à { $count ->
    [one] { $count } passage
    [many] { $count } de passages
   *[other] { $count } passages
} ; voici le premier.

# Ce que dit le terminal autour des réponses.

cli-welcome = Isnad répond à partir de { $count ->
    [one] { $count } document
    [many] { $count } documents
   *[other] { $count } documents
} et cite le texte. Questions en anglais, arabe, chinois, espagnol, français ou russe.
cli-hint = Ctrl-D ou /quit pour terminer ; /help montre les commandes.
cli-prompt = ?
cli-bye = Au revoir.
cli-help = Posez une question, ou tapez : /para RÉFÉRENCE, /explain QUESTION, /when MOTS, /host MOTS, /timeline MOTS, /verify CITATION, /compare RÉFÉRENCE, /language CODE, /forget, /quit
cli-language-set = Langue des réponses désormais : { $language }.
cli-forgotten = La conversation est effacée.
cli-unknown-command = La commande « { $command } » n’existe pas ; /help montre les commandes.
cli-source-line = { $citation }
cli-file = Fichier : { $file }
cli-permalink = Lien : { $permalink }
cli-elapsed = Réponse en { $milliseconds } ms

cli-error = Erreur : { $problem }
cli-remedy = Remède : { $remedy }
cli-warning = Remarque : { $problem }

cli-index-building = Lecture en cours : { $count ->
    [one] { $count } document
    [many] { $count } documents
   *[other] { $count } documents
} …
cli-index-progress = { $done } sur { $total } : { $file }
cli-index-ready = Index prêt. Documents : { $documents } ; unités citables : { $paragraphs } ; durée : { $seconds } s.
cli-index-unchanged = Rien n’a changé ; l’index est conservé.
cli-index-skipped = Laissé de côté : { $file } ({ $problem })
cli-report-title = Sort de chaque caractère
cli-report-unit = dans des unités citables
cli-report-furniture = dans l’habillage de la page
cli-report-left-over = sans place

cli-previous = avant
cli-next = après
cli-editions = autres versions linguistiques
cli-footnotes = notes
cli-children = alinéas

cli-doctor-title = Isnad : réglages et index
cli-doctor-ok = en ordre : { $what }
cli-doctor-missing = manquant : { $what }
cli-doctor-broken = à réparer : { $what }
cli-doctor-remedy = { $remedy }
cli-doctor-python = Python { $version }
cli-doctor-seeds = dossier des documents { $folder }, { $count ->
    [one] { $count } document
    [many] { $count } documents
   *[other] { $count } documents
}
cli-doctor-index = index du { $date }, { $count ->
    [one] { $count } unité citable
    [many] { $count } unités citables
   *[other] { $count } unités citables
}
cli-doctor-packages = paquets différant de requirements.lock : { $differing }
cli-doctor-settings = réglages : fichier { $file } ; environnement : { $names }
cli-doctor-catalogue = catalogue { $file }
cli-doctor-no-catalogue = pas de catalogue { $file } : titres, dates et cotes sont déduits des documents
cli-doctor-outdated = les documents ou le programme ont changé depuis
cli-doctor-state = fichier d’état { $file }
cli-doctor-token-set = jeton Telegram présent ; « make run » lance le robot
cli-doctor-token-unset = pas de jeton Telegram ; « make run » ouvre la conversation dans le terminal
cli-doctor-summary = { $count ->
    [0] Tout est en ordre.
    [one] { $count } point à régler.
    [many] { $count } points à régler.
   *[other] { $count } points à régler.
}

# Lo que dice la terminal alrededor de las respuestas.

cli-welcome = Isnad responde a partir de { $count ->
    [one] { $count } documento
    [many] { $count } documentos
   *[other] { $count } documentos
} y cita su texto. Pregunte en árabe, chino, español, francés, inglés o ruso.
cli-hint = Ctrl-D o /quit para terminar; /help muestra las órdenes.
cli-prompt = ?
cli-bye = Hasta luego.
cli-help = Haga una pregunta, o escriba: /para REFERENCIA, /explain PREGUNTA, /when PALABRAS, /host PALABRAS, /timeline PALABRAS, /verify CITA, /compare REFERENCIA, /language CÓDIGO, /forget, /quit
cli-language-set = Idioma de las respuestas a partir de ahora: { $language }.
cli-forgotten = La conversación se ha borrado.
cli-unknown-command = No existe la orden «{ $command }»; /help muestra las que hay.
cli-source-line = { $citation }
cli-file = Archivo: { $file }
cli-permalink = Enlace: { $permalink }
cli-elapsed = Respondido en { $milliseconds } ms

cli-error = Error: { $problem }
cli-remedy = Remedio: { $remedy }
cli-warning = Nota: { $problem }

cli-index-building = Leyendo { $count ->
    [one] { $count } documento
    [many] { $count } documentos
   *[other] { $count } documentos
} …
cli-index-progress = { $done } de { $total }: { $file }
cli-index-ready = El índice está listo. Documentos: { $documents }; unidades citables: { $paragraphs }; duración: { $seconds } s.
cli-index-unchanged = No ha cambiado nada; se conserva el índice.
cli-index-skipped = Omitido: { $file } ({ $problem })
cli-report-title = Adónde fue cada carácter
cli-report-unit = en unidades citables
cli-report-furniture = en elementos de la página
cli-report-left-over = sin lugar

cli-previous = antes
cli-next = después
cli-editions = otras versiones lingüísticas
cli-footnotes = notas
cli-children = apartados

cli-doctor-title = Isnad: ajustes e índice
cli-doctor-ok = en orden: { $what }
cli-doctor-missing = falta: { $what }
cli-doctor-broken = por reparar: { $what }
cli-doctor-remedy = { $remedy }
cli-doctor-python = Python { $version }
cli-doctor-seeds = carpeta de documentos { $folder }, { $count ->
    [one] { $count } documento
    [many] { $count } documentos
   *[other] { $count } documentos
}
cli-doctor-index = índice de { $date }, { $count ->
    [one] { $count } unidad citable
    [many] { $count } unidades citables
   *[other] { $count } unidades citables
}
cli-doctor-packages = paquetes que difieren de requirements.lock: { $differing }
cli-doctor-settings = ajustes: archivo { $file }; del entorno: { $names }
cli-doctor-catalogue = catálogo { $file }
cli-doctor-no-catalogue = no hay catálogo { $file }: los títulos, fechas y signaturas se deducen de los documentos
cli-doctor-outdated = los documentos o el programa han cambiado desde entonces
cli-doctor-state = archivo de estado { $file }
cli-doctor-token-set = token de Telegram presente; «make run» inicia el bot
cli-doctor-token-unset = sin token de Telegram; «make run» abre la conversación en la terminal
cli-doctor-summary = { $count ->
    [0] Todo está en orden.
    [one] { $count } cosa por reparar.
    [many] { $count } cosas por reparar.
   *[other] { $count } cosas por reparar.
}

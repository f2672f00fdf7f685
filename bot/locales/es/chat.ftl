# La interfaz en Telegram: botones, comandos, avisos. El texto de las respuestas está en answer.ftl.

bot-description = Respondo a partir de documentos de las Naciones Unidas y demuestro cada respuesta con las palabras del propio documento: la cita, su párrafo y su signatura. Pregunte en árabe, chino, español, francés, inglés o ruso. No invento nada: si los documentos no lo dicen, lo digo.
bot-short-description = Respuestas de documentos de las Naciones Unidas, con su cita textual y su párrafo.

button-more = Más resultados
button-context = En contexto
button-previous = Anterior
button-next = Siguiente
button-back = Volver a la respuesta
button-edition = En { $language }
button-why = ¿Por qué esta respuesta?
button-copy = Copiar la referencia
button-share = Compartir
button-open = Abrir en el bot
button-card = Como imagen
button-picture = Imagen
button-calendar = Archivo de calendario

command-start = Qué hace este bot
command-help = Cómo preguntar, con ejemplos
command-ask = Hacer una pregunta
command-when = Cuándo fue una reunión o un acto
command-host = Quién acogió una reunión
command-timeline = Los actos por fecha
command-para = Mostrar un párrafo, p. ej. 71/280 15 a)
command-card = Un párrafo como imagen para compartir
command-verify = Comprobar una cita
command-compare = Un párrafo en dos idiomas
command-sources = Los documentos de los que respondo
command-language = Elegir el idioma de los menús
command-forget = Borrar lo que se guarda sobre usted
command-privacy = Qué se guarda y por cuánto tiempo
command-about = Acerca de este bot
command-stats = Cifras del bot (administradores)
command-reload = Abrir el índice más reciente (administradores)
command-feedback = Últimas opiniones (administradores)

chat-welcome = Pregúnteme lo que quiera sobre los documentos que tengo. Respondo con sus propias palabras e indico dónde están.
chat-welcome-example = Por ejemplo: «¿Quién acogió la cuarta reunión mundial?» o «71/280 párr. 15».
chat-help-ask = Escriba la pregunta como se la haría a un colega. Puede seguir preguntando: «¿y quién la acogió?»
chat-help-edit = Si edita la pregunta, edito la respuesta.
chat-help-groups = En los grupos: escriba /ask y su pregunta, mencióneme o respóndame.
chat-help-inline = En cualquier chat: escriba { $bot } y unas palabras para compartir un pasaje.
chat-help-commands = Comandos:
chat-help-command = /{ $command } — { $what }
chat-about = Isnad («cadena de transmisión») busca en los documentos con BM25 y compone las respuestas con sus propias frases. No hay modelo de lenguaje: nada se genera, todo se puede comprobar.
chat-about-holds = { $count ->
    [one] Tiene { $count } documento.
   *[other] Tiene { $count } documentos.
}
chat-privacy = Se guarda lo siguiente: el idioma que eligió; sus preguntas { $minutes ->
    [one] del último minuto
   *[other] de los últimos { $minutes } minutos
}, para entender las que sigan; los 👍 y 👎 con el pasaje al que se refieren, y su observación si la escribe. No se guardan nombres ni otros mensajes, y los registros no contienen texto. /forget lo borra todo al instante.
chat-forgotten = Hecho. Ya no se guarda nada sobre usted.
chat-language-choose = ¿En qué idioma quiere los menús? La respuesta sigue el idioma de la pregunta.
chat-language-set = Los menús están ahora en español.
chat-words-only = Solo leo texto. Escriba su pregunta con palabras o póngala al pie de la imagen.
chat-unknown-command = No conozco el comando { $command }. /help muestra los que hay; también puede escribir su pregunta directamente.

chat-slow-down = Es más de lo que puedo responder a la vez. Continúe, por favor, dentro de { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
chat-not-allowed = Este bot es solo para personas invitadas.
chat-admins-only = Este comando es para los administradores del bot.
chat-error = Ha ocurrido un error por mi parte. Si se repite, comunique este número: { $id }.
chat-link-gone = El párrafo de este enlace ya no está en los documentos.
chat-link-nearest = El más cercano:
chat-expired = Ya no recuerdo esta pregunta. Hágala de nuevo, por favor.
chat-no-more = No hay nada más.
chat-more-title = Más resultados
chat-thanks = Gracias.
chat-what-was-wrong = Gracias. Si quiere, responda a este mensaje y diga qué estaba mal.
chat-remark-kept = Gracias, la observación queda guardada.
chat-ask-usage = Escriba la pregunta después del comando: /ask ¿quién acogió la cuarta reunión mundial?
chat-para-usage = Indique un documento y un párrafo: /para 71/280 15 a)
chat-card-usage = Indique un documento y un párrafo: /card 71/280 15 a)
chat-no-card = Este pasaje contiene caracteres que no puedo dibujar.
chat-verify-usage = Pegue la cita después del comando, o responda con /verify al mensaje que la contiene.
chat-compare-usage = Indique un documento y un párrafo: /compare 13-37936 anexo párr. 8
chat-not-shown = No se muestran aquí: { $count }.
chat-nothing-there = Los documentos no contienen nada de esto.
chat-start-of-document = Aquí empieza el documento.
chat-end-of-document = Aquí termina el documento.

why-title = Por qué esta respuesta
why-deciding = Palabras decisivas: { $words }
why-understood = La pregunta se entendió así: { $question }
why-place = Está en: { $place }
why-proofs = { $count ->
    [one] La apoya { $count } pasaje.
   *[other] La apoyan { $count } pasajes.
}
why-verbatim = La cita es textual, carácter por carácter.

verify-legend = Tachado: lo que no está en el documento; subrayado: lo que dice el documento.
sources-title = Los documentos de los que respondo:

inline-not-found = Sin resultados: preguntar en el bot

stats-title = Desde el inicio
stats-line = { $name }: { $value }
reload-done = El índice más reciente está en uso.
reload-failed = No se pudo abrir el índice; se mantiene el que está en uso.
feedback-title = Opiniones: { $good } 👍, { $bad } 👎
feedback-none = Aún no hay opiniones.

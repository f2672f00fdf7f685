# L’interface dans Telegram : boutons, commandes, avis. Le texte des réponses est dans answer.ftl.

bot-description = Je réponds à partir de documents des Nations Unies et je prouve chaque réponse par les mots mêmes du document : la citation, son paragraphe, sa cote. Posez vos questions en anglais, arabe, chinois, espagnol, français ou russe. Rien n’est inventé : si les documents n’en disent rien, je le dis.
bot-short-description = Réponses tirées de documents des Nations Unies, chacune avec sa citation et son paragraphe.

button-more = Autres résultats
button-context = En contexte
button-previous = Précédent
button-next = Suivant
button-back = Revenir à la réponse
button-edition = En { $language }
button-why = Pourquoi cette réponse ?
button-copy = Copier la référence
button-share = Partager
button-open = Ouvrir dans le bot
button-card = En image
button-picture = Image
button-calendar = Fichier d’agenda

command-start = Ce que fait ce bot
command-help = Comment demander, avec des exemples
command-ask = Poser une question
command-when = La date d’une réunion ou d’un événement
command-host = Qui a accueilli une réunion
command-timeline = Les événements par date
command-para = Afficher un paragraphe, p. ex. 71/280 15 a)
command-card = Un paragraphe en image, à partager
command-verify = Vérifier une citation
command-compare = Un paragraphe en deux langues
command-sources = Les documents dont je dispose
command-language = Choisir la langue des menus
command-forget = Effacer ce qui est conservé sur vous
command-privacy = Ce qui est conservé, et combien de temps
command-about = À propos de ce bot
command-stats = Chiffres du bot (administrateurs)
command-reload = Ouvrir le dernier index (administrateurs)
command-feedback = Derniers avis (administrateurs)

chat-welcome = Interrogez-moi sur les documents dont je dispose. Je réponds avec leurs propres mots et j’indique où ils se trouvent.
chat-welcome-example = Par exemple : « Qui a accueilli la quatrième réunion mondiale ? » ou « 71/280 par. 15 ».
chat-help-ask = Écrivez votre question comme à un collègue. Vous pouvez enchaîner : « et qui l’a accueillie ? »
chat-help-edit = Modifiez votre question, et je modifie ma réponse.
chat-help-groups = Dans les groupes : écrivez /ask suivi de votre question, mentionnez-moi ou répondez-moi.
chat-help-inline = Dans n’importe quelle discussion : tapez { $bot } et quelques mots pour partager un passage.
chat-help-commands = Commandes :
chat-help-command = /{ $command } — { $what }
chat-about = Isnad (« chaîne de transmission ») cherche dans les documents avec BM25 et compose ses réponses de leurs propres phrases. Aucun modèle de langue : rien n’est généré, tout se vérifie.
chat-about-holds = { $count ->
    [one] Il dispose de { $count } document.
   *[other] Il dispose de { $count } documents.
}
chat-privacy = Sont conservés : la langue choisie ; vos questions { $minutes ->
    [one] de la dernière minute
   *[other] des { $minutes } dernières minutes
}, pour comprendre la suite de la conversation ; les 👍 et 👎 avec le passage concerné, et votre remarque si vous en écrivez une. Ni noms ni autres messages ne sont conservés, et les journaux ne contiennent aucun texte. /forget efface le tout aussitôt.
chat-forgotten = C’est fait. Plus rien n’est conservé sur vous.
chat-language-choose = Dans quelle langue voulez-vous les menus ? La réponse suit la langue de la question.
chat-language-set = Les menus sont désormais en français.
chat-words-only = Je ne lis que du texte. Écrivez votre question, ou ajoutez-la en légende.
chat-unknown-command = Je ne connais pas la commande { $command }. /help donne la liste ; vous pouvez aussi écrire directement votre question.

chat-slow-down = C’est plus que je ne peux traiter à la fois. Veuillez reprendre dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
chat-not-allowed = Ce bot est réservé aux personnes invitées.
chat-admins-only = Cette commande est réservée aux administrateurs du bot.
chat-error = Une erreur s’est produite de mon côté. Si elle se répète, signalez ce numéro : { $id }.
chat-link-gone = Le paragraphe de ce lien ne figure plus dans les documents.
chat-link-nearest = Le plus proche :
chat-expired = Je ne me souviens plus de cette question. Veuillez la poser de nouveau.
chat-no-more = Il n’y a rien de plus.
chat-more-title = Autres résultats
chat-thanks = Merci.
chat-what-was-wrong = Merci. Si vous le souhaitez, répondez à ce message en disant ce qui n’allait pas.
chat-remark-kept = Merci, la remarque est conservée.
chat-ask-usage = Écrivez la question après la commande : /ask qui a accueilli la quatrième réunion mondiale ?
chat-para-usage = Indiquez un document et un paragraphe : /para 71/280 15 a)
chat-card-usage = Indiquez un document et un paragraphe : /card 71/280 15 a)
chat-no-card = Ce passage contient des caractères que je ne sais pas dessiner.
chat-verify-usage = Collez la citation après la commande, ou répondez par /verify au message qui la contient.
chat-compare-usage = Indiquez un document et un paragraphe : /compare 13-37936 annexe par. 8
chat-not-shown = Non affichés ici : { $count }.
chat-nothing-there = Les documents n’en disent rien.
chat-start-of-document = C’est le début du document.
chat-end-of-document = C’est la fin du document.

why-title = Pourquoi cette réponse
why-deciding = Mots décisifs : { $words }
why-understood = Question comprise ainsi : { $question }
why-place = Emplacement : { $place }
why-proofs = { $count ->
    [one] { $count } passage l’appuie.
   *[other] { $count } passages l’appuient.
}
why-verbatim = La citation est textuelle, au caractère près.

verify-legend = Barré : absent du document ; souligné : ce que dit le document.
sources-title = Les documents dont je dispose :

inline-not-found = Rien trouvé – demander au bot

stats-title = Depuis le démarrage
stats-line = { $name } : { $value }
reload-done = Le dernier index est en service.
reload-failed = L’index n’a pas pu être ouvert ; l’index en service est conservé.
feedback-title = Avis : { $good } 👍, { $bad } 👎
feedback-none = Il n’y a pas encore d’avis.

# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

data_requests-received =
    .subject = Quelqu’un a demandé des données et donné cette adresse
    .body =
        Quelqu’un a interrogé ce registre sur les données qu’il détient peut-être à son sujet, et a donné cette adresse pour la réponse.

        Pour continuer dans les 7 jours, et envoyer ce qui prouve qui vous êtes, ouvrez
        { $link }

        Si ce n’était pas vous, ne faites rien : sans le lien, rien ne se passe.

data_requests-extended =
    .subject = Votre demande { $number } prend plus de temps
    .body =
        Nous répondons à votre demande { $number } jusqu’au { $until }. Lisez pourquoi avec son numéro et votre code. Vous pouvez vous plaindre auprès de votre autorité de protection des données.

data_requests-answered =
    .subject = Votre demande { $number } a reçu une réponse
    .body =
        { $answer }

        La réponse entière peut être lue avec le numéro { $number } et votre code. Si vous n’êtes pas d’accord, vous pouvez demander de nouveau en disant pourquoi, vous plaindre auprès de votre autorité de protection des données ou saisir un tribunal.

data_requests-ready =
    .subject = Ce que le registre détient sur vous ({ $number })
    .body =
        Pour le récupérer jusqu’au { $until }, ouvrez
        { $link }

        Le lien ne fonctionne qu’une fois ; un nouveau peut être demandé avec le numéro et votre code.

data_requests-answer-access = Nous rassemblons ce que le registre détient sur vous ; une lettre avec un lien suivra.
data_requests-answer-correction = Nous convenons que c’est faux.
data_requests-answer-restriction = Votre nom n’est plus public dans ce registre, sauf là où un registre public le publie aujourd’hui ; dès que celui-ci cesse, nous cessons aussi.
data_requests-answer-lifting = Votre nom est de nouveau public dans ce registre là où une source l’indique, comme avant votre demande de limitation.
data_requests-answer-identity_not_proved = Nous n’avons pas pu établir que vous êtes la personne que vous nommez ; nous ne disons donc pas si le registre détient quelque chose. Vous pouvez demander de nouveau avec d’autres preuves.
data_requests-answer-unfounded = La demande est manifestement infondée (RGPD, art. 12, par. 5).
data_requests-answer-excessive = La demande répète une demande à laquelle il a été répondu il y a peu (RGPD, art. 12, par. 5).
data_requests-answer-published_by_source = Un registre public publie cette donnée selon sa propre loi. Nous la montrons tant qu’il le fait ; demandez à ce registre de la changer.
data_requests-answer-correct_as_stated = La donnée est celle que sa source indique, et nous n’avons trouvé aucune erreur.
data_requests-answer-nothing_held = Le registre ne détient rien sur vous que cela puisse concerner.

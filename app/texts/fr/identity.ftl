# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

identity-sign-up =
    .subject = Confirmez votre adresse électronique
    .body =
        Quelqu’un a inscrit une organisation et a donné cette adresse.

        Pour la confirmer dans les 24 heures, ouvrez
        { $link }

        Un compte ne dit rien d’une entreprise : elle n’apparaît nulle part tant que le secrétariat ne l’a pas rattachée à une licence, à un registre des sociétés ou à une visite.

        { letter-unexpected }

identity-sign-up-again =
    .subject = Vous avez déjà un compte
    .body =
        Quelqu’un a essayé de s’inscrire avec cette adresse, qui a déjà un compte. Si c’était vous, connectez-vous ou demandez un nouveau mot de passe.

        { letter-unexpected }

identity-invitation =
    .subject = Invitation : { $role } pour { $organisation }
    .body =
        Vous êtes invité à agir pour { $organisation } en tant que { $role }.

        Pour accepter dans les 7 jours, ouvrez
        { $link }

        Le lien ne fonctionne qu’une fois.

        { letter-unexpected }

identity-password-reset =
    .subject = Choisissez un nouveau mot de passe
    .body =
        Pour choisir un nouveau mot de passe dans l’heure, ouvrez
        { $link }

        Le lien ne fonctionne qu’une fois. Un second facteur reste tel qu’il est.

        { letter-unexpected }

identity-no-account =
    .subject = Pas de compte pour cette adresse
    .body =
        Quelqu’un a demandé un nouveau mot de passe pour cette adresse. Elle n’a pas de compte ici.

        { letter-unexpected }

identity-account-changed =
    .subject = Votre compte a été modifié
    .body =
        { $change ->
            [factor_added] Un second facteur a été ajouté à votre compte.
            [factor_removed] Un second facteur a été retiré de votre compte.
            [passkey_added] Une clé d’accès (passkey) a été ajoutée à votre compte.
           *[password] Le mot de passe de votre compte a été modifié.
        }

        Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe et prévenez le secrétariat.

identity-recovery =
    .subject = Une nouvelle personne doit agir pour { $organisation }
    .body =
        Le secrétariat a reçu des preuves et commence à faire entrer une personne en tant que { $role } pour { $organisation }, dont vous êtes membre. Une deuxième personne doit l’approuver. Si c’est une erreur, prévenez tout de suite le secrétariat.

identity-handed-over =
    .subject = Du travail en cours vous a été transmis
    .body =
        L’appartenance d’un collègue a pris fin. { $count ->
            [one] { $count } affaire en cours vous a été transmise.
            [many] { $count } affaires en cours vous ont été transmises.
           *[other] { $count } affaires en cours vous ont été transmises.
        } Connectez-vous pour voir ce qui vous attend.

identity-passkey-doubted =
    .subject = Une de vos clés d’accès a peut-être été copiée
    .body =
        Quelqu’un a utilisé votre clé d’accès { $label }, et elle compte moins d’utilisations qu’auparavant, comme le ferait une copie. Elle a été refusée.

        Retirez-la de votre compte, ajoutez-en une nouvelle et prévenez le secrétariat.

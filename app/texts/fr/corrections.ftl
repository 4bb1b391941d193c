# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

corrections-lodged =
    .subject = Une donnée de la fiche { $record } est contestée
    .body =
        Quelqu’un dit qu’une donnée publique de la fiche { $record } est fausse (numéro { $number }). Rien n’est décidé. Jusqu’au { $until }, vous pouvez donner une réponse qui sera versée au registre avant la décision. Connectez-vous pour lire de quelle donnée il s’agit et pour répondre.

corrections-decided =
    .subject = Décision : la contestation { $number }
    .body =
        La question de savoir si une donnée de la fiche { $record } est juste (numéro { $number }) a été tranchée, ou une décision à ce sujet a été retirée. Connectez-vous pour lire les motifs.

corrections-answered =
    .subject = Il y a une réponse pour vous
    .body =
        Quelqu’un a donné cette adresse pour la réponse à une correction d’un registre public. Il y a maintenant une réponse : la personne qui a demandé peut la lire avec le numéro et le code reçus lors de sa demande. Si ce n’était pas vous, ne faites rien ; cette lettre est écrite au plus une fois par jour.

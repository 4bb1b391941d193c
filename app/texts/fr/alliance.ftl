# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

alliance-refused =
    .subject = Votre organisation n’a pas été admise dans l’alliance
    .body =
        Votre organisation a demandé à rejoindre l’alliance. Le secrétariat l’a refusé.

        Motifs : { $reason }

        Si c’est une erreur, dites-le au secrétariat et expliquez pourquoi. Votre organisation peut demander à nouveau.

alliance-ending =
    .subject = Il doit être mis fin à votre adhésion à l’alliance
    .body =
        Le secrétariat annonce qu’il doit être mis fin à l’adhésion de votre organisation à l’alliance. Rien n’a encore pris fin.

        Motifs : { $reason }

        Vous pouvez répondre jusqu’au { $at }. Une autre personne décide ensuite, avec votre réponse.

alliance-ended =
    .subject = Il a été mis fin à votre adhésion à l’alliance
    .body =
        Le secrétariat a mis fin à l’adhésion de votre organisation à l’alliance. Vos engagements restent publics ; ceux qui étaient ouverts sont ainsi retirés.

        Motifs : { $reason }

        Si c’est une erreur, dites-le au secrétariat et expliquez pourquoi. Votre organisation peut demander à nouveau.

alliance-not-confirmed =
    .subject = Une formation ou un certificat de votre entreprise n’est pas confirmé
    .body =
        Une formation ou un certificat que votre entreprise déclare n’est pas confirmé, ou ne l’est plus. Il ne compte pas. Vous pouvez le lire à { $path }.

        Motifs : { $reason }

        Si c’est une erreur, déclarez-le à nouveau et demandez à quelqu’un d’autre hors de votre entreprise de le confirmer, comme le secrétariat.

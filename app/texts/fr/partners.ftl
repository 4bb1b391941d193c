# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

partners-refused =
    .subject = Votre organisation n’a pas été admise comme partenaire
    .body =
        Il avait été proposé d’admettre votre organisation comme partenaire qui note ce que racontent les travailleurs. Le secrétariat l’a refusé.

        Motifs : { $reason }

        Si c’est une erreur, dites-le au secrétariat et expliquez pourquoi. Votre organisation peut être proposée à nouveau.

partners-ended =
    .subject = Votre organisation n’est plus partenaire
    .body =
        Le secrétariat a mis fin à l’admission de votre organisation comme partenaire. Depuis { $at }, elle ne note plus ce que racontent les travailleurs et ne voit plus aucun de leurs dossiers.

        Motifs : { $reason }

        Si c’est une erreur, dites-le au secrétariat et expliquez pourquoi. Votre organisation peut être proposée à nouveau.

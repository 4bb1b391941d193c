# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

consultations-published =
    .subject = Le projet concernant { $country } a été publié
    .body =
        Le projet d’évaluation de { $country } a été publié, avec la note de chaque domaine et la réponse à chaque indicateur :
        { $link }

        Connectez-vous pour y répondre jusqu’au { $until }. Votre réponse est publiée à côté, de même que celles des syndicats et des employeurs. Rien n’est décidé avant la fin de ce délai, même si vous répondez tôt.

consultations-review =
    .subject = Le certificat de { $country } est en cours d’examen
    .body =
        Par règle, en raison de réponses en retard ou de violations définitives, le certificat de { $country } est en cours d’examen. Depuis quand et par quelle règle est public :
        { $link }

        Connectez-vous pour y répondre jusqu’au { $until }. Votre réponse est publiée à côté, de même que celles des syndicats et des employeurs. Rien n’est décidé avant la fin de ce délai, même si vous répondez tôt ; des personnes décident, dont aucune n’est liée à votre pays.

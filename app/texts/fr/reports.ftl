# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reports-ready =
    .subject = Le rapport de { $jurisdiction } est prêt : du { $first } au { $last }
    .body =
        Le rapport de conformité de { $jurisdiction }, du { $first } au { $last }, est prêt. Connectez-vous pour le lire à cette adresse. Aucun rapport n’est jamais joint à un message.

        { $link }

        Votre autorité a demandé cet envoi. L’un de ses responsables peut y mettre fin à tout moment.

# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

audits-team-named =
    .subject = Qui vous audite : audit { $audit }
    .body =
        L’équipe de l’audit { $audit } a été désignée. Jusqu’au { $until }, vous pouvez récuser un membre, une fois et avec un motif. Connectez-vous pour lire les noms et pour récuser.

audits-team-named-finally =
    .subject = Qui vous audite : audit { $audit }
    .body =
        L’équipe de l’audit { $audit } a été désignée. Connectez-vous pour lire les noms.

audits-findings =
    .subject = Le rapport de l’audit { $audit } a été accepté
    .body =
        Le rapport de l’audit { $audit } a été accepté. Constats qui attendent votre réponse : { $count }. Connectez-vous pour lire chacun d’eux avec ses dates et pour répondre : la cause, ce que vous avez corrigé, et ce qui empêche que cela revienne.

audits-returned =
    .subject = Un rapport est revenu : audit { $audit }
    .body =
        Le rapport de l’audit { $audit } a été rendu à son équipe, avec un motif. Connectez-vous pour le lire ; vous pouvez écrire de nouveau.

audits-overdue =
    .subject = Une date est passée : constat { $finding }
    .body =
        Une date à laquelle le constat { $finding } devait recevoir une réponse ou être corrigé est passée. Il apparaît en retard, et l’organisme d’audit en est informé. Connectez-vous pour lire ce qui manque ; la suite est décidée par des personnes, après vous avoir entendu.

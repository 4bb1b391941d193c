# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reminders-digest =
    .subject =
        { $count ->
            [one] { $count } tâche vous attend
            [many] { $count } tâches vous attendent
           *[other] { $count } tâches vous attendent
        }
    .body =
        Voici ce qui vous attend le { $day }.

        { $lines }

        Connectez-vous pour voir chaque tâche et agir :
        { $link }

        Vous recevez au plus une lettre de ce genre par jour. Une fois connecté, vous pouvez en choisir l’heure et laisser de côté ce qui n’a pas de date.

reminders-overdue = En retard
reminders-due = Bientôt dû
reminders-undated = Sans date

reminders-was-due = { $what } (première échéance passée : { $due })
reminders-is-due = { $what } (première échéance : { $due })
reminders-instead = Pour un collègue absent : { $what }
reminders-see-to = Resté sans suite dans votre organisation, à vous d’y veiller : { $what }

work-claim-confirm =
    { $count ->
        [one] { $count } revendication de fiche à confirmer
        [many] { $count } revendications de fiches à confirmer
       *[other] { $count } revendications de fiches à confirmer
    }
work-claim-resume =
    { $count ->
        [one] { $count } revendication avec opposition à examiner
        [many] { $count } revendications avec opposition à examiner
       *[other] { $count } revendications avec opposition à examiner
    }
work-claim-grant =
    { $count ->
        [one] { $count } revendication à décider
        [many] { $count } revendications à décider
       *[other] { $count } revendications à décider
    }
work-invitation-approve =
    { $count ->
        [one] { $count } invitation à approuver
        [many] { $count } invitations à approuver
       *[other] { $count } invitations à approuver
    }
work-import-approve =
    { $count ->
        [one] { $count } liste de registre à approuver
        [many] { $count } listes de registres à approuver
       *[other] { $count } listes de registres à approuver
    }
work-other =
    { $count ->
        [one] { $count } autre tâche
        [many] { $count } autres tâches
       *[other] { $count } autres tâches
    }

reminders-substitute-named =
    .subject = Vous remplacez { $colleague }
    .body =
        { $colleague } est absent du { $begins } au { $until }, ces deux jours compris, et vous a désigné pour le remplacer en tant que { $role } pour { $organisation }.

        Pendant ces jours, ce qui attend { $colleague } est affiché avec votre propre travail, et les rappels vous sont envoyés. Cela ne vous donne aucun droit que vous n’avez pas vous-même.

        Si vous ne pouvez pas assurer ce remplacement, connectez-vous et refusez :
        { $link }

reminders-substitute-released =
    .subject = Vous ne remplacez plus { $colleague }
    .body =
        { $colleague }, de { $organisation }, a retiré ou changé l’absence pour laquelle vous étiez désigné. Rien de plus ne vous est demandé à ce sujet.

reminders-substitute-declined =
    .subject = { $colleague } ne peut pas vous remplacer
    .body =
        { $colleague } a refusé de vous remplacer du { $begins } au { $until }. Tant que personne d’autre ne vous remplace, les rappels vous sont envoyés. Connectez-vous pour désigner un autre collègue :
        { $link }

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
work-claim-carry_on =
    { $count ->
        [one] { $count } revendication transmise, à poursuivre
        [many] { $count } revendications transmises, à poursuivre
       *[other] { $count } revendications transmises, à poursuivre
    }
work-claim-look =
    { $count ->
        [one] { $count } décision d’un collègue sur une revendication, à examiner
        [many] { $count } décisions de collègues sur des revendications, à examiner
       *[other] { $count } décisions de collègues sur des revendications, à examiner
    }
work-invitation-carry_on =
    { $count ->
        [one] { $count } invitation transmise, à poursuivre
        [many] { $count } invitations transmises, à poursuivre
       *[other] { $count } invitations transmises, à poursuivre
    }
work-invitation-look =
    { $count ->
        [one] { $count } décision d’un collègue sur une invitation, à examiner
        [many] { $count } décisions de collègues sur des invitations, à examiner
       *[other] { $count } décisions de collègues sur des invitations, à examiner
    }
work-import-carry_on =
    { $count ->
        [one] { $count } liste de registre transmise, à poursuivre
        [many] { $count } listes de registres transmises, à poursuivre
       *[other] { $count } listes de registres transmises, à poursuivre
    }
work-import-look =
    { $count ->
        [one] { $count } décision d’un collègue sur une liste de registre, à examiner
        [many] { $count } décisions de collègues sur des listes de registres, à examiner
       *[other] { $count } décisions de collègues sur des listes de registres, à examiner
    }
work-pair-carry_on =
    { $count ->
        [one] { $count } paire de fiches transmise, à poursuivre
        [many] { $count } paires de fiches transmises, à poursuivre
       *[other] { $count } paires de fiches transmises, à poursuivre
    }
work-pair-look =
    { $count ->
        [one] { $count } décision d’un collègue sur une paire de fiches, à examiner
        [many] { $count } décisions de collègues sur des paires de fiches, à examiner
       *[other] { $count } décisions de collègues sur des paires de fiches, à examiner
    }
work-dispute-decide =
    { $count ->
        [one] { $count } contestation d’une donnée à trancher
        [many] { $count } contestations de données à trancher
       *[other] { $count } contestations de données à trancher
    }
work-dispute-look =
    { $count ->
        [one] { $count } décision d’un collègue sur une contestation, à examiner
        [many] { $count } décisions de collègues sur des contestations, à examiner
       *[other] { $count } décisions de collègues sur des contestations, à examiner
    }
work-description-look =
    { $count ->
        [one] { $count } décision d’un collègue d’effacer les propos d’une entreprise, à examiner
        [many] { $count } décisions de collègues d’effacer les propos d’entreprises, à examiner
       *[other] { $count } décisions de collègues d’effacer les propos d’entreprises, à examiner
    }
work-dispute-answer =
    { $count ->
        [one] { $count } contestation d’une donnée à laquelle répondre
        [many] { $count } contestations de données auxquelles répondre
       *[other] { $count } contestations de données auxquelles répondre
    }
work-consultation-answer =
    { $count ->
        [one] { $count } projet concernant votre pays, à commenter
        [many] { $count } projets concernant votre pays, à commenter
       *[other] { $count } projets concernant votre pays, à commenter
    }
work-consultation-look =
    { $count ->
        [one] { $count } décision d’un collègue de retirer des mots sur une personne d’un texte publié, à examiner
        [many] { $count } décisions de collègues de retirer des mots sur des personnes de textes publiés, à examiner
       *[other] { $count } décisions de collègues de retirer des mots sur des personnes de textes publiés, à examiner
    }
work-dispute-reply =
    { $count ->
        [one] { $count } contestation d’une donnée de votre fiche, à commenter
        [many] { $count } contestations de données de votre fiche, à commenter
       *[other] { $count } contestations de données de votre fiche, à commenter
    }
work-data_request-check =
    { $count ->
        [one] { $count } demande sur des données personnelles : vérifier qui demande
        [many] { $count } demandes sur des données personnelles : vérifier qui demande
       *[other] { $count } demandes sur des données personnelles : vérifier qui demande
    }
work-data_request-decide =
    { $count ->
        [one] { $count } demande sur des données personnelles à trancher
        [many] { $count } demandes sur des données personnelles à trancher
       *[other] { $count } demandes sur des données personnelles à trancher
    }
work-act-confirm =
    { $count ->
        [one] { $count } acte sur une licence à confirmer
        [many] { $count } actes sur des licences à confirmer
       *[other] { $count } actes sur des licences à confirmer
    }
work-act-answer =
    { $count ->
        [one] { $count } acte contesté sur une licence, auquel répondre
        [many] { $count } actes contestés sur des licences, auxquels répondre
       *[other] { $count } actes contestés sur des licences, auxquels répondre
    }
work-contest-answer =
    { $count ->
        [one] { $count } réunion de fiches contestée, à laquelle répondre
        [many] { $count } réunions de fiches contestées, auxquelles répondre
       *[other] { $count } réunions de fiches contestées, auxquelles répondre
    }
work-act-carry_on =
    { $count ->
        [one] { $count } acte sur une licence transmis, à poursuivre
        [many] { $count } actes sur des licences transmis, à poursuivre
       *[other] { $count } actes sur des licences transmis, à poursuivre
    }
work-act-look =
    { $count ->
        [one] { $count } décision d’un collègue sur un acte concernant une licence, à examiner
        [many] { $count } décisions de collègues sur des actes concernant des licences, à examiner
       *[other] { $count } décisions de collègues sur des actes concernant des licences, à examiner
    }
work-licence-look =
    { $count ->
        [one] { $count } décision d’un collègue sur une licence, à examiner
        [many] { $count } décisions de collègues sur des licences, à examiner
       *[other] { $count } décisions de collègues sur des licences, à examiner
    }
work-profile-register =
    { $count ->
        [one] { $count } profil d’entreprise à décider
        [many] { $count } profils d’entreprises à décider
       *[other] { $count } profils d’entreprises à décider
    }
work-profile-submit =
    { $count ->
        [one] { $count } profil renvoyé, à corriger et à soumettre de nouveau
        [many] { $count } profils renvoyés, à corriger et à soumettre de nouveau
       *[other] { $count } profils renvoyés, à corriger et à soumettre de nouveau
    }
work-profile-look =
    { $count ->
        [one] { $count } décision d’un collègue sur un profil, à examiner
        [many] { $count } décisions de collègues sur des profils, à examiner
       *[other] { $count } décisions de collègues sur des profils, à examiner
    }
work-link-confirm =
    { $count ->
        [one] { $count } lien avec une autre entreprise à confirmer ou à démentir
        [many] { $count } liens avec d’autres entreprises à confirmer ou à démentir
       *[other] { $count } liens avec d’autres entreprises à confirmer ou à démentir
    }
work-link-look =
    { $count ->
        [one] { $count } décision d’un collègue sur un lien entre entreprises, à examiner
        [many] { $count } décisions de collègues sur des liens entre entreprises, à examiner
       *[other] { $count } décisions de collègues sur des liens entre entreprises, à examiner
    }
work-owner_change-lapse =
    { $count ->
        [one] { $count } changement de propriétaire à décider
        [many] { $count } changements de propriétaire à décider
       *[other] { $count } changements de propriétaire à décider
    }
work-owner_change-look =
    { $count ->
        [one] { $count } décision d’un collègue sur un changement de propriétaire, à examiner
        [many] { $count } décisions de collègues sur des changements de propriétaire, à examiner
       *[other] { $count } décisions de collègues sur des changements de propriétaire, à examiner
    }
work-application-screen =
    { $count ->
        [one] { $count } demande d’accréditation à examiner
        [many] { $count } demandes d’accréditation à examiner
       *[other] { $count } demandes d’accréditation à examiner
    }
work-application-decide =
    { $count ->
        [one] { $count } demande examinée à accepter, renvoyer ou rejeter
        [many] { $count } demandes examinées à accepter, renvoyer ou rejeter
       *[other] { $count } demandes examinées à accepter, renvoyer ou rejeter
    }
work-application-answer_remarks =
    { $count ->
        [one] { $count } demande avec des remarques auxquelles répondre
        [many] { $count } demandes avec des remarques auxquelles répondre
       *[other] { $count } demandes avec des remarques auxquelles répondre
    }
work-application-assess =
    { $count ->
        [one] { $count } auto-évaluation à terminer
        [many] { $count } auto-évaluations à terminer
       *[other] { $count } auto-évaluations à terminer
    }
work-application-order_audit =
    { $count ->
        [one] { $count } audit à commander
        [many] { $count } audits à commander
       *[other] { $count } audits à commander
    }
work-application-carry_on =
    { $count ->
        [one] { $count } demande transmise, à poursuivre
        [many] { $count } demandes transmises, à poursuivre
       *[other] { $count } demandes transmises, à poursuivre
    }
work-misuse-read =
    { $count ->
        [one] { $count } signalement d’usage abusif d’un nom à lire
        [many] { $count } signalements d’usage abusif d’un nom à lire
       *[other] { $count } signalements d’usage abusif d’un nom à lire
    }
work-audit-plan =
    { $count ->
        [one] { $count } audit à planifier
        [many] { $count } audits à planifier
       *[other] { $count } audits à planifier
    }
work-audit-declare =
    { $count ->
        [one] { $count } audit pour lequel déclarer vos intérêts
        [many] { $count } audits pour lesquels déclarer vos intérêts
       *[other] { $count } audits pour lesquels déclarer vos intérêts
    }
work-audit-start =
    { $count ->
        [one] { $count } audit à commencer
        [many] { $count } audits à commencer
       *[other] { $count } audits à commencer
    }
work-audit-decide_objection =
    { $count ->
        [one] { $count } objection à un auditeur à trancher
        [many] { $count } objections à des auditeurs à trancher
       *[other] { $count } objections à des auditeurs à trancher
    }
work-audit-hand_in_workers =
    { $count ->
        [one] { $count } audit pour lequel remettre la liste des travailleurs
        [many] { $count } audits pour lesquels remettre la liste des travailleurs
       *[other] { $count } audits pour lesquels remettre la liste des travailleurs
    }
work-audit-submit =
    { $count ->
        [one] { $count } rapport d’audit à terminer
        [many] { $count } rapports d’audit à terminer
       *[other] { $count } rapports d’audit à terminer
    }
work-audit-review =
    { $count ->
        [one] { $count } rapport d’audit à relire
        [many] { $count } rapports d’audit à relire
       *[other] { $count } rapports d’audit à relire
    }
work-finding-answer =
    { $count ->
        [one] { $count } constat d’audit auquel répondre
        [many] { $count } constats d’audit auxquels répondre
       *[other] { $count } constats d’audit auxquels répondre
    }
work-finding-verify =
    { $count ->
        [one] { $count } réponse à un constat d’audit à vérifier
        [many] { $count } réponses à des constats d’audit à vérifier
       *[other] { $count } réponses à des constats d’audit à vérifier
    }
work-finding-pursue =
    { $count ->
        [one] { $count } constat d’audit en retard à suivre
        [many] { $count } constats d’audit en retard à suivre
       *[other] { $count } constats d’audit en retard à suivre
    }
work-finding-grade =
    { $count ->
        [one] { $count } réponse au degré d’un constat d’audit à trancher
        [many] { $count } réponses au degré de constats d’audit à trancher
       *[other] { $count } réponses au degré de constats d’audit à trancher
    }
work-notice-answer =
    { $count ->
        [one] { $count } avis d’un acte contre votre organisation auquel répondre
        [many] { $count } avis d’actes contre votre organisation auxquels répondre
       *[other] { $count } avis d’actes contre votre organisation auxquels répondre
    }
work-notice-serve =
    { $count ->
        [one] { $count } avis à remettre
        [many] { $count } avis à remettre
       *[other] { $count } avis à remettre
    }
work-notice-decide =
    { $count ->
        [one] { $count } acte annoncé à trancher après l’audition
        [many] { $count } actes annoncés à trancher après l’audition
       *[other] { $count } actes annoncés à trancher après l’audition
    }
work-notice-confirm =
    { $count ->
        [one] { $count } acte urgent d’un collègue à confirmer
        [many] { $count } actes urgents de collègues à confirmer
       *[other] { $count } actes urgents de collègues à confirmer
    }
work-notice-review =
    { $count ->
        [one] { $count } acte urgent à réexaminer
        [many] { $count } actes urgents à réexaminer
       *[other] { $count } actes urgents à réexaminer
    }
work-notice-correct =
    { $count ->
        [one] { $count } acte qui reposerait sur une erreur manifeste, auquel répondre
        [many] { $count } actes qui reposeraient sur une erreur manifeste, auxquels répondre
       *[other] { $count } actes qui reposeraient sur une erreur manifeste, auxquels répondre
    }
work-notice-appeal =
    { $count ->
        [one] { $count } acte contre votre organisation, ouvert au recours
        [many] { $count } actes contre votre organisation, ouverts au recours
       *[other] { $count } actes contre votre organisation, ouverts au recours
    }
work-notice-look =
    { $count ->
        [one] { $count } décision d’un collègue sur un avis, à examiner
        [many] { $count } décisions de collègues sur des avis, à examiner
       *[other] { $count } décisions de collègues sur des avis, à examiner
    }
work-appeal-name_panel =
    { $count ->
        [one] { $count } recours pour lequel désigner une commission
        [many] { $count } recours pour lesquels désigner une commission
       *[other] { $count } recours pour lesquels désigner une commission
    }
work-appeal-decide =
    { $count ->
        [one] { $count } recours à entendre et à trancher
        [many] { $count } recours à entendre et à trancher
       *[other] { $count } recours à entendre et à trancher
    }
work-appeal-look =
    { $count ->
        [one] { $count } décision d’un collègue sur un recours, à examiner
        [many] { $count } décisions de collègues sur des recours, à examiner
       *[other] { $count } décisions de collègues sur des recours, à examiner
    }
work-objection-answer =
    { $count ->
        [one] { $count } récusation d’un membre d’une commission de recours, à laquelle répondre
        [many] { $count } récusations de membres de commissions de recours, auxquelles répondre
       *[other] { $count } récusations de membres de commissions de recours, auxquelles répondre
    }
work-decision-vote =
    { $count ->
        [one] { $count } décision à voter
        [many] { $count } décisions à voter
       *[other] { $count } décisions à voter
    }
work-decision-conclude =
    { $count ->
        [one] { $count } décision à conclure
        [many] { $count } décisions à conclure
       *[other] { $count } décisions à conclure
    }
work-decision-look =
    { $count ->
        [one] { $count } vote ou conclusion d’un collègue à examiner
        [many] { $count } votes ou conclusions de collègues à examiner
       *[other] { $count } votes ou conclusions de collègues à examiner
    }
work-seat-appoint =
    { $count ->
        [one] { $count } proposition de membre du comité à trancher
        [many] { $count } propositions de membres du comité à trancher
       *[other] { $count } propositions de membres du comité à trancher
    }
work-partner-decide =
    { $count ->
        [one] { $count } partenaire proposé à trancher
        [many] { $count } partenaires proposés à trancher
       *[other] { $count } partenaires proposés à trancher
    }
work-post-assign =
    { $count ->
        [one] { $count } poste à l'étranger où personne n'est affecté
        [many] { $count } postes à l'étranger où personne n'est affecté
       *[other] { $count } postes à l'étranger où personne n'est affecté
    }
work-partner-look =
    { $count ->
        [one] { $count } décision d’un collègue sur un partenaire, à examiner
        [many] { $count } décisions de collègues sur des partenaires, à examiner
       *[other] { $count } décisions de collègues sur des partenaires, à examiner
    }
work-rule_change-announce =
    { $count ->
        [one] { $count } changement d’une règle de frais à lire et à annoncer
        [many] { $count } changements de règles de frais à lire et à annoncer
       *[other] { $count } changements de règles de frais à lire et à annoncer
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
work-request-take_up =
    { $count ->
        [one] { $count } demande d’un titulaire de certificat à traiter
        [many] { $count } demandes de titulaires de certificats à traiter
       *[other] { $count } demandes de titulaires de certificats à traiter
    }
work-certificate-review =
    { $count ->
        [one] { $count } certificat à revoir, car son organisme d’audit a perdu son accréditation
        [many] { $count } certificats à revoir, car leurs organismes d’audit ont perdu leur accréditation
       *[other] { $count } certificats à revoir, car leurs organismes d’audit ont perdu leur accréditation
    }
work-condition-close =
    { $count ->
        [one] { $count } condition à examiner, que son titulaire dit remplie
        [many] { $count } conditions à examiner, que leurs titulaires disent remplies
       *[other] { $count } conditions à examiner, que leurs titulaires disent remplies
    }
work-condition-meet =
    { $count ->
        [one] { $count } condition de votre certificat à remplir
        [many] { $count } conditions de votre certificat à remplir
       *[other] { $count } conditions de votre certificat à remplir
    }
work-certificate-order_audit =
    { $count ->
        [one] { $count } certificat qui doit un audit de surveillance
        [many] { $count } certificats qui doivent un audit de surveillance
       *[other] { $count } certificats qui doivent un audit de surveillance
    }
work-certificate-renew =
    { $count ->
        [one] { $count } certificat à renouveler
        [many] { $count } certificats à renouveler
       *[other] { $count } certificats à renouveler
    }
work-certificate-confirm =
    { $count ->
        [one] { $count } suspension urgente à confirmer ou à laisser
        [many] { $count } suspensions urgentes à confirmer ou à laisser
       *[other] { $count } suspensions urgentes à confirmer ou à laisser
    }
work-certificate-look =
    { $count ->
        [one] { $count } acte d’un collègue sur un certificat, à examiner
        [many] { $count } actes de collègues sur des certificats, à examiner
       *[other] { $count } actes de collègues sur des certificats, à examiner
    }
work-condition-look =
    { $count ->
        [one] { $count } constat d’un collègue sur une condition, à examiner
        [many] { $count } constats de collègues sur des conditions, à examiner
       *[other] { $count } constats de collègues sur des conditions, à examiner
    }
work-finding-look =
    { $count ->
        [one] { $count } décision d’un collègue sur le degré d’un constat d’audit, à examiner
        [many] { $count } décisions de collègues sur des degrés de constats d’audit, à examiner
       *[other] { $count } décisions de collègues sur des degrés de constats d’audit, à examiner
    }
work-complaint-take =
    { $count ->
        [one] { $count } plainte à prendre en charge
        [many] { $count } plaintes à prendre en charge
       *[other] { $count } plaintes à prendre en charge
    }
work-complaint-check_safety =
    { $count ->
        [one] { $count } plainte pour laquelle demander si la personne est en sécurité
        [many] { $count } plaintes pour lesquelles demander si la personne est en sécurité
       *[other] { $count } plaintes pour lesquelles demander si la personne est en sécurité
    }
work-complaint-sort =
    { $count ->
        [one] { $count } plainte à trier
        [many] { $count } plaintes à trier
       *[other] { $count } plaintes à trier
    }
work-complaint-look_into =
    { $count ->
        [one] { $count } plainte à examiner
        [many] { $count } plaintes à examiner
       *[other] { $count } plaintes à examiner
    }
work-complaint-inform =
    { $count ->
        [one] { $count } plainte dont informer la personne de l’avancement
        [many] { $count } plaintes dont informer les personnes de l’avancement
       *[other] { $count } plaintes dont informer les personnes de l’avancement
    }
work-complaint-answer_request =
    { $count ->
        [one] { $count } demande d’un collègue de voir qui s’est plaint
        [many] { $count } demandes de collègues de voir qui s’est plaint
       *[other] { $count } demandes de collègues de voir qui s’est plaint
    }
work-complaint-confirm_severity =
    { $count ->
        [one] { $count } gravité de plainte à abaisser, à confirmer
        [many] { $count } gravités de plaintes à abaisser, à confirmer
       *[other] { $count } gravités de plaintes à abaisser, à confirmer
    }
work-complaint-confirm_flag =
    { $count ->
        [one] { $count } alerte d’une plainte qu’un collègue veut clore
        [many] { $count } alertes de plaintes que des collègues veulent clore
       *[other] { $count } alertes de plaintes que des collègues veulent clore
    }
work-complaint-carry_on =
    { $count ->
        [one] { $count } plainte laissée à reprendre
        [many] { $count } plaintes laissées à reprendre
       *[other] { $count } plaintes laissées à reprendre
    }
work-complaint-look =
    { $count ->
        [one] { $count } acte d’un collègue sur une plainte, à examiner
        [many] { $count } actes de collègues sur des plaintes, à examiner
       *[other] { $count } actes de collègues sur des plaintes, à examiner
    }
work-inquiry-conclude =
    { $count ->
        [one] { $count } enquête à conclure
        [many] { $count } enquêtes à conclure
       *[other] { $count } enquêtes à conclure
    }
work-warning-agree =
    { $count ->
        [one] { $count } avertissement à lire avant de joindre la personne nommée
        [many] { $count } avertissements à lire avant de joindre les personnes nommées
       *[other] { $count } avertissements à lire avant de joindre les personnes nommées
    }
work-warning-read_answer =
    { $count ->
        [one] { $count } réponse à un avertissement à lire
        [many] { $count } réponses à des avertissements à lire
       *[other] { $count } réponses à des avertissements à lire
    }
work-warning-publish =
    { $count ->
        [one] { $count } avertissement à examiner et publier
        [many] { $count } avertissements à examiner et publier
       *[other] { $count } avertissements à examiner et publier
    }
work-warning-renew =
    { $count ->
        [one] { $count } avertissement qui prend bientôt fin
        [many] { $count } avertissements qui prennent bientôt fin
       *[other] { $count } avertissements qui prennent bientôt fin
    }
work-objection-decide =
    { $count ->
        [one] { $count } opposition à un avertissement à trancher
        [many] { $count } oppositions à des avertissements à trancher
       *[other] { $count } oppositions à des avertissements à trancher
    }
work-risk-weigh =
    { $count ->
        [one] { $count } titulaire présentant un schéma de risque, audit à envisager
        [many] { $count } titulaires présentant un schéma de risque, audits à envisager
       *[other] { $count } titulaires présentant un schéma de risque, audits à envisager
    }
work-warning-look =
    { $count ->
        [one] { $count } décision d’un collègue sur un avertissement, à examiner
        [many] { $count } décisions de collègues sur des avertissements, à examiner
       *[other] { $count } décisions de collègues sur des avertissements, à examiner
    }
work-telling-reply =
    { $count ->
        [one] { $count } déclaration sur votre organisation à laquelle répondre
        [many] { $count } déclarations sur votre organisation auxquelles répondre
       *[other] { $count } déclarations sur votre organisation auxquelles répondre
    }
work-complaint-confirm_end =
    { $count ->
        [one] { $count } annonce qu’un dossier ne va pas plus loin à décider
        [many] { $count } annonces que des dossiers ne vont pas plus loin à décider
       *[other] { $count } annonces que des dossiers ne vont pas plus loin à décider
    }
work-complaint-second =
    { $count ->
        [one] { $count } texte à relire comme second agent
        [many] { $count } textes à relire comme second agent
       *[other] { $count } textes à relire comme second agent
    }
work-complaint-decide =
    { $count ->
        [one] { $count } dossier à décider
        [many] { $count } dossiers à décider
       *[other] { $count } dossiers à décider
    }
work-complaint-take_decision =
    { $count ->
        [one] { $count } dossier que quelqu’un doit décider
        [many] { $count } dossiers que quelqu’un doit décider
       *[other] { $count } dossiers que quelqu’un doit décider
    }
work-complaint-begin_mediation =
    { $count ->
        [one] { $count } médiation à commencer
        [many] { $count } médiations à commencer
       *[other] { $count } médiations à commencer
    }
work-complaint-mediate =
    { $count ->
        [one] { $count } médiation à mener
        [many] { $count } médiations à mener
       *[other] { $count } médiations à mener
    }
work-complaint-settle =
    { $count ->
        [one] { $count } accord à mettre en œuvre
        [many] { $count } accords à mettre en œuvre
       *[other] { $count } accords à mettre en œuvre
    }
work-complaint-hear =
    { $count ->
        [one] { $count } personne à entendre au sujet du code d’un dossier
        [many] { $count } personnes à entendre au sujet du code d’un dossier
       *[other] { $count } personnes à entendre au sujet du code d’un dossier
    }
work-complaint-reopen =
    { $count ->
        [one] { $count } dossier clos qui n’est pas résolu
        [many] { $count } dossiers clos qui ne sont pas résolus
       *[other] { $count } dossiers clos qui ne sont pas résolus
    }
work-complaint-read =
    { $count ->
        [one] { $count } dossier avec un nouveau message
        [many] { $count } dossiers avec de nouveaux messages
       *[other] { $count } dossiers avec de nouveaux messages
    }
work-complaint-review_hold =
    { $count ->
        [one] { $count } conservation légale d’un dossier à revoir
        [many] { $count } conservations légales de dossiers à revoir
       *[other] { $count } conservations légales de dossiers à revoir
    }
work-referral-answer =
    { $count ->
        [one] { $count } plainte qui vous a été transmise, à répondre
        [many] { $count } plaintes qui vous ont été transmises, à répondre
       *[other] { $count } plaintes qui vous ont été transmises, à répondre
    }
work-referral-report =
    { $count ->
        [one] { $count } plainte acceptée dont rendre compte
        [many] { $count } plaintes acceptées dont rendre compte
       *[other] { $count } plaintes acceptées dont rendre compte
    }
work-complaint-chase =
    { $count ->
        [one] { $count } dossier sur lequel une autorité se tait
        [many] { $count } dossiers sur lesquels une autorité se tait
       *[other] { $count } dossiers sur lesquels une autorité se tait
    }
work-complaint-show =
    { $count ->
        [one] { $count } message d’une autorité à regarder d’abord
        [many] { $count } messages d’autorités à regarder d’abord
       *[other] { $count } messages d’autorités à regarder d’abord
    }
work-authority-remind =
    { $count ->
        [one] { $count } autorité qui se tait sur une plainte
        [many] { $count } autorités qui se taisent sur des plaintes
       *[other] { $count } autorités qui se taisent sur des plaintes
    }
work-violation-notify =
    { $count ->
        [one] { $count } affaire d’infraction à examiner et notifier
        [many] { $count } affaires d’infraction à examiner et notifier
       *[other] { $count } affaires d’infraction à examiner et notifier
    }
work-violation-liken =
    { $count ->
        [one] { $count } affaire qui peut concerner la conduite d’une autre
        [many] { $count } affaires qui peuvent concerner la conduite d’autres
       *[other] { $count } affaires qui peuvent concerner la conduite d’autres
    }
work-violation-answer =
    { $count ->
        [one] { $count } affaire contre votre organisation à laquelle répondre
        [many] { $count } affaires contre votre organisation auxquelles répondre
       *[other] { $count } affaires contre votre organisation auxquelles répondre
    }
work-violation-decide =
    { $count ->
        [one] { $count } affaire d’infraction à décider
        [many] { $count } affaires d’infraction à décider
       *[other] { $count } affaires d’infraction à décider
    }
work-violation-hear =
    { $count ->
        [one] { $count } partie absente à entendre
        [many] { $count } parties absentes à entendre
       *[other] { $count } parties absentes à entendre
    }
work-violation-look =
    { $count ->
        [one] { $count } acte d’un collègue dans une affaire d’infraction à examiner
        [many] { $count } actes de collègues dans des affaires d’infraction à examiner
       *[other] { $count } actes de collègues dans des affaires d’infraction à examiner
    }
work-sanction-announce =
    { $count ->
        [one] { $count } infraction confirmée à faire suivre d’une sanction
        [many] { $count } infractions confirmées à faire suivre d’une sanction
       *[other] { $count } infractions confirmées à faire suivre d’une sanction
    }
work-sanction-decide =
    { $count ->
        [one] { $count } sanction à décider
        [many] { $count } sanctions à décider
       *[other] { $count } sanctions à décider
    }
work-sanction-confirm =
    { $count ->
        [one] { $count } mesure urgente à confirmer ou à abandonner
        [many] { $count } mesures urgentes à confirmer ou à abandonner
       *[other] { $count } mesures urgentes à confirmer ou à abandonner
    }
work-sanction-collect =
    { $count ->
        [one] { $count } amende en retard
        [many] { $count } amendes en retard
       *[other] { $count } amendes en retard
    }
work-sanction-look =
    { $count ->
        [one] { $count } acte d’un collègue concernant une sanction à examiner
        [many] { $count } actes de collègues concernant des sanctions à examiner
       *[other] { $count } actes de collègues concernant des sanctions à examiner
    }
work-award-grant =
    { $count ->
        [one] { $count } évaluation dont les distinctions proposées sont à accorder ou à refuser
        [many] { $count } évaluations dont les distinctions proposées sont à accorder ou à refuser
       *[other] { $count } évaluations dont les distinctions proposées sont à accorder ou à refuser
    }
work-award-announce =
    { $count ->
        [one] { $count } distinction dont la période comprend une infraction définitive : annoncer sa perte ou la laisser
        [many] { $count } distinctions dont la période comprend une infraction définitive : annoncer leur perte ou les laisser
       *[other] { $count } distinctions dont la période comprend une infraction définitive : annoncer leur perte ou les laisser
    }
work-award-decide =
    { $count ->
        [one] { $count } perte annoncée d’une distinction à décider
        [many] { $count } pertes annoncées de distinctions à décider
       *[other] { $count } pertes annoncées de distinctions à décider
    }
work-award-confirm =
    { $count ->
        [one] { $count } distinction antérieure à confirmer comme seconde personne
        [many] { $count } distinctions antérieures à confirmer comme seconde personne
       *[other] { $count } distinctions antérieures à confirmer comme seconde personne
    }
work-award-restore =
    { $count ->
        [one] { $count } distinction perdue à rétablir, son infraction ne tenant plus
        [many] { $count } distinctions perdues à rétablir, leurs infractions ne tenant plus
       *[other] { $count } distinctions perdues à rétablir, leurs infractions ne tenant plus
    }
work-award-look =
    { $count ->
        [one] { $count } acte d’un collègue concernant une distinction à examiner
        [many] { $count } actes de collègues concernant des distinctions à examiner
       *[other] { $count } actes de collègues concernant des distinctions à examiner
    }
work-state_review-open =
    { $count ->
        [one] { $count } État sans certificat : examen à ouvrir ou à écarter
        [many] { $count } États sans certificat : examens à ouvrir ou à écarter
       *[other] { $count } États sans certificat : examens à ouvrir ou à écarter
    }
work-state_review-vote =
    { $count ->
        [one] { $count } examen du certificat d’un État à voter
        [many] { $count } examens de certificats d’États à voter
       *[other] { $count } examens de certificats d’États à voter
    }
work-state_review-conclude =
    { $count ->
        [one] { $count } examen du certificat d’un État à conclure
        [many] { $count } examens de certificats d’États à conclure
       *[other] { $count } examens de certificats d’États à conclure
    }
work-state_review-lift =
    { $count ->
        [one] { $count } examen d’un État dont la règle ne tient plus, à lever
        [many] { $count } examens d’États dont la règle ne tient plus, à lever
       *[other] { $count } examens d’États dont la règle ne tient plus, à lever
    }
work-state_review-look =
    { $count ->
        [one] { $count } acte d’un collègue concernant l’examen d’un État à examiner
        [many] { $count } actes de collègues concernant des examens d’États à examiner
       *[other] { $count } actes de collègues concernant des examens d’États à examiner
    }
work-cohort_study-freeze =
    { $count ->
        [one] { $count } projet d’étude de cohortes dont le protocole est à figer
        [many] { $count } projets d’études de cohortes dont les protocoles sont à figer
       *[other] { $count } projets d’études de cohortes dont les protocoles sont à figer
    }
work-cohort_study-analyse =
    { $count ->
        [one] { $count } étude de cohortes close à analyser
        [many] { $count } études de cohortes closes à analyser
       *[other] { $count } études de cohortes closes à analyser
    }
work-cohort_study-publish =
    { $count ->
        [one] { $count } résultat d’étude de cohortes à publier
        [many] { $count } résultats d’études de cohortes à publier
       *[other] { $count } résultats d’études de cohortes à publier
    }
work-cohort_study-look =
    { $count ->
        [one] { $count } acte d’un collègue concernant une étude de cohortes à examiner
        [many] { $count } actes de collègues concernant des études de cohortes à examiner
       *[other] { $count } actes de collègues concernant des études de cohortes à examiner
    }
work-statement-look =
    { $count ->
        [one] { $count } acte d’un collègue concernant une déclaration publique d’un État à examiner
        [many] { $count } actes de collègues concernant des déclarations publiques d’États à examiner
       *[other] { $count } actes de collègues concernant des déclarations publiques d’États à examiner
    }
work-recall-acknowledge =
    { $count ->
        [one] { $count } rappel à confirmer de ce que votre autorité a reçu
        [many] { $count } rappels à confirmer de ce que votre autorité a reçu
       *[other] { $count } rappels à confirmer de ce que votre autorité a reçu
    }
work-disclosure-acknowledge =
    { $count ->
        [one] { $count } communication d’un autre État à confirmer
        [many] { $count } communications d’autres États à confirmer
       *[other] { $count } communications d’autres États à confirmer
    }
work-disclosure-answer =
    { $count ->
        [one] { $count } communication à laquelle répondre : ce que votre autorité a fait
        [many] { $count } communications auxquelles répondre : ce que votre autorité a fait
       *[other] { $count } communications auxquelles répondre : ce que votre autorité a fait
    }
work-bar-announce =
    { $count ->
        [one] { $count } exclusion proposée d’une personne à annoncer ou à écarter
        [many] { $count } exclusions proposées de personnes à annoncer ou à écarter
       *[other] { $count } exclusions proposées de personnes à annoncer ou à écarter
    }
work-bar-serve =
    { $count ->
        [one] { $count } lettre sur une exclusion à remettre à la personne
        [many] { $count } lettres sur des exclusions à remettre aux personnes
       *[other] { $count } lettres sur des exclusions à remettre aux personnes
    }
work-bar-decide =
    { $count ->
        [one] { $count } exclusion annoncée à décider
        [many] { $count } exclusions annoncées à décider
       *[other] { $count } exclusions annoncées à décider
    }
work-bar-look =
    { $count ->
        [one] { $count } acte d’un collègue sur une exclusion à examiner
        [many] { $count } actes de collègues sur des exclusions à examiner
       *[other] { $count } actes de collègues sur des exclusions à examiner
    }
work-bar_question-answer =
    { $count ->
        [one] { $count } question de savoir si deux ne sont qu’une personne
        [many] { $count } questions de savoir si deux ne sont qu’une personne
       *[other] { $count } questions de savoir si deux ne sont qu’une personne
    }
work-remedy-propose =
    { $count ->
        [one] { $count } plan de remboursement de travailleurs à établir
        [many] { $count } plans de remboursement de travailleurs à établir
       *[other] { $count } plans de remboursement de travailleurs à établir
    }
work-remedy-accept =
    { $count ->
        [one] { $count } plan de remboursement de travailleurs à examiner
        [many] { $count } plans de remboursement de travailleurs à examiner
       *[other] { $count } plans de remboursement de travailleurs à examiner
    }
work-remedy-pay =
    { $count ->
        [one] { $count } remboursement de travailleurs à verser
        [many] { $count } remboursements de travailleurs à verser
       *[other] { $count } remboursements de travailleurs à verser
    }
work-remedy-confirm =
    { $count ->
        [one] { $count } remboursement que des travailleurs n'ont pas confirmé
        [many] { $count } remboursements que des travailleurs n'ont pas confirmés
       *[other] { $count } remboursements que des travailleurs n'ont pas confirmés
    }
work-remedy-close =
    { $count ->
        [one] { $count } remboursement achevé à clore
        [many] { $count } remboursements achevés à clore
       *[other] { $count } remboursements achevés à clore
    }
work-remedy-look =
    { $count ->
        [one] { $count } acte d'un collègue sur un remboursement à examiner
        [many] { $count } actes de collègues sur des remboursements à examiner
       *[other] { $count } actes de collègues sur des remboursements à examiner
    }
work-bar_question-look =
    { $count ->
        [one] { $count } réponse d’un collègue sur deux personnes à examiner
        [many] { $count } réponses de collègues sur deux personnes à examiner
       *[other] { $count } réponses de collègues sur deux personnes à examiner
    }
work-application-declare =
    { $count ->
        [one] { $count } demande pour laquelle dire qui possède et dirige votre entreprise
        [many] { $count } demandes pour lesquelles dire qui possède et dirige votre entreprise
       *[other] { $count } demandes pour lesquelles dire qui possède et dirige votre entreprise
    }
work-claim-declare =
    { $count ->
        [one] { $count } revendication pour laquelle dire qui possède et dirige votre entreprise
        [many] { $count } revendications pour lesquelles dire qui possède et dirige votre entreprise
       *[other] { $count } revendications pour lesquelles dire qui possède et dirige votre entreprise
    }
work-agreement-sign =
    { $count ->
        [one] { $count } accord entre États à signer
        [many] { $count } accords entre États à signer
       *[other] { $count } accords entre États à signer
    }
work-agreement-enforce =
    { $count ->
        [one] { $count } accord signé entre États à mettre en vigueur
        [many] { $count } accords signés entre États à mettre en vigueur
       *[other] { $count } accords signés entre États à mettre en vigueur
    }
work-agreement_change-confirm =
    { $count ->
        [one] { $count } changement de ce que les États se communiquent à confirmer en second
        [many] { $count } changements de ce que les États se communiquent à confirmer en second
       *[other] { $count } changements de ce que les États se communiquent à confirmer en second
    }
work-succession-answer =
    { $count ->
        [one] { $count } question : un successeur prend-il la place d’une partie à un accord ?
        [many] { $count } questions : des successeurs prennent-ils la place de parties à des accords ?
       *[other] { $count } questions : des successeurs prennent-ils la place de parties à des accords ?
    }
work-exchange_link-confirm =
    { $count ->
        [one] { $count } liaison avec un autre registre à confirmer en second
        [many] { $count } liaisons avec d’autres registres à confirmer en second
       *[other] { $count } liaisons avec d’autres registres à confirmer en second
    }
work-exchange_question-answer =
    { $count ->
        [one] { $count } différence entre un registre lié et celui-ci à trancher
        [many] { $count } différences entre des registres liés et celui-ci à trancher
       *[other] { $count } différences entre des registres liés et celui-ci à trancher
    }
work-change_question-answer =
    { $count ->
        [one] { $count } décision d’un système national qui ne concorde pas, à traiter
        [many] { $count } décisions d’un système national qui ne concordent pas, à traiter
       *[other] { $count } décisions d’un système national qui ne concordent pas, à traiter
    }
work-experience-moderate =
    { $count ->
        [one] { $count } réponse d'un travailleur à lire avant qu'elle compte
        [many] { $count } réponses de travailleurs à lire avant qu'elles comptent
       *[other] { $count } réponses de travailleurs à lire avant qu'elles comptent
    }
work-experience_removal-decide =
    { $count ->
        [one] { $count } demande d'une entreprise de retirer les mots d'un travailleur à décider
        [many] { $count } demandes d'entreprises de retirer les mots de travailleurs à décider
       *[other] { $count } demandes d'entreprises de retirer les mots de travailleurs à décider
    }
work-experience-look =
    { $count ->
        [one] { $count } acte d'un collègue sur la réponse d'un travailleur à regarder
        [many] { $count } actes de collègues sur des réponses de travailleurs à regarder
       *[other] { $count } actes de collègues sur des réponses de travailleurs à regarder
    }
work-alliance_member-admit =
    { $count ->
        [one] { $count } demande d'adhésion à l'alliance à décider
        [many] { $count } demandes d'adhésion à l'alliance à décider
       *[other] { $count } demandes d'adhésion à l'alliance à décider
    }
work-alliance_member-answer =
    { $count ->
        [one] { $count } adhésion à l'alliance à laquelle il doit être mis fin, à répondre
        [many] { $count } adhésions à l'alliance auxquelles il doit être mis fin, à répondre
       *[other] { $count } adhésions à l'alliance auxquelles il doit être mis fin, à répondre
    }
work-alliance_member-end =
    { $count ->
        [one] { $count } membre de l'alliance, entendu, à exclure ou à garder
        [many] { $count } membres de l'alliance, entendus, à exclure ou à garder
       *[other] { $count } membres de l'alliance, entendus, à exclure ou à garder
    }
work-commitment-report =
    { $count ->
        [one] { $count } engagement public dont rendre compte
        [many] { $count } engagements publics dont rendre compte
       *[other] { $count } engagements publics dont rendre compte
    }
work-commitment-look_at =
    { $count ->
        [one] { $count } rapport d'un engagement tenu, dont regarder les preuves
        [many] { $count } rapports d'engagements tenus, dont regarder les preuves
       *[other] { $count } rapports d'engagements tenus, dont regarder les preuves
    }
work-credential-confirm =
    { $count ->
        [one] { $count } formation ou certificat d'une entreprise à confirmer ou à refuser
        [many] { $count } formations ou certificats d'entreprises à confirmer ou à refuser
       *[other] { $count } formations ou certificats d'entreprises à confirmer ou à refuser
    }
work-alliance-look =
    { $count ->
        [one] { $count } acte d'un collègue sur un membre de l'alliance à regarder
        [many] { $count } actes de collègues sur des membres de l'alliance à regarder
       *[other] { $count } actes de collègues sur des membres de l'alliance à regarder
    }
work-commitment-look =
    { $count ->
        [one] { $count } acte d'un collègue sur un engagement public à regarder
        [many] { $count } actes de collègues sur des engagements publics à regarder
       *[other] { $count } actes de collègues sur des engagements publics à regarder
    }
work-credential-look =
    { $count ->
        [one] { $count } acte d'un collègue sur une formation ou un certificat d'une entreprise à regarder
        [many] { $count } actes de collègues sur des formations ou certificats d'entreprises à regarder
       *[other] { $count } actes de collègues sur des formations ou certificats d'entreprises à regarder
    }

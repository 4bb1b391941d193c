# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

notices-letter =
    .subject = { $number } : { $step }
    .body =
        { $step }.

        Il s’agit de ceci : { $act }. La lettre dit les faits, la règle, qui a décidé, comment et jusqu’à quand répondre ou former un recours. Connectez-vous pour la lire :
        { $link }

notice-step-announced = Un acte contre votre organisation est annoncé, et vous pouvez d’abord répondre
notice-step-urgent = Un acte urgent contre votre organisation est en vigueur
notice-step-in_effect = Un acte contre votre organisation est en vigueur
notice-step-dropped = Un acte contre votre organisation a été abandonné
notice-step-reviewed = Un acte urgent contre votre organisation a été réexaminé
notice-step-corrected = Une erreur manifeste a été corrigée
notice-step-no_error = Aucune erreur manifeste n’a été trouvée
notice-step-appeal_lodged = Votre recours est arrivé
notice-step-appeal_panel = La commission pour votre recours a été désignée
notice-step-appeal_admitted = Votre recours est examiné
notice-step-appeal_decided = Votre recours a été tranché

notice-act-claim_refused = une revendication d’une fiche est refusée
notice-act-claim_lapsed = le droit à une fiche prend fin
notice-act-records_merged = deux fiches sont réunies
notice-act-finding_graded = un constat d’audit reçoit un degré de gravité
notice-act-application_refused = une demande de certificat est refusée
notice-act-certificate_suspended = un certificat est suspendu
notice-act-certificate_withdrawn = un certificat est retiré
notice-act-certificate_reduced = la portée d’un certificat est réduite
notice-act-certificate_not_extended = un certificat n’est pas étendu
notice-act-certificate_not_restored = un certificat n’est pas rétabli
notice-act-certificate_not_transferred = un certificat n’est pas transféré
notice-act-complaint_inadmissible = une plainte n'est pas examinée
notice-act-complaint_decided = une plainte est décidée
notice-act-complaint_upheld = une plainte est reconnue fondée
notice-act-violation_confirmed = une infraction est confirmée
notice-act-sanction_imposed = une sanction est prononcée
notice-act-bar_imposed = une interdiction est prononcée

notice-letter-announced = Ceci est annoncé : { $act } ({ $address }). Rien n’en est encore en vigueur.
notice-letter-urgent = Un retard mettrait des travailleurs en danger ; ceci est donc en vigueur dès maintenant : { $act } ({ $address }). Deux personnes en ont décidé ainsi.
notice-letter-in_effect = Ceci est en vigueur à partir de maintenant : { $act } ({ $address }).
notice-letter-dropped = Ce qui était annoncé n’a pas lieu : { $act } ({ $address }).
notice-letter-reviewed-stands = Une personne qui n’y avait pris aucune part a réexaminé cet acte urgent, et il est maintenu : { $act } ({ $address }).
notice-letter-reviewed-falls = Une personne qui n’y avait pris aucune part a réexaminé cet acte urgent, et il n’est pas maintenu : { $act } ({ $address }).
notice-letter-corrected = Vous avez dit que ceci repose sur une erreur manifeste, et vous avez raison : { $act } ({ $address }).
notice-letter-no_error = Vous avez dit que ceci repose sur une erreur manifeste ; aucune n’a été trouvée : { $act } ({ $address }). Le délai de recours est prolongé des jours qu’a pris la réponse.
notice-letter-ground = Motif : { $ground }. Règle : { $rule }.
notice-letter-facts = Les faits :
notice-letter-reason = Les raisons :
notice-letter-why_urgent = Pourquoi cela ne pouvait pas attendre :
notice-letter-by = Décidé par : { $body }.
notice-letter-answer = Vous pouvez répondre jusqu’au { $until } : connectez-vous, lisez l’avis { $number }, et dites ce qui est faux ou ce qui manque. Ce que vous dites est examiné avant toute décision.
notice-letter-answer-unserved = Vous pouvez répondre à partir du jour où cette lettre vous parvient : connectez-vous, lisez l’avis { $number }, et dites ce qui est faux ou ce qui manque.
notice-letter-answer-finding = Répondre au constat par la cause, la correction et l’action corrective, c’est aussi répondre à cet avis ; une objection au degré peut y être jointe.
notice-letter-heard-answered = Votre réponse a été examinée.
notice-letter-heard-unanswered = Aucune réponse n’est venue à temps.
notice-letter-heard-absence = L’avis n’a pas pu être remis ; ceci a donc été décidé en votre absence.
notice-letter-review = Une autre personne réexamine ceci au plus tard le { $until }. Ce que vous en dites d’ici là est lu : connectez-vous, et répondez à l’avis { $number }.
notice-letter-appeal = Vous pouvez former un recours jusqu’au { $until } : un responsable de votre organisation se connecte et forme un recours contre l’avis { $number }. Des personnes qui n’y ont pris aucune part décident ({ $body }).
notice-letter-appeal-absence = Comme l’avis n’a pas pu être remis, un recours formé plus tard, jusqu’au { $until }, est lui aussi formé à temps : aucune raison n’est demandée.
notice-letter-appeal-holds = Tant qu’un recours est en cours, ce qui était avant cet acte reste valable.
notice-letter-appeal-holds_not = Un recours ne suspend pas cet acte.
notice-letter-error = Si ceci repose sur une erreur manifeste, comme un mauvais jour ou un document d’une autre entreprise, dites-le jusqu’au { $until } ; elle est corrigée sans recours, et cela n’ôte rien au délai de recours.
notice-letter-appeal_lodged = Votre recours { $appeal } contre l’avis { $number } est arrivé. Il est tranché au plus tard le { $until }.
notice-letter-appeal_lodged-held = Jusque-là, ce qui était avant l’acte reste valable.
notice-letter-appeal_panel = Les personnes qui tranchent votre recours { $appeal } ont été désignées ; connectez-vous pour lire leurs noms. Jusqu’au { $until }, vous pouvez récuser chacune une fois, avec un motif.
notice-letter-appeal_admitted = Votre recours { $appeal } est examiné. Il est tranché au plus tard le { $until }.
notice-letter-appeal_decided-upheld = Votre recours { $appeal } est fondé : l’acte n’est pas maintenu.
notice-letter-appeal_decided-partly = Votre recours { $appeal } est fondé en partie : l’affaire revient à l’organe qui a décidé, à des personnes qui n’ont pas décidé la première fois.
notice-letter-appeal_decided-lowered = Votre recours { $appeal } est fondé en partie : le constat subsiste, et son degré est abaissé d’un rang à partir de maintenant. Connectez-vous pour le lire avec ses nouveaux délais.
notice-letter-appeal_decided-dismissed = Votre recours { $appeal } est rejeté : l’acte est maintenu, et définitif ici. Les tribunaux et les autorités vous restent ouverts.
notice-letter-appeal_decided-inadmissible = Votre recours { $appeal } n’est pas examiné ({ $why }) : l’acte est maintenu. Les tribunaux et les autorités vous restent ouverts.
notice-letter-appeal_decided-withdrawn = Votre organisation a retiré son recours { $appeal } : l’acte est maintenu.
notice-letter-appeal_decided-settled = Ce que demandait votre recours { $appeal } a été accordé sans lui : l’acte n’est plus maintenu.

notice-why-late = il est venu après le délai de recours, sans raison qui l’excuse
notice-why-not_struck = l’acte ne frappe pas votre organisation
notice-why-no_act = il n’y a aucun acte contre lequel il pourrait être formé

ground-not_proved = rien ne prouve que la fiche appartient à qui la revendique
ground-contested = le registre ou son autorité dit autre chose
ground-held_by_another = une autre organisation détient la fiche
ground-owner_changed = un propriétaire de l’entreprise est parti et un autre est venu
ground-not_theirs = la fiche n’est pas celle de l’entreprise qui la détient
ground-firm_ended = l’entreprise qui la détenait n’existe plus
ground-asked_by_letter = une lettre au nom du détenteur l’a demandé ; qui se connecte pour le détenteur peut dire le contraire
ground-one_firm = une personne a constaté que ce sont les fiches d’une même entreprise, et une seconde l’a confirmé
ground-critical_finding = un audit a relevé un constat critique
ground-major_not_mended = un constat majeur n’a pas été corrigé dans son délai
ground-audit_not_allowed = un audit dû n’a pas été permis ou rendu possible
ground-conditions_not_met = des conditions du certificat n’ont pas été remplies dans leur délai
ground-licence_lost = la licence de recrutement a été perdue ou suspendue
ground-misuse_of_mark = le certificat ou la marque a été utilisé là où il ne s’applique pas
ground-false_statements = des déclarations sur lesquelles reposait le certificat étaient fausses
ground-fees_charged = des travailleurs ont payé des frais ou coûts que la norme interdit
ground-audit_body_lost = l’organisme d’audit ne peut plus auditer pour ce programme
ground-country_suspended = le certificat du pays a été suspendu ou perdu
ground-requirements_not_met = un audit a constaté que la norme n’est pas respectée
ground-finding_bars = un constat si grave que rien n’est accordé tant qu’il subsiste
ground-finding_mended_first = un constat auquel il faut remédier avant que quoi que ce soit soit accordé
ground-upheld = une plainte a été reconnue fondée
ground-partly = une partie d'une plainte a été reconnue fondée
ground-rule_broken = une conduite contraire aux règles a été constatée

body-appeals_panel = la commission de recours du système

fact-certificate = Certificat
fact-decision = Décision
fact-answer_limit = Délai de réponse
fact-audit = Numéro de l’audit
fact-criteria = Critères
fact-limit = Délai dépassé
fact-last_day = Dernier jour
fact-of = Ce qui était dû
fact-finding = Constat
fact-criterion = Critère
fact-grade = Gravité
fact-grade_in_effect = Gravité retenue
fact-state = État
fact-proposal = Ce que propose la règle du système
fact-because = Parce que
fact-record = Fiche
fact-lodged_on = Revendiquée le
fact-pair = Paire de fiches
fact-stays = Fiche qui reste
fact-goes = Fiche qui y est réunie
fact-case = Affaire
fact-counts = Chefs
fact-offence = Catégorie du chef
fact-standard_of_proof = Niveau de preuve
fact-first_day = Premier jour
fact-final_day = Dernier jour
fact-competent_body = Organe compétent

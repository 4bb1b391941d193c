# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

complaints-before-unread = Ceci sert seulement à essayer. Personne ne lit ce que vous écrivez ici, et personne ne peut vous aider d’ici. S’il vous est arrivé quelque chose, allez à un des bureaux que nous nommons, ou appelez à l’aide.
complaints-before-can = Nous pouvons vous écouter, demander à l’entreprise, chercher ce qui s’est passé et décider si les règles ont été violées. Si oui, nous pouvons lui dire de réparer, et lui retirer son certificat.
complaints-before-cannot = Nous ne sommes ni la police ni un tribunal. Nous ne pouvons forcer personne à payer. Nous ne pouvons pas vous donner de visa ni de travail.
complaints-before-time = Nous confirmons votre message en 7 jours au plus. Nous essayons de décider en 3 mois. Si c’est plus long, nous vous disons pourquoi.
complaints-before-law = Ce que vous faites ici ne remplace pas et n’arrête pas une affaire au bureau du travail, à la police ou au tribunal. Il peut y avoir un dernier jour pour cela. Vous pouvez y aller maintenant, même pendant que nous travaillons.
complaints-before-free = C’est gratuit. Personne n’a le droit de vous punir pour cela. Si quelqu’un le fait, dites-le-nous.
complaints-before-who = Nous ne disons à l’entreprise, à un État ou à quelqu’un d’autre rien qui puisse vous désigner avant que vous ayez dit oui.
complaints-before-skip = Vous pouvez passer chaque question. Un message ou un fichier de voix suffit.
complaints-before-papers = Nous ne demandons pas de quel pays vous venez, ni quel visa ou quels papiers vous avez. Si vous le dites, nous l’enfermons et ne le donnons jamais.

complaints-ask-safe = Êtes-vous en sécurité maintenant ?
complaints-safety-no = Allez dans un lieu sûr si vous pouvez. Appelez maintenant un de ces numéros :
complaints-safety-no_number = Nous ne connaissons pas de numéro pour ce lieu. Appelez le numéro d’urgence du pays, votre ambassade ou une personne de confiance.
complaints-safety-yes = Bien. Si cela change, dites-le-nous tout de suite.
complaints-safety-not_sure = Si vous commencez à avoir peur, allez là où il y a du monde et demandez de l’aide. Vous pouvez nous le dire à tout moment.
complaints-safety-device = Utilisez un téléphone que personne d’autre ne regarde. Fermez cette page quand vous avez fini.

complaints-ask-what = Que s’est-il passé ? Choisissez tout ce qui convient.
complaints-ask-story = Racontez avec vos mots. Vous pouvez écrire, ou parler et envoyer votre voix.
complaints-ask-about = Qui vous a fait cela ?
complaints-ask-about_name = Quel est le nom ? Dites ce que vous savez.
complaints-ask-country = Dans quel pays est-ce arrivé ?
complaints-ask-when = Quand est-ce arrivé ? À peu près suffit.
complaints-ask-paid = Avez-vous, vous ou votre famille, payé pour avoir ce travail ?
complaints-ask-paid_for = C’était de l’argent pour quoi ? Choisissez tout ce qui convient.
complaints-ask-paid_amount = Combien en tout ? À peu près suffit.
complaints-ask-paid_currency = Dans quelle monnaie ?
complaints-ask-paid_when = Quand a-t-il été payé ? À peu près suffit.
complaints-ask-paid_to = Qui a pris l’argent ?
complaints-ask-passport = Où est votre passeport maintenant ?
complaints-ask-can_leave = Pouvez-vous quitter ce travail si vous voulez ?
complaints-ask-if_leave = Que se passerait-il si vous arrêtez ?
complaints-ask-files = Avez-vous des papiers, des photos ou des messages à montrer ? Ce n’est pas nécessaire.
complaints-ask-wish = Que voulez-vous qu’il se passe ? Choisissez tout ce qui convient.
complaints-ask-spoken = Quelle langue parlez-vous le mieux ?
complaints-ask-written = Dans quelle langue voulez-vous lire ?
complaints-ask-reads = La lisez-vous bien ?
complaints-ask-sex = Êtes-vous une femme ou un homme ?
complaints-ask-age = Quel âge avez-vous ?
complaints-ask-not_to = Y a-t-il un pays dont les services ne doivent pas lire ceci ?
complaints-ask-name = Voulez-vous nous dire votre nom ?
complaints-ask-contact = Pouvons-nous vous contacter ?
complaints-ask-contact_how = Comment pouvons-nous vous contacter ?
complaints-ask-contact_where = À quel numéro ou quelle adresse ?
complaints-ask-safe_time = Quelle heure est sûre ?
complaints-ask-shared_phone = Qui d’autre utilise ce téléphone ?
complaints-ask-consents = Que pouvons-nous faire de ce que vous avez dit ? Vous pourrez changer d’avis.

complaints-answer-yes = Oui
complaints-answer-no = Non
complaints-answer-partly = En partie
complaints-answer-not_sure = Je ne suis pas sûr·e
complaints-answer-not_said = Je ne veux pas le dire
complaints-answer-other = Autre chose
complaints-answer-skip = Passer

complaints-about-intermediary = L’agence, ou la personne, qui m’a trouvé le travail
complaints-about-employer = L’entreprise ou la famille pour qui je travaille
complaints-about-authority = Un bureau de l’État, un agent ou la police
complaints-about-audit_body = Des gens qui contrôlent les entreprises
complaints-about-partner = Un groupe qui aide les travailleurs
complaints-about-scheme = Ce registre ou quelqu’un qui y travaille
complaints-about-unknown = Je ne sais pas
complaints-paid_to-agency = L’agence
complaints-paid_to-person = Une personne de mon village ou de ma ville
complaints-paid_to-employer = L’entreprise
complaints-paid_to-authority = Un bureau de l’État
complaints-passport-with_me = Avec moi
complaints-passport-employer = L’entreprise l’a
complaints-passport-agency = L’agence l’a
complaints-wish-money_back = Qu’on me rende mon argent
complaints-wish-papers_back = Qu’on me rende mes papiers
complaints-wish-go_home = Rentrer chez moi
complaints-wish-stay_and_fix_it = Rester, et que le problème soit réglé
complaints-wish-only_tell_you = Seulement vous le dire
complaints-reads-some = Un peu
complaints-reads-no = Non, je veux écouter
complaints-sex-woman = Femme
complaints-sex-man = Homme
complaints-age-under_18 = Moins de 18 ans
complaints-age-18_to_24 = De 18 à 24 ans
complaints-age-25_to_34 = De 25 à 34 ans
complaints-age-35_to_49 = De 35 à 49 ans
complaints-age-50_and_over = 50 ans ou plus
complaints-name-unknown = Non, que mon nom reste inconnu
complaints-name-not_company = Oui, mais ne le dites pas à l’entreprise
complaints-contact-never = Non, jamais. Je regarderai ici
complaints-contact_how-call = M’appeler
complaints-contact_how-sms = M’envoyer un SMS
complaints-contact_how-app = M’écrire dans une application
complaints-contact_how-email = M’écrire un e-mail
complaints-contact_how-letter = M’envoyer une lettre
complaints-contact_how-partner = Par une personne de confiance
complaints-shared_phone-only_me = Moi seulement
complaints-shared_phone-family = Ma famille ou mes amis
complaints-shared_phone-work = Quelqu’un au travail ou au logement

complaints-group-danger = Danger pour moi ou pour d’autres
complaints-group-money = Argent et salaire
complaints-group-promises = Promesses et contrat
complaints-group-papers = Passeport et papiers
complaints-group-work = Travail et logement
complaints-group-other = Autre chose
complaints-category-fl-vulnerability = Quelqu’un profite de ce que je n’ai ici ni papiers, ni famille, ni argent, ni langue, ou de ce que j’habite chez lui
complaints-category-fl-deception = Le travail, le salaire, le lieu, les heures ou le logement ne sont pas ce qu’on m’a promis
complaints-category-fl-movement = On m’enferme, on me surveille, ou on m’empêche de partir
complaints-category-fl-isolation = Je ne peux joindre ni ma famille ni personne, ou je ne sais pas où je suis
complaints-category-fl-violence = Quelqu’un frappe, blesse, touche ou force moi ou un collègue
complaints-category-fl-threats = Quelqu’un me menace, ou menace ma famille
complaints-category-fl-documents = Quelqu’un garde mon passeport ou mes papiers et ne les rend pas
complaints-category-fl-wages = On retient mon salaire pour que je ne puisse pas partir
complaints-category-fl-debt = Je dois continuer à travailler à cause d’une dette
complaints-category-fl-conditions = Le travail ou le logement est si sale, dangereux ou honteux que personne de libre ne l’accepterait
complaints-category-fl-overtime = Je dois travailler beaucoup trop longtemps, sinon on me punit ou je ne peux pas vivre de mon salaire
complaints-category-fee_charged = J’ai dû payer, moi ou ma famille, pour avoir le travail
complaints-category-fee_deducted = On a pris de l’argent sur mon salaire pour le travail
complaints-category-fee_refund_refused = On a promis de me rendre mon argent et on ne l’a pas fait
complaints-category-contract_substitution = À mon arrivée, on m’a donné un autre contrat ou de moins bonnes conditions
complaints-category-contract_missing = Je n’ai pas eu de contrat, ou je ne lis pas sa langue
complaints-category-deception_job = Le travail, le salaire, le lieu, les heures ou le logement ne sont pas ce qu’on m’a dit
complaints-category-documents_held = Quelqu’un d’autre garde mon passeport ou mes papiers
complaints-category-non_deployment = J’ai payé ou quitté mon travail, puis je n’ai pas pu partir
complaints-category-false_documents = On a fait de faux papiers pour moi : visa, âge, santé ou métier
complaints-category-unlicensed_recruiter = La personne ou l’entreprise qui a trouvé le travail n’a pas de licence
complaints-category-threats_retaliation = On m’a menacé·e ou puni·e parce que j’ai parlé
complaints-category-discrimination = On m’a moins bien traité·e pour ce que je suis : sexe, grossesse, santé, religion, âge, couleur, syndicat
complaints-category-abandonment = On m’a laissé·e sans travail, sans salaire, sans logement ou sans moyen de rentrer
complaints-category-unpaid_wages = Mon salaire n’est pas venu, est venu tard, ou était trop bas
complaints-category-violence_sexual = Quelqu’un me frappe ou me blesse, me touche mal, ou me force à un acte sexuel
complaints-category-child_labour = Un enfant doit travailler
complaints-category-conditions_housing = L’endroit où j’habite est sale, trop plein ou dangereux
complaints-category-health_safety = Le travail est dangereux, ou je suis blessé·e ou malade sans médecin
complaints-category-overtime = Je dois travailler trop d’heures ou sans jour de repos
complaints-category-movement = On m’enferme, on me surveille, ou on m’interdit de sortir
complaints-category-data_misuse = Quelqu’un a utilisé ou montré mes données ou ma photo
complaints-category-complaint_handling = J’ai déjà signalé un problème, et il a été mal traité
complaints-category-other = Autre chose : dites-le avec vos mots

complaints-paid-fee-service = À l’agence, pour trouver le travail
complaints-paid-fee-third_party_employment = Pour être pris par une entreprise et envoyé dans une autre
complaints-paid-fee-direct_employer = À l’entreprise elle-même, pour avoir le travail
complaints-paid-fee-recovery = Retenu sur mon salaire, pour rendre ce qu’on a payé pour moi
complaints-paid-fee-subagent = À un aide ou à un courtier
complaints-paid-fee-advertising = Pour une annonce ou une information
complaints-paid-cost-medical = Médecin, examen de santé ou vaccin
complaints-paid-cost-insurance = Assurance ou fonds d’aide
complaints-paid-cost-tests = Test de métier ou de langue, ou certificat
complaints-paid-cost-training = Formation ou cours avant le travail
complaints-paid-cost-equipment = Outils, vêtements de travail ou protections
complaints-paid-cost-travel = Billet et voyage
complaints-paid-cost-lodging = Repas et lit en route ou en attendant
complaints-paid-cost-admin = Autres papiers et frais de bureau
complaints-paid-cost-admin-contract = Contrat de travail et ses tampons
complaints-paid-cost-admin-identity = Passeport, carte d’identité ou photos
complaints-paid-cost-admin-visa = Un visa ou un permis de travail
complaints-paid-cost-admin-advice = Interprète, traducteur ou conseiller
complaints-paid-cost-admin-background = Papier de police ou permission de quitter le pays
complaints-paid-cost-admin-banking = Compte en banque
complaints-paid-cost-admin-levy = Impôt ou taxe de l’État
complaints-paid-illicit-bribe = Argent caché pour un agent ou pour quelqu’un au travail
complaints-paid-illicit-tribute = Un cadeau ou une part que quelqu’un attendait
complaints-paid-illicit-extortion = De l’argent qu’on m’a pris de force
complaints-paid-illicit-bond = De l’argent gardé pour que je ne parte pas
complaints-paid-illicit-collateral = Terre, or, chèque ou papiers donnés en garantie
complaints-paid-illicit-cost_recovery = Une pénalité pour être parti tôt, ou un prix trop haut
complaints-paid-loan-interest = Intérêts d’un prêt
complaints-paid-other = Autre chose

complaints-consent-contact_me-1 = Vous pouvez me contacter, de la façon et à l’heure que j’ai dites.
complaints-consent-tell_company-1 = Vous pouvez dire à l’entreprise ce qui s’est passé, sans mon nom, pour qu’elle puisse répondre. Je sais qu’elle peut deviner qui je suis.
complaints-consent-tell_authority-1 = Vous pouvez dire à un bureau de l’État ce qui s’est passé. Redemandez-moi pour chaque bureau, et dites-moi lequel.
complaints-consent-count_me-1 = Vous pouvez compter mon cas dans des chiffres, sans mon nom.

complaints-receipt = Notez ce code et cachez-le, vous ne le voyez que cette fois. Avec lui, vous lisez notre réponse et vous nous écrivez de nouveau. Ne le dites à personne.
complaints-sms = Votre message { $number } est bien arrivé.

complaints-state-received = Nous avons votre message.
complaints-state-safety_check = Nous voyons d’abord si vous êtes en sécurité.
complaints-state-triage = Nous lisons ce que vous avez dit et choisissons qui vous aidera.
complaints-state-inquiry = Quelqu’un cherche ce qui s’est passé.
complaints-state-reply = L’autre côté peut maintenant répondre. Il n’a pas votre nom, sauf si vous avez dit oui.
complaints-state-mediation = Quelqu’un qui ne prend pas parti aide les deux à se mettre d’accord. Vous pouvez arrêter cela à tout moment.
complaints-state-decided = Nous avons décidé. Vous pouvez lire quoi et pourquoi.
complaints-state-closed = Nous avons fini. Si ce n’est pas réglé ou si cela recommence, écrivez-nous.
complaints-state-inadmissible = Nous ne pouvons pas nous en occuper. Vous pouvez lire pourquoi, et demander que d’autres regardent.
complaints-state-referred = Nous l’avons transmis au bureau pour lequel vous avez dit oui.
complaints-state-withdrawal_pending = Vous nous avez demandé d’arrêter. Nous arrêtons après 7 jours. D’ici là, vous pouvez changer d’avis.
complaints-state-withdrawn = Nous avons arrêté parce que vous l’avez demandé. Vous pouvez nous demander de recommencer.

complaints-outcome-upheld = Nous avons trouvé que c’est arrivé comme vous l’avez dit, et que cela viole les règles.
complaints-outcome-partly = Nous avons trouvé qu’une partie est arrivée et viole les règles.
complaints-outcome-not_upheld = Nous avons trouvé que les règles n’ont pas été violées.
complaints-outcome-not_enough_evidence = Nous n’avons pas pu en savoir assez pour être sûrs. Cela ne veut pas dire que vous avez dit quelque chose de faux.

complaints-question-solved = Le problème est-il réglé maintenant ?
complaints-question-threatened_30_days = Il y a un mois, nous vous avons dit comment cela s’est terminé. Quelqu’un vous a-t-il menacé ou puni, vous ou votre famille, parce que vous nous avez parlé ?
complaints-question-threatened_6_months = Il y a six mois, nous vous avons dit comment cela s’est terminé. Quelqu’un vous a-t-il menacé ou puni, vous ou votre famille, parce que vous nous avez parlé ?
complaints-question-threatened_12_months = Il y a un an, nous vous avons dit comment cela s’est terminé. Quelqu’un vous a-t-il menacé ou puni, vous ou votre famille, parce que vous nous avez parlé ?
complaints-question-pressed = Quelqu’un vous a-t-il pressé, payé ou menacé pour que vous arrêtiez ?
complaints-withdrawal-danger = Si quelqu’un est en danger, ou si d’autres souffrent de la même chose, nous pouvons continuer sans vous. Nous ne disons jamais qui nous a parlé.

complaints-zawgyi = Vous pouvez écrire avec toute police. Zawgyi convient aussi ; dites-le si vous l’utilisez.

# Notices about her code.
complaints-note-code_replaced = Votre code a été remplacé par un nouveau. Si vous ne l'avez pas demandé, dites-le avec l'ancien code dans les 7 jours.
complaints-note-code_objected = Quelqu'un qui a un ancien code dit ne pas avoir demandé le nouveau. Rien ne peut être accepté ni retiré tant que deux personnes de notre bureau n'ont pas entendu à qui est ce message.

complaints-waits =
    .subject = Quelque chose vous attend
    .body =
        Quelque chose vous attend dans le registre. Veuillez y regarder aujourd’hui :

        { $link }

# What is said to her while her case is handled, and when it ends.
complaints-told-announced-not_admitted = Nous pensons ne pas pouvoir travailler sur cela. Vous lisez pourquoi ci-dessous. Dites-nous si vous voyez les choses autrement ; ensuite une autre personne décide.
complaints-told-not_admitted = Une autre personne a regardé aussi : nous ne pouvons pas travailler sur cela. Vous lisez pourquoi ci-dessous. Vous pouvez demander que d'autres regardent encore.
complaints-told-goes_on = Nous travaillons quand même dessus.
complaints-told-decided = Nous avons décidé. Vous pouvez lire quoi et pourquoi. Si vous n'êtes pas d'accord, vous pouvez demander que d'autres regardent encore.
complaints-told-opened_again = Votre dossier est rouvert. D'autres personnes le regardent maintenant.
complaints-told-mediation_offered = Voulez-vous essayer de vous entendre avec l'autre côté, avec quelqu'un qui ne prend pas parti ? Vous pouvez dire non, et arrêter à tout moment.
complaints-told-settlement_shown = Il y a un papier que l'autre côté accepte. Lisez-le. S'il dit que vous devez vous taire, retirer ce que vous nous avez dit ou renoncer à un droit, dites-le-nous : ce n'est pas permis.
complaints-told-ends_soon = Dans un mois nous détruisons ce que vous nous avez dit. Si vous en avez encore besoin, ou si quelque chose de nouveau est arrivé, écrivez-nous avant.
complaints-told-code_ends_soon = Dans un mois, votre code n'ouvre plus ce dossier ; ce que vous nous avez dit est détruit plus tard. Si vous en avez encore besoin, ou si quelque chose de nouveau est arrivé, écrivez-nous avant.

complaints-referral-prepared = Nous avons écrit ce que le service lirait. Vous pouvez le lire ici. Ce n’est pas encore parti.
complaints-referral-sent = C’est parti au service auquel vous avez dit oui.
complaints-referral-accepted = Le service y travaille.
complaints-referral-refused = Le service n’y travaille pas. Vous pouvez lire pourquoi.
complaints-referral-progress = Le service nous a dit où il en est.
complaints-referral-ended = Le service a fini. Vous pouvez lire ce qui en est sorti.
complaints-referral-late = Le service n’a pas répondu à temps. Nous lui redemandons, et pouvons aller à un autre que vous acceptez.
complaints-referral-recalled = Le service ne peut plus le lire.
complaints-referral_refused-not_competent = Le service dit qu’un autre service doit y travailler.
complaints-referral_refused-too_late = Le service dit que trop de temps a passé.
complaints-referral_refused-before_a_court = Le service dit qu’un tribunal s’en occupe déjà.
complaints-referral_refused-not_enough_told = Le service dit qu’il doit en savoir plus.
complaints-referral_outcome-workers_repaid = L’entreprise a rendu de l’argent.
complaints-referral_outcome-licence_acted_on = Le service a agi sur la licence de l’entreprise.
complaints-referral_outcome-warned = Le service a averti l’entreprise.
complaints-referral_outcome-sent_to_court = C’est maintenant devant un tribunal.
complaints-referral_outcome-no_action = Le service n’a rien fait de plus.
complaints-referral_closed-consent_ended = Vous avez repris votre oui.
complaints-referral_closed-withdrawn = Vous nous avez demandé d’arrêter.
complaints-referral_closed-taken_back = Nous l’avons repris.
complaints-referral_closed-accused = Il s’agit de ce service.
complaints-referral_closed-state_excluded = Vous avez dit que ce pays ne doit pas le lire.
complaints-kept_back-no_consent = Nous voudrions le transmettre à ce service. Vous n’avez pas dit oui, donc ce n’est pas parti. Si vous le voulez, dites oui.
complaints-kept_back-state_excluded = Ce n’est pas parti, parce que vous avez dit que ce pays ne doit pas le lire.
complaints-kept_back-accused = Ce n’est pas parti, parce qu’il s’agit de ce service.
complaints-kept_back-interest = Ce n’est pas parti, parce que quelqu’un là-bas est peut-être proche de ceux dont il s’agit.
complaints-kept_back-not_here = Ce n’est pas parti, parce que personne de ce service ne lit ici. Vous pouvez y aller vous-même.
complaints-kept_back-no_agreement = Ce n’est pas parti, parce qu’aucun accord entre les pays ne le permet. Vous pouvez y aller vous-même ; nous vous disons où et comment.

complaints-told-post_closed = Le bureau à l'étranger qui suivait votre dossier a fermé. Plus personne n'y voit votre dossier ; nous continuons à nous en occuper. Si vous voulez, laissez un autre bureau ou un groupe qui aide les travailleurs voir où il en est.
complaints-not_admitted-not_about_work = Cela ne concerne pas le travail ni la recherche d'un emploi.
complaints-not_admitted-no_rule = Cela ne viole aucune règle que nous pouvons examiner.
complaints-not_admitted-decided_before = Nous avons déjà décidé de la même chose.
complaints-not_admitted-before_a_court = Un tribunal s'en occupe maintenant.
complaints-not_admitted-nothing_to_follow = Nous n'avons rien trouvé que nous puissions examiner, même après avoir demandé.

# Letters without content: a mailbox is read by others too.
complaints-to_read =
    .subject = Quelque chose vous attend
    .body =
        Quelque chose vous attend. Connectez-vous pour le lire, et pour voir jusqu'à quand vous pouvez répondre :
        { $link }
complaints-come_back =
    .subject = Il y a un message
    .body =
        Il y a un nouveau message pour vous. Vous savez où le lire. Si ce n'est pas sûr maintenant, attendez ; il y reste.

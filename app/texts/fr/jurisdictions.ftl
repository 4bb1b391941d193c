# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

recourse-law = Ce que fait ce registre ne remplace pas et n’arrête pas une demande là-bas.
recourse-advice = C’est une information, pas un conseil juridique. Elle a été vérifiée le { $checked } et peut avoir changé.
recourse-unknown = Nous ne savons pas ici quel bureau fait appliquer la règle dans ce lieu : { $place }.
recourse-general = Demandez à un bureau du travail, à votre ambassade, à un syndicat ou à une aide juridique gratuite. Demandez tout de suite quel est le dernier jour pour agir.
recourse-emergency-unknown = Nous ne connaissons pas de numéro à appeler dans ce lieu : { $place }. Appelez le numéro d’urgence du pays, votre ambassade ou une personne de confiance.
recourse-reach-unknown = Comment le joindre n’est pas connu ici.
recourse-limit-claim = Délai pour demander : { $time }.
recourse-limit-prosecution = Délai dans lequel le bureau peut aller au tribunal : { $time }.
recourse-limit-unknown = Le dernier jour pour demander n’est pas connu ici. Allez-y vite : il peut y en avoir un.
recourse-last_day = Dernier jour connu : { $day }.
recourse-since-payment = Il court du jour où vous avez payé.
recourse-since-offence = Il court du jour où c’est arrivé.
recourse-since-end_of_work = Il court du jour où le travail a fini.
recourse-since-return = Il court du jour où vous êtes rentré·e chez vous.
recourse-since-not_said = Le texte que nous avons lu ne dit pas à partir de quel jour. Comptez à partir du premier.

recourse-takes-fees = De l’argent payé pour un travail
recourse-takes-wages = Un salaire qui manque
recourse-takes-agency = Ce qu’une agence a fait de mal
recourse-takes-contract = Un contrat non respecté
recourse-takes-any = Tout problème au travail
recourse-can-refund = Il peut ordonner que l’argent soit rendu.
recourse-can-pay = Il peut faire payer le salaire qui manque.
recourse-can-licence = Il peut punir l’agence ou lui retirer sa licence.
recourse-can-mediate = Il aide les deux côtés à se mettre d’accord.
recourse-can-court = Il peut porter l’affaire au tribunal.
recourse-can-deposit = Il peut vous payer avec un dépôt de l’agence ou de l’employeur.
recourse-only-farm_food_shellfish = Seulement pour le travail dans l’agriculture, l’alimentation et les coquillages.
recourse-only-h2a = Seulement pour le travail agricole aux États-Unis sous le programme H-2A.
recourse-only-nepal_in_uae = Pour les travailleurs du Népal aux Émirats arabes unis.

recourse-sure-seen = Nous l’avons lu dans un texte qui le dit.
recourse-sure-general = C’est une connaissance générale ; personne ne l’a vérifiée dans un texte.
recourse-sure-draft = C’est un premier projet ; vérifiez avant de vous y fier.
recourse-own = Cela vient de ceux qui tiennent ce registre.

recourse-time-months = { $count ->
        [one] { $count } mois
        [many] { $count } de mois
       *[other] { $count } mois
    }
recourse-time-days = { $count ->
        [one] { $count } jour
        [many] { $count } de jours
       *[other] { $count } jours
    }

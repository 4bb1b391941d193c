# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

warnings-conduct-charges_workers = Prend de l'argent aux travailleurs pour un emploi.
warnings-conduct-takes_money_for_no_job = Prend de l'argent pour un emploi qui n'existe pas ou n'arrive jamais.
warnings-conduct-false_promises = Promet un travail, un salaire ou des papiers qui se révèlent faux.
warnings-conduct-without_licence = Recrute sans la licence exigée sur place.
warnings-conduct-keeps_papers = Garde les passeports ou d'autres papiers des travailleurs.
warnings-conduct-false_papers = Utilise ou fabrique de faux papiers.
warnings-conduct-threatens = Menace les travailleurs ou leurs familles.
warnings-conduct-uses_name_of_another = Utilise le nom d'une entreprise à laquelle il n'appartient pas.

warnings-meaning = Ceci est un avertissement et non un jugement. Il repose sur ce qu'au moins deux personnes ont dit, chacune pour soi, ou sur ce qu'une autorité a constaté. Si elle a pu être jointe, la personne nommée a pu répondre d'abord, et sa réponse figure ici quand elle peut être montrée. L'avertissement prend fin à la date indiquée. Qui n'est pas la personne visée peut le dire ici sans compte.
warnings-contested = Quelqu'un dit que cet avertissement est faux. Des personnes qui n'y ont pris aucune part l'examinent.

warnings-answered =
    .subject = Il y a une réponse pour vous
    .body =
        Quelqu'un a donné cette adresse pour la réponse à une opposition dans un registre public. Il y a maintenant une réponse : qui s'est opposé peut la lire avec le code donné alors. Si ce n'était pas vous, ne faites rien ; ceci est écrit une fois par jour au plus.

# Classes of offences, standards of proof, and the letters to respondents without an account.

violations-offence-fee_charging = Frais ou coûts demandés à des travailleurs contrairement à une règle
violations-offence-fee_without_receipt = Argent pris à des travailleurs sans reçu
violations-offence-costs_not_refunded = Ce qui devait être rendu à des travailleurs ne l’a pas été
violations-offence-forced_suppliers = Travailleurs contraints de recourir à une clinique, un prêteur, un assureur ou un formateur donné
violations-offence-debt_bondage = Travailleurs liés au travail par une dette
violations-offence-contract_substitution = Contrat remplacé ou modifié au détriment de travailleurs
violations-offence-deception = Travailleurs trompés sur l’emploi, le salaire, le lieu ou les conditions
violations-offence-false_documents = Faux papiers de travailleurs
violations-offence-document_retention = Papiers de travailleurs retenus
violations-offence-recruitment_without_licence = Recrutement sans licence
violations-offence-recruitment_while_suspended = Recrutement pendant la suspension de la licence
violations-offence-licence_lent = Licence prêtée à autrui
violations-offence-undeclared_agents = Agents non déclarés
violations-offence-recruitment_elsewhere = Recrutement dans un lieu non autorisé
violations-offence-unprocessed_deployment = Travailleurs envoyés sans dossier traité, ou chez un mandant non accrédité
violations-offence-under_age = Mineur recruté ou envoyé
violations-offence-harmful_work = Travailleurs placés dans des emplois nuisibles à la vie, à la santé ou à la dignité
violations-offence-forced_labour = Travail imposé par la force ou la menace
violations-offence-wages_withheld = Salaires retenus, tardifs ou trop bas
violations-offence-working_conditions = Logement, sécurité ou horaires contraires aux règles
violations-offence-non_deployment = Travailleurs non envoyés à l’emploi sans raison valable
violations-offence-abandonment = Travailleurs laissés sans travail, salaire, logement ou moyen de rentrer
violations-offence-violence = Violence contre des travailleurs
violations-offence-threats = Menaces ou punitions contre des travailleurs
violations-offence-discrimination = Travailleurs refusés ou moins bien traités pour ce qu’ils sont
violations-offence-inducement = Travailleurs incités à quitter un emploi
violations-offence-blacklisting = Tiers incités à ne pas engager un travailleur
violations-offence-obstruction = Inspection ou enquête entravée
violations-offence-reports_missing = Rapports manquants ou tardifs
violations-offence-false_statements = Fausses déclarations à une autorité ou au programme
violations-offence-ownership = Propriété, contrôle ou direction contraires aux règles de la licence
violations-offence-advertising = Emplois annoncés sans autorisation ou sans numéro de licence
violations-offence-no_orientation = Pas d’orientation avant le départ
violations-offence-order_not_followed = Ordre, jugement ou accord non respecté
violations-offence-misuse_of_mark = Certificat ou marque utilisés hors de leur portée
violations-offence-data_misuse = Données de travailleurs utilisées abusivement

violations-standard-substantial_evidence = preuves substantielles
violations-standard-balance_of_probabilities = plus probable qu’improbable
violations-standard-clear_and_convincing = preuves claires et convaincantes
violations-standard-beyond_reasonable_doubt = au-delà de tout doute raisonnable

# The parts of a letter. $address and the code stand on lines of their own.
violations-letter = Une affaire est dirigée contre vous, et vous pouvez répondre
violations-letter-subject-notified = Une affaire est dirigée contre vous, et vous pouvez répondre
violations-letter-subject-decided = Une affaire dirigée contre vous a été décidée
violations-letter-notified = { $body } examine ce qui est allégué ci-dessous. Rien n’est décidé, et rien n’en est public. Voici les chefs :
violations-letter-decided = { $body } a décidé ce qui suit. Cela n’est public qu’une fois définitif. Voici les chefs :
violations-letter-rule = Règle : { $rule }.
violations-letter-code = Vous lisez toute l’affaire et dites ce que vous voulez dire à l’adresse { $address }. Utilisez ce code ; il n’ouvre que cette affaire, et aucun compte n’est nécessaire :
violations-letter-answer = Vous pouvez répondre pendant { $days } jours à compter du jour où cette lettre vous est parvenue. Ce que vous dites est examiné avant toute décision.
violations-letter-appeal = Vous pouvez faire appel jusqu’au { $until }, avec le même code. Tant que votre appel est en cours, la décision ne vaut pas contre vous. Des personnes qui n’y ont pas eu part décident.
violations-letter-absence = Comme cela n’a pas pu vous être notifié auparavant, la décision a été prise en votre absence. Si vous demandez à être entendu dans les { $days } jours suivant la décision, l’affaire est rouverte ; personne ne demande de raison.
violations-letter-keep = Gardez cette lettre et ne donnez le code à personne. Une lettre plus récente annule le code d’une plus ancienne.

violations-mail =
    .subject = { $number } : une affaire est dirigée contre l’entreprise pour laquelle un registre publie cette adresse
    .body =
        Un registre de recruteurs de main-d’œuvre a une affaire, { $number }, contre l’entreprise pour laquelle un registre public donne cette adresse. L’entreprise peut la lire et y répondre sans compte, pendant { $days } jours à compter de la notification :
        { $link }

        Le code, pour cette seule affaire :
        { $code }

        Si ce n’est pas votre entreprise, ne faites rien ; ceci est écrit au plus une fois par jour.

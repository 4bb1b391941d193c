# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

fees-law = Ce que disent les lois de chaque lieu, pour autant qu'on les connaisse ici.
fees-standard = Ce que disent la définition de l'OIT et la norme du dispositif. Elles ne changent aucune loi, et aucune loi ne les change.
fees-decides-law = Aucun certificat de l'entreprise n'est connu pour ce jour. Dans une affaire du dispositif, on consulte d'abord la loi.
fees-decides-standard = L'entreprise était certifiée ce jour-là. Dans une affaire du dispositif, la norme décide.
fees-advice = Ceci n'est ni un avis juridique ni une approbation. Des règles peuvent manquer ici ou avoir changé.
fees-unconfirmed = Cela repose sur des règles qu'aucune autorité n'a confirmées.

fees-verdict-over = On a pris plus que ne le permettent les règles connues ici.
fees-verdict-over_between = On a pris plus que ne le permettent les règles connues ici. De combien dépend de faits qui n'ont pas été donnés.
fees-verdict-no_excess_under_known_rules = Aucun excès selon les règles connues ici, nommées ci-dessous. Ce n'est pas une permission.
fees-verdict-no_rule_known = Aucune règle à ce sujet n'est connue ici. Cela ne dit pas qu'on peut le faire payer.
fees-verdict-unclear = Ce que la loi en dit n'est pas clair. Demandez au bureau qui la fait respecter.
fees-verdict-depends_on_facts = Cela dépend de faits qui n'ont pas été donnés. Ce qui résulte de chaque réponse est écrit ci-dessous.
fees-verdict-review = Quelqu'un qui connaît la loi de ce lieu doit l'examiner.
fees-strictest = Plusieurs règles portent sur cela ; la plus stricte décide.

fees-reason-not_chargeable = Cela ne peut pas être mis à la charge du travailleur.
fees-reason-above_ceiling = C'est au-dessus du maximum qui peut être demandé.
fees-reason-within_ceiling = C'est dans la limite du maximum qui peut être demandé.
fees-reason-too_early = On l'a demandé trop tôt : autre chose devait se passer avant.
fees-reason-above_actual_cost = C'est plus que ce que la chose elle-même a coûté.
fees-reason-actual_cost = C'est ce que la chose elle-même a coûté.
fees-reason-outside_ceiling = La règle ne le compte pas dans son plafond.
fees-reason-tax_on_excess = C'est la taxe sur ce qui dépasse le maximum.
fees-reason-host_forbids = La loi du pays d'emploi l'interdit ; à l'autorité de dire si cela lie aussi ici.
fees-reason-needs_review = Quelqu'un doit examiner si la règle vise cela.
fees-reason-not_settled = Les textes lus ne tranchent pas ce point.
fees-reason-fact_missing = Il manque un fait que la règle demande.
fees-reason-does_not_count = Personne ne l'a exigé pour donner l'emploi ; ce n'est donc pas un coût de recrutement.
fees-reason-always_breach = Cela n'est jamais légitime.

fees-payer-employer = L'employeur aurait dû le payer.
fees-payer-agency = L'agence aurait dû le payer.
fees-payer-principal = Le mandant étranger aurait dû le payer.
fees-payer-shipowner = L'armateur aurait dû le payer.
fees-payer-state = L'État aurait dû le payer.
fees-payer-not_stated = La règle ne dit pas qui le paie à la place.

fees-sure-confirmed = L'autorité de ce lieu l'a confirmée le { $day }.
fees-sure-made = L'autorité de ce lieu le dit elle-même.

fees-refund = Une partie des frais licites est à rendre, car le travail a pris fin plus tôt.
fees-refund-interest = Avec intérêts.

fees-fact-occupation = De quel travail il s'agit
fees-fact-sex = Si les papiers du travailleur disent femme ou homme
fees-fact-skill = Quel niveau de qualification le contrat nomme
fees-fact-channel = Comment le travailleur a trouvé l'emploi
fees-fact-programme = Dans quel programme d'admission se fait le travail
fees-fact-origin_part = De quelle partie du pays vient le travailleur
fees-fact-destination_part = Dans quelle partie du pays se fait le travail
fees-fact-flag = Sous quel pavillon navigue le navire
fees-fact-public_contract = Si le travail est pour un marché public, et de qui
fees-fact-wage = Le salaire d'un mois
fees-fact-contract_months = Pour combien de mois est le contrat
fees-fact-job_order = La commande d'emploi et le montant approuvé pour elle
fees-fact-fee_from_abroad = Ce que l'autre côté paie déjà à l'agence pour le travailleur
fees-fact-milestone = Quand quelque chose a eu lieu
fees-fact-month_of_service = Pour quel mois de travail c'était
fees-fact-actual_cost = Ce que la chose elle-même a coûté, d'après un reçu
fees-fact-item = Pour quoi c'était exactement
fees-fact-part_years = Comment compte une partie d'année ; aucun texte lu ne le dit
fees-fact-end_by_worker = Si c'est le travailleur qui a mis fin au travail
fees-fact-employer_letter = Si l'employeur dit par écrit qu'il ne paie rien des coûts de l'agence
fees-fact-foreign_agency_paid = Si l'agence étrangère a payé l'agence du pays
fees-fact-ministry_approved = Si le ministère l'a approuvé
fees-fact-agency_found_job = Si c'est l'agence qui a trouvé l'emploi
fees-fact-employer_pays_agency = Si l'employeur paie l'agence
fees-fact-under_35 = Si le travailleur a moins de 35 ans
fees-fact-citizen = Si le travailleur est citoyen du pays d'emploi
fees-fact-bilateral_agreement = Si les deux pays ont un accord sur les travailleurs
fees-fact-licensed_recruiter = Si le recruteur a une licence
fees-fact-seasonal_programme = Si le travail relève d'un programme saisonnier
fees-fact-employer_is_legal_entity = Si l'employeur est une société et non un particulier
fees-fact-ticket_by_employer = Si l'employeur fournit le billet
fees-fact-at_least_36_months = Si le contrat est de 36 mois ou plus
fees-fact-longer_than_36_months = Si le contrat est de plus de 36 mois
fees-fact-same_employer_again = Si c'est de nouveau le même employeur

fees-wage-basic = Le salaire de base d'un mois
fees-wage-contract = Le salaire d'un mois selon le contrat
fees-wage-declared = Le salaire d'un mois déclaré pour le permis de travail
fees-wage-first_month = Le salaire du premier mois
fees-wage-proposed = Le salaire d'un mois tel que proposé
fees-milestone-contract_signed = Quand le contrat a été signé
fees-milestone-contract_approved = Quand le contrat a été approuvé
fees-milestone-placed = Quand le travailleur a obtenu l'emploi
fees-milestone-entry_permit = Quand le permis d'entrée est arrivé
fees-milestone-departed = Quand le travailleur est parti
fees-milestone-work_began = Quand le travail a commencé

fees-answer-yes = Oui
fees-answer-no = Non
fees-answer-happened_before = Cela avait eu lieu avant
fees-answer-not_before = Cela n'avait pas encore eu lieu
fees-answer-female = Femme
fees-answer-male = Homme
fees-answer-other = Tout autre

fees-place-ILO = La définition de l'Organisation internationale du Travail
fees-place-IRIS = La norme IRIS
fees-place-SCHEME = La norme du dispositif

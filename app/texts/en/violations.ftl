# Classes of offences, standards of proof, and the letters to respondents without an account.

violations-offence-fee_charging = Fees or costs charged to workers against a rule
violations-offence-fee_without_receipt = Money taken from workers without a receipt
violations-offence-costs_not_refunded = What had to be given back to workers was not
violations-offence-forced_suppliers = Workers made to use one clinic, lender, insurer or trainer
violations-offence-debt_bondage = Workers bound to work by a debt
violations-offence-contract_substitution = A contract replaced or altered to the worse for workers
violations-offence-deception = Workers deceived about job, pay, place or terms
violations-offence-false_documents = False papers of workers
violations-offence-document_retention = Papers of workers kept from them
violations-offence-recruitment_without_licence = Recruitment without a licence
violations-offence-recruitment_while_suspended = Recruitment while the licence was suspended
violations-offence-licence_lent = A licence lent to somebody else
violations-offence-undeclared_agents = Agents who were not declared
violations-offence-recruitment_elsewhere = Recruitment at a place that is not licensed
violations-offence-unprocessed_deployment = Workers sent without processed papers, or to a principal that is not accredited
violations-offence-under_age = Somebody under age recruited or sent
violations-offence-harmful_work = Workers placed in jobs harmful to life, health or dignity
violations-offence-forced_labour = Work made by force or threat
violations-offence-wages_withheld = Wages withheld, late or too low
violations-offence-working_conditions = Housing, safety or hours against the rules
violations-offence-non_deployment = Workers not sent to the job without a valid reason
violations-offence-abandonment = Workers left without work, pay, housing or a way home
violations-offence-violence = Violence against workers
violations-offence-threats = Threats or punishment of workers
violations-offence-discrimination = Workers refused or treated worse for what they are
violations-offence-inducement = Workers induced to leave a job
violations-offence-blacklisting = Others influenced not to hire a worker
violations-offence-obstruction = An inspection or inquiry obstructed
violations-offence-reports_missing = Reports missing or late
violations-offence-false_statements = False statements to an authority or to the scheme
violations-offence-ownership = Ownership, control or management against the rules of the licence
violations-offence-advertising = Jobs advertised without approval or without the licence number
violations-offence-no_orientation = No orientation before workers left
violations-offence-order_not_followed = An order, judgment or settlement not followed
violations-offence-misuse_of_mark = A certificate or mark used where it does not apply
violations-offence-data_misuse = Data of workers misused

violations-standard-substantial_evidence = substantial evidence
violations-standard-balance_of_probabilities = more likely than not
violations-standard-clear_and_convincing = clear and convincing evidence
violations-standard-beyond_reasonable_doubt = beyond reasonable doubt

# The parts of a letter. $address and the code stand on lines of their own.
violations-letter = A case goes against you, and you can answer
violations-letter-subject-notified = A case goes against you, and you can answer
violations-letter-subject-decided = A case against you was decided
violations-letter-notified = { $body } looks into what is alleged below. Nothing is decided, and nothing of it is public. These are the counts:
violations-letter-decided = { $body } has decided what is below. It is public only when it is final. These are the counts:
violations-letter-rule = Rule: { $rule }.
violations-letter-code = You read the whole case and say what you want to say at { $address }. Use this code; it opens this case alone, and no account is needed:
violations-letter-answer = You can answer for { $days } days from the day on which this letter reached you. What you say is looked at before anything is decided.
violations-letter-appeal = You can appeal until { $until }, with the same code. While your appeal runs, the decision holds nothing against you. People who had no part in it decide.
violations-letter-absence = Since this could not be served on you before, it was decided in absence. If you ask to be heard within { $days } days of the decision, the case is opened again; nobody asks for a reason.
violations-letter-keep = Keep this letter, and give the code to nobody. A newer letter makes the code of an older one void.

violations-mail =
    .subject = { $number }: a case goes against the firm for which a register publishes this address
    .body =
        A register of labour recruiters has a case, { $number }, against the firm for which a public register gives this address. The firm can read and answer it without an account, for { $days } days from service:
        { $link }

        The code, for this case alone:
        { $code }

        If this is not your firm, do nothing; this is written once a day at most.

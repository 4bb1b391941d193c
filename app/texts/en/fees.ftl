# Fee checks: what a charge is, why, and what is missing to say more.

# What a charge is: by the law of each place, and beside it by the standard.
fees-law = What the laws of each place say, as far as they are known here.
fees-standard = What the ILO definition and the standard of the scheme say. They change no law, and no law changes them.
fees-decides-law = No certificate of the firm is known for that day. In a case of the scheme, the law is asked first.
fees-decides-standard = The firm was certified on that day. In a case of the scheme, the standard decides.
fees-advice = This is neither legal advice nor an approval. Rules can be missing here, or have changed.
fees-unconfirmed = This rests on rules that no authority has confirmed.

# What comes of it.
fees-verdict-over = More was taken than the rules known here allow.
fees-verdict-over_between = More was taken than the rules known here allow. How much more hangs on facts that were not given.
fees-verdict-no_excess_under_known_rules = No excess under the rules known here, which are named below. This is not a permission.
fees-verdict-no_rule_known = No rule about this is known here. That does not say that it may be charged.
fees-verdict-unclear = What the law says of this is not clear. Ask the office that enforces it.
fees-verdict-depends_on_facts = It hangs on facts that were not given. Below stands what comes of each answer.
fees-verdict-review = Somebody who knows the law of that place has to look at this.
fees-strictest = Several rules are about this; the strictest one decides.

# Why a rule says so.
fees-reason-not_chargeable = This may not be charged to the worker.
fees-reason-above_ceiling = It is above the most that may be charged.
fees-reason-within_ceiling = It is within the most that may be charged.
fees-reason-too_early = It was charged too early: something had to happen first.
fees-reason-above_actual_cost = It is more than the thing itself cost.
fees-reason-actual_cost = It is what the thing itself cost.
fees-reason-outside_ceiling = The rule does not count it towards its ceiling.
fees-reason-tax_on_excess = It is tax on what is above the most that may be charged.
fees-reason-host_forbids = The law of the country of work forbids it; whether that binds here too, the authority has to say.
fees-reason-needs_review = Whether the rule means this, somebody has to look at.
fees-reason-not_settled = The texts that were read do not settle this.
fees-reason-fact_missing = A fact is missing that the rule asks for.
fees-reason-does_not_count = Nobody asked for it to give the job, so it is no cost of recruitment.
fees-reason-always_breach = This is never legitimate.

# Who should have paid it.
fees-payer-employer = The employer should have paid it.
fees-payer-agency = The agency should have paid it.
fees-payer-principal = The foreign principal should have paid it.
fees-payer-shipowner = The shipowner should have paid it.
fees-payer-state = The state should have paid it.
fees-payer-not_stated = The rule does not say who pays it instead.

# How sure a rule is; $day is a date.
fees-sure-confirmed = The authority of that place confirmed it on { $day }.
fees-sure-made = The authority of that place says so itself.

# What is to be given back since the work ended early.
fees-refund = Part of a lawful fee is to be given back, since the work ended early.
fees-refund-interest = With interest.

# Facts that rules ask for.
fees-fact-occupation = Which work it is
fees-fact-sex = Whether the papers of the worker say female or male
fees-fact-skill = Which level of skill the contract names
fees-fact-channel = How the worker came to the job
fees-fact-programme = Under which programme of admission the work is
fees-fact-origin_part = From which part of the country the worker comes
fees-fact-destination_part = In which part of the country the work is
fees-fact-flag = Under which flag the ship sails
fees-fact-public_contract = Whether the work is for a public contract, and whose
fees-fact-wage = The wage of a month
fees-fact-contract_months = For how many months the contract is
fees-fact-job_order = The job order and the amount approved for it
fees-fact-fee_from_abroad = What the other side already pays the agency for the worker
fees-fact-milestone = When something happened
fees-fact-month_of_service = For which month of work it was
fees-fact-actual_cost = What the thing itself cost, by a receipt
fees-fact-item = What exactly it was for
fees-fact-part_years = How part of a year counts; no text that was read says
fees-fact-end_by_worker = Whether the worker ended the work
fees-fact-employer_letter = Whether the employer says in writing that it pays none of the agency's cost
fees-fact-foreign_agency_paid = Whether the foreign agency paid the agency at home
fees-fact-ministry_approved = Whether the ministry approved it
fees-fact-agency_found_job = Whether the agency found the job
fees-fact-employer_pays_agency = Whether the employer pays the agency
fees-fact-under_35 = Whether the worker is under 35
fees-fact-citizen = Whether the worker is a citizen of the country of work
fees-fact-bilateral_agreement = Whether the two countries have an agreement on workers
fees-fact-licensed_recruiter = Whether the recruiter has a licence
fees-fact-seasonal_programme = Whether the work is in a seasonal programme
fees-fact-employer_is_legal_entity = Whether the employer is a company and not a private person
fees-fact-ticket_by_employer = Whether the employer gives the ticket
fees-fact-at_least_36_months = Whether the contract is for 36 months or more
fees-fact-longer_than_36_months = Whether the contract is for more than 36 months
fees-fact-same_employer_again = Whether it is the same employer again

# Which wage, and what had to happen.
fees-wage-basic = The basic wage of a month
fees-wage-contract = The wage of a month in the contract
fees-wage-declared = The wage of a month as declared for the work pass
fees-wage-first_month = The wage of the first month
fees-wage-proposed = The wage of a month as proposed
fees-milestone-contract_signed = When the contract was signed
fees-milestone-contract_approved = When the contract was approved
fees-milestone-placed = When the worker got the job
fees-milestone-entry_permit = When the entry permit came
fees-milestone-departed = When the worker left
fees-milestone-work_began = When the work began

# What the answer could be.
fees-answer-yes = Yes
fees-answer-no = No
fees-answer-happened_before = It had happened before
fees-answer-not_before = It had not happened yet
fees-answer-female = Female
fees-answer-male = Male
fees-answer-other = Any other

# What is judged beside the law.
fees-place-ILO = The definition of the International Labour Organization
fees-place-IRIS = The IRIS standard
fees-place-SCHEME = The standard of the scheme

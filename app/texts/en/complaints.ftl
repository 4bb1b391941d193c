# What a worker reads who tells what happened to her: short words, one thought in a sentence. Not
# "complaint", "allegation", "respondent", "anonymous", "remedy" or "recruitment fee".

# Before she tells anything.
complaints-before-unread = This is only for trying out. Nobody reads what you write here, and nobody can help you from here. If something happened to you, go to one of the offices that we name, or call for help.
complaints-before-can = We can listen to you, ask the company, find out what happened and decide if it broke the rules. If it did, we can tell it to put things right, and we can take away its certificate.
complaints-before-cannot = We are not the police and not a court. We cannot force anyone to pay. We cannot give you a visa or a job.
complaints-before-time = We confirm your message within 7 days. We try to decide within 3 months. If it takes longer, we tell you why.
complaints-before-law = What you do here does not replace and does not stop a case at a labour office, with the police or in a court. There may be a last day for it. You can go there now, also while we work.
complaints-before-free = It costs nothing. Nobody may punish you for it. If someone does, tell us.
complaints-before-who = We tell the company, a state or anyone else nothing that could point to you before you say yes.
complaints-before-skip = You can skip every question. One message or one voice file is enough.
complaints-before-papers = We do not ask which country you are from or what visa or papers you have. If you tell us, we lock it away and never pass it on.

# Safety: the first question, and what follows the answer.
complaints-ask-safe = Are you safe now?
complaints-safety-no = Go to a safe place if you can. Call one of these numbers now:
complaints-safety-no_number = We know no number for this place. Call the emergency number of the country, your embassy, or someone you trust.
complaints-safety-yes = Good. If this changes, tell us at once.
complaints-safety-not_sure = If you start to feel unsafe, go where other people are and ask for help. You can tell us at any time.
complaints-safety-device = Use a phone that nobody else checks. Close this page when you are done.

# The questions, in their order.
complaints-ask-what = What happened? Choose all that fit.
complaints-ask-story = Tell us in your own words. You can write, or speak and send your voice.
complaints-ask-about = Who did this to you?
complaints-ask-about_name = What is the name? Tell us what you know.
complaints-ask-country = In which country did it happen?
complaints-ask-when = When did it happen? A guess is fine.
complaints-ask-paid = Did you, or your family, pay money to get this job?
complaints-ask-paid_for = What was the money for? Choose all that fit.
complaints-ask-paid_amount = About how much in all? A guess is fine.
complaints-ask-paid_currency = Which money was it?
complaints-ask-paid_when = When was it paid? A guess is fine.
complaints-ask-paid_to = Who took the money?
complaints-ask-passport = Where is your passport now?
complaints-ask-can_leave = Can you stop this job if you want?
complaints-ask-if_leave = What would happen if you stop?
complaints-ask-files = Do you have papers, photos or messages to show us? You do not need any.
complaints-ask-wish = What do you want to happen? Choose all that fit.
complaints-ask-spoken = Which language do you speak best?
complaints-ask-written = Which language do you want to read?
complaints-ask-reads = Can you read it well?
complaints-ask-sex = Are you a woman or a man?
complaints-ask-age = How old are you?
complaints-ask-not_to = Is there a country whose offices must not read this?
complaints-ask-name = Do you want to tell us your name?
complaints-ask-contact = May we contact you?
complaints-ask-contact_how = How may we contact you?
complaints-ask-contact_where = Which number or address?
complaints-ask-safe_time = What time is safe?
complaints-ask-shared_phone = Who else uses this phone?
complaints-ask-consents = What may we do with what you told us? You can change your mind later.

# Answers that many questions share.
complaints-answer-yes = Yes
complaints-answer-no = No
complaints-answer-partly = A part of it
complaints-answer-not_sure = I am not sure
complaints-answer-not_said = I do not want to say
complaints-answer-other = Something else
complaints-answer-skip = Skip

# Answers of one question each.
complaints-about-intermediary = The agency, or the man or woman, who found the job for me
complaints-about-employer = The company or family I work for
complaints-about-authority = A government office, an officer or the police
complaints-about-audit_body = People who check companies
complaints-about-partner = A group that helps workers
complaints-about-scheme = This register or someone who works for it
complaints-about-unknown = I do not know
complaints-paid_to-agency = The agency
complaints-paid_to-person = A man or woman in my village or town
complaints-paid_to-employer = The company
complaints-paid_to-authority = A government office
complaints-passport-with_me = With me
complaints-passport-employer = The company has it
complaints-passport-agency = The agency has it
complaints-wish-money_back = Get my money back
complaints-wish-papers_back = Get my papers back
complaints-wish-go_home = Go home
complaints-wish-stay_and_fix_it = Stay, and have the problem fixed
complaints-wish-only_tell_you = Only tell you
complaints-reads-some = A little
complaints-reads-no = No, I want to listen
complaints-sex-woman = Woman
complaints-sex-man = Man
complaints-age-under_18 = Under 18
complaints-age-18_to_24 = 18 to 24 years
complaints-age-25_to_34 = 25 to 34 years
complaints-age-35_to_49 = 35 to 49 years
complaints-age-50_and_over = 50 or older
complaints-name-unknown = No, keep me unknown
complaints-name-not_company = Yes, but do not tell the company
complaints-contact-never = No, never. I will look here myself
complaints-contact_how-call = Call me
complaints-contact_how-sms = Send a text message
complaints-contact_how-app = Write in a message app
complaints-contact_how-email = Write an e-mail
complaints-contact_how-letter = Send a letter
complaints-contact_how-partner = Through someone I trust
complaints-shared_phone-only_me = Only I
complaints-shared_phone-family = My family or friends
complaints-shared_phone-work = Someone at work or in the housing

# Headings of the categories, then the categories.
complaints-group-danger = Danger
complaints-group-money = Money and pay
complaints-group-promises = Promises and contract
complaints-group-papers = Passport and papers
complaints-group-work = Work and housing
complaints-group-other = Something else
complaints-category-fl-vulnerability = Someone uses that I have no papers, family, money or language here, or that I live in their house
complaints-category-fl-deception = The job, pay, place, hours or housing is not what they promised me
complaints-category-fl-movement = I am locked in or watched, or may not leave
complaints-category-fl-isolation = I cannot reach my family or anyone, or I do not know where I am
complaints-category-fl-violence = Someone hits, hurts, touches or forces me or a colleague
complaints-category-fl-threats = Someone threatens me or my family
complaints-category-fl-documents = Someone keeps my passport or papers and does not give them back
complaints-category-fl-wages = My pay is held back, so that I cannot leave
complaints-category-fl-debt = I must keep working because of a debt
complaints-category-fl-conditions = The work or housing is so dirty, unsafe or shameful that nobody free would take it
complaints-category-fl-overtime = I must work far too long, or I am punished or cannot live on my pay
complaints-category-fee_charged = I, or my family, had to pay money for the job
complaints-category-fee_deducted = Money was cut from my pay for the job
complaints-category-fee_refund_refused = They promised to give my money back and did not
complaints-category-contract_substitution = After I came, I got another contract or worse terms
complaints-category-contract_missing = I got no contract, or I cannot read its language
complaints-category-deception_job = The job, pay, place, hours or housing is not what they told me
complaints-category-documents_held = Someone else keeps my passport or papers
complaints-category-non_deployment = I paid or left my job, and then could not go
complaints-category-false_documents = They made false papers for me: visa, age, health or skills
complaints-category-unlicensed_recruiter = The person or firm that found the job has no licence
complaints-category-threats_retaliation = I was threatened or punished because I spoke
complaints-category-discrimination = I was treated worse because of who I am: sex, pregnancy, health, faith, age, colour, union
complaints-category-abandonment = They left me without work, pay, housing or a way home
complaints-category-unpaid_wages = My pay did not come, came late, or was too little
complaints-category-violence_sexual = Someone hits or hurts me, touches me in a bad way, or forces me to sex
complaints-category-child_labour = A child has to work
complaints-category-conditions_housing = The place where I live is dirty, crowded or not safe
complaints-category-health_safety = The work is not safe, or I am hurt or ill and get no doctor
complaints-category-overtime = I must work too many hours or get no day off
complaints-category-movement = I am locked in, watched, or may not go out
complaints-category-data_misuse = Someone used or showed my data or photo
complaints-category-complaint_handling = I told about a problem before, and it was not handled well
complaints-category-other = Something else: tell us in your words

# For what was paid.
complaints-paid-fee-service = To the agency, for finding the job
complaints-paid-fee-third_party_employment = To be hired by one firm and sent to another
complaints-paid-fee-direct_employer = To the company itself, to get the job
complaints-paid-fee-recovery = Cut from my pay, to give back what somebody paid for me
complaints-paid-fee-subagent = To a helper or broker
complaints-paid-fee-advertising = For a job advert or for information
complaints-paid-cost-medical = Doctor, health test or vaccine
complaints-paid-cost-insurance = Insurance or welfare fund
complaints-paid-cost-tests = Test of skills or language, or a certificate
complaints-paid-cost-training = Training or a course before the job
complaints-paid-cost-equipment = Tools, work clothes or safety gear
complaints-paid-cost-travel = Ticket and travel
complaints-paid-cost-lodging = Food and bed on the way or while waiting
complaints-paid-cost-admin = Other papers and office costs
complaints-paid-cost-admin-contract = Work contract and its stamps
complaints-paid-cost-admin-identity = Passport, identity card or photos
complaints-paid-cost-admin-visa = Visa or work permit
complaints-paid-cost-admin-advice = Interpreter, translator or adviser
complaints-paid-cost-admin-background = Police paper or permission to leave the country
complaints-paid-cost-admin-banking = Bank account
complaints-paid-cost-admin-levy = Tax or charge of the government
complaints-paid-illicit-bribe = Secret money to an officer or someone at work
complaints-paid-illicit-tribute = A gift or a share that someone expected
complaints-paid-illicit-extortion = Money that someone forced out of me
complaints-paid-illicit-bond = Money kept so that I do not leave
complaints-paid-illicit-collateral = Land, gold, cheque or papers given as security
complaints-paid-illicit-cost_recovery = A penalty for leaving early, or a price that was too high
complaints-paid-loan-interest = Interest on a loan
complaints-paid-other = Something else

# What she allows, each on its own. A text that is in use never changes: a new wording gets the next
# number, and tests/domains/complaints/test_consent_texts.py remembers each.
complaints-consent-contact_me-1 = You may contact me, in the way and at the time I told you.
complaints-consent-tell_company-1 = You may tell the company what happened, without my name, so that it can answer. I know that it may guess who I am.
complaints-consent-tell_authority-1 = You may tell a government office what happened. Ask me again for each office, and tell me which one.
complaints-consent-count_me-1 = You may count my case in numbers, without my name.

# The receipt, and a text message that says nothing of what it is about.
complaints-receipt = Write down this code and hide it: you see it only this once. With it you read our answer and write to us again. Tell it to nobody.
complaints-sms = Your message { $number } was received.

# How far her case has come.
complaints-state-received = We have your message.
complaints-state-safety_check = First we check if you are safe.
complaints-state-triage = We read what you told us and choose who will help you.
complaints-state-inquiry = Someone is finding out what happened.
complaints-state-reply = The other side can now answer. It does not get your name unless you said yes.
complaints-state-mediation = Someone who takes no side helps both to agree. You can stop this at any time.
complaints-state-decided = We have decided. You can read what and why.
complaints-state-closed = We are done. If it is not solved or starts again, write to us.
complaints-state-inadmissible = We cannot work on this. You can read why, and ask that others look again.
complaints-state-referred = We passed it on to the office that you agreed to.
complaints-state-withdrawal_pending = You asked us to stop. We stop after 7 days. Until then you can change your mind.
complaints-state-withdrawn = We stopped because you asked us to. You can ask us to start again.

# What was decided.
complaints-outcome-upheld = We found that it happened as you told us, and that it broke the rules.
complaints-outcome-partly = We found that a part of it happened and broke the rules.
complaints-outcome-not_upheld = We found that the rules were not broken.
complaints-outcome-not_enough_evidence = We could not find out enough to be sure. It does not mean that you said something untrue.

# When it ends, and afterwards.
complaints-question-solved = Is the problem solved now?
complaints-question-threatened_30_days = A month ago you heard from us how it ended. Did anyone threaten or punish you, or your family, because you told us?
complaints-question-threatened_6_months = Half a year ago you heard from us how it ended. Did anyone threaten or punish you, or your family, because you told us?
complaints-question-threatened_12_months = A year ago you heard from us how it ended. Did anyone threaten or punish you, or your family, because you told us?
complaints-question-pressed = Did anyone press you, pay you or threaten you so that you stop?
complaints-withdrawal-danger = If someone is in danger, or others suffer the same, we may go on without you. We never say who told us.

# Beside the choice of Burmese: texts in an old font code.
complaints-zawgyi = You can write with any font. Zawgyi is fine too; tell us if you use it.

# Notices about her code.
complaints-note-code_replaced = Your code was replaced by a new one. If you did not ask for that, say so with the old code within 7 days.
complaints-note-code_objected = Someone with an older code says that they did not ask for the new one. Nothing can be agreed to or taken back until two people from our office have heard whose message this is.

# To an officer; it says nothing of what it is about.
complaints-waits =
    .subject = Something waits for you
    .body =
        Something waits for you in the register. Please look at it today:

        { $link }

# What is said to her while her case is handled, and when it ends.
complaints-told-announced-not_admitted = We think that we cannot work on this. Below you read why. Tell us if you see it differently; then someone else decides.
complaints-told-not_admitted = Someone else looked at it too: we cannot work on this. Below you read why. You can ask that others look again.
complaints-told-goes_on = We work on it after all.
complaints-told-decided = We have decided. You can read what and why. If you do not agree, you can ask that others look again.
complaints-told-opened_again = Your case is open again. Other people look at it now.
complaints-told-mediation_offered = Do you want to try to agree with the other side, with someone who takes no side? You can say no, and stop at any time.
complaints-told-settlement_shown = There is a paper on which the other side agrees. Read it. If it says that you must be silent, take back what you told us, or give up a right, tell us: that is not allowed.
complaints-told-ends_soon = In a month we destroy what you told us. If you still need it, or something new happened, write to us before.
complaints-told-code_ends_soon = In a month your code opens this case no more; what you told us is destroyed some time later. If you still need it, or something new happened, write to us before.

# Where it was passed on: to the office, what it says of it, and where it did not go.
complaints-referral-prepared = We wrote what the office would read. You can read it here. It has not gone yet.
complaints-referral-sent = It went to the office that you said yes to.
complaints-referral-accepted = The office works on it.
complaints-referral-refused = The office does not work on it. You can read why.
complaints-referral-progress = The office told us how far it is.
complaints-referral-ended = The office is done. You can read what came of it.
complaints-referral-late = The office has not answered in time. We ask it again, and can go to another one that you allow.
complaints-referral-recalled = The office can read it no more.
complaints-referral_refused-not_competent = The office says that another office has to work on this.
complaints-referral_refused-too_late = The office says that too much time has gone by.
complaints-referral_refused-before_a_court = The office says that a court looks at this already.
complaints-referral_refused-not_enough_told = The office says that it needs to know more.
complaints-referral_outcome-workers_repaid = The company paid money back.
complaints-referral_outcome-licence_acted_on = The office acted on the licence of the company.
complaints-referral_outcome-warned = The office warned the company.
complaints-referral_outcome-sent_to_court = It is before a court now.
complaints-referral_outcome-no_action = The office did nothing more.
complaints-referral_closed-consent_ended = You took your yes back.
complaints-referral_closed-withdrawn = You asked us to stop.
complaints-referral_closed-taken_back = We took it back.
complaints-referral_closed-accused = It is about this office.
complaints-referral_closed-state_excluded = You said that this country must not read it.
complaints-kept_back-no_consent = We would like to pass it on to this office. You have not said yes, so it did not go. If you want it to go, say yes.
complaints-kept_back-state_excluded = It did not go, because you said that this country must not read it.
complaints-kept_back-accused = It did not go, because it is about this office.
complaints-kept_back-interest = It did not go, because someone there may be close to those it is about.
complaints-kept_back-not_here = It did not go, because nobody of this office reads here. You can go there yourself.
complaints-kept_back-no_agreement = It did not go, because no agreement between the countries allows it. You can go there yourself; we tell you where and how.

complaints-told-post_closed = The office abroad that followed your case has closed. Nobody there sees it now; we go on with it. If you want, let another office or a group that helps workers see how far it is.
complaints-not_admitted-not_about_work = It is not about work or getting a job.
complaints-not_admitted-no_rule = It breaks no rule that we can look after.
complaints-not_admitted-decided_before = We have decided on the same thing before.
complaints-not_admitted-before_a_court = A court is working on it now.
complaints-not_admitted-nothing_to_follow = We could not find anything that we can look into, also after we asked.

# Letters without content: a mailbox is read by others too.
complaints-to_read =
    .subject = Something waits for you
    .body =
        Something waits for you. Sign in to read it, and until when you can answer:
        { $link }
complaints-come_back =
    .subject = There is a message
    .body =
        There is a new message for you. You know where to read it. If it is not safe now, wait; it stays there.

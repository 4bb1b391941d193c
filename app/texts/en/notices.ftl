# Acts that strike an organisation: announced, in effect, appealed. The letters themselves are made of
# the messages below, and kept; the e-mail says only that there is one.

# $number is that of the notice. $step and $act are messages below.
notices-letter =
    .subject = { $number }: { $step }
    .body =
        { $step }.

        It is about this: { $act }. The letter says the facts, the rule, who decided, how and until when to answer or to appeal. Sign in to read it:
        { $link }

notice-step-announced = An act against your organisation is announced, and you can answer first
notice-step-urgent = An urgent act against your organisation is in effect
notice-step-in_effect = An act against your organisation is in effect
notice-step-dropped = An act against your organisation was dropped
notice-step-reviewed = An urgent act against your organisation was reviewed
notice-step-corrected = A plain error was corrected
notice-step-no_error = No plain error was found
notice-step-appeal_lodged = Your appeal arrived
notice-step-appeal_panel = The panel for your appeal was named
notice-step-appeal_admitted = Your appeal is looked into
notice-step-appeal_decided = Your appeal was decided

notice-act-claim_refused = a claim to a record is refused
notice-act-claim_lapsed = the right to a record ends
notice-act-records_merged = two records are joined
notice-act-finding_graded = a finding of an audit is graded
notice-act-application_refused = an application for a certificate is refused
notice-act-certificate_suspended = a certificate is suspended
notice-act-certificate_withdrawn = a certificate is withdrawn
notice-act-certificate_reduced = the scope of a certificate is reduced
notice-act-certificate_not_extended = a certificate is not extended
notice-act-certificate_not_restored = a certificate is not restored
notice-act-certificate_not_transferred = a certificate is not transferred
notice-act-complaint_inadmissible = a complaint is not looked into
notice-act-complaint_decided = a complaint is decided
notice-act-complaint_upheld = a complaint is found to be right
notice-act-violation_confirmed = a violation is confirmed
notice-act-sanction_imposed = a sanction is imposed
notice-act-bar_imposed = a bar is imposed
notice-act-award_lost = an award is lost

# What letters are made of. $act is one of the messages above; $address is where the thing can be read.
notice-letter-announced = This is announced: { $act } ({ $address }). Nothing of it is in effect yet.
notice-letter-urgent = Since delay would endanger workers, this is in effect at once: { $act } ({ $address }). Two persons decided so.
notice-letter-in_effect = This is in effect from now on: { $act } ({ $address }).
notice-letter-dropped = What was announced does not happen: { $act } ({ $address }).
notice-letter-reviewed-stands = Somebody who had no part in it reviewed this urgent act, and it stands: { $act } ({ $address }).
notice-letter-reviewed-falls = Somebody who had no part in it reviewed this urgent act, and it does not stand: { $act } ({ $address }).
notice-letter-corrected = You said that this rests on a plain error, and you are right: { $act } ({ $address }).
notice-letter-no_error = You said that this rests on a plain error; none was found: { $act } ({ $address }). The time to appeal is longer by the days that the answer took.
notice-letter-ground = Ground: { $ground }. Rule: { $rule }.
notice-letter-facts = The facts:
notice-letter-reason = The reasons:
notice-letter-why_urgent = Why it could not wait:
notice-letter-by = Decided by: { $body }.
notice-letter-answer = You can answer until { $until }: sign in, read the notice { $number }, and say what is wrong or missing. What you say is looked at before anything is decided.
notice-letter-answer-unserved = You can answer from the day on which this letter reaches you: sign in, read the notice { $number }, and say what is wrong or missing.
notice-letter-answer-finding = Whoever answers the finding with cause, correction and corrective action answers this notice too; an objection to the grade can stand beside them.
notice-letter-heard-answered = Your answer was looked at.
notice-letter-heard-unanswered = No answer came in time.
notice-letter-heard-absence = The notice could not be served, so this was decided in absence.
notice-letter-review = Somebody else reviews this by { $until }. What you say to it until then is read: sign in, and answer the notice { $number }.
notice-letter-appeal = You can appeal until { $until }: a manager of your organisation signs in and lodges an appeal against the notice { $number }. People who had no part in this decide ({ $body }).
notice-letter-appeal-absence = Since the notice could not be served, an appeal that comes later, until { $until }, is in time too: nobody asks why it came then.
notice-letter-appeal-holds = While an appeal runs, what was before this act stands.
notice-letter-appeal-holds_not = An appeal does not hold this act back.
notice-letter-error = If this rests on a plain error, such as a wrong day or another firm's document, say so until { $until }; it is corrected without an appeal, and costs nothing of the time to appeal.
notice-letter-appeal_lodged = Your appeal { $appeal } against the notice { $number } arrived. It is decided by { $until }.
notice-letter-appeal_lodged-held = Until then, what was before the act stands.
notice-letter-appeal_panel = The people who decide your appeal { $appeal } were named; sign in to read who they are. Until { $until } you can object to each of them once, with a reason.
notice-letter-appeal_admitted = Your appeal { $appeal } is looked into. It is decided by { $until }.
notice-letter-appeal_decided-upheld = Your appeal { $appeal } is right: the act does not stand.
notice-letter-appeal_decided-partly = Your appeal { $appeal } is right in part: the matter goes back to the body that decided it, to people who did not decide it the first time.
notice-letter-appeal_decided-lowered = Your appeal { $appeal } is right in part: the finding stands, and its grade is lowered by one from now on. Sign in to read it with its new days.
notice-letter-appeal_decided-dismissed = Your appeal { $appeal } is dismissed: the act stands, and is final here. Courts and authorities stay open to you.
notice-letter-appeal_decided-inadmissible = Your appeal { $appeal } is not looked into ({ $why }): the act stands. Courts and authorities stay open to you.
notice-letter-appeal_decided-withdrawn = Your organisation took back its appeal { $appeal }: the act stands.
notice-letter-appeal_decided-settled = What your appeal { $appeal } asked for was given without it: the act does not stand any more.
notice-why-late = it came after the time to appeal, without a reason that excuses it
notice-why-not_struck = the act does not strike your organisation
notice-why-no_act = there is no act that it could be against

# Grounds of refused claims and of rights that end, and who hears appeals.
ground-not_proved = nothing proves that the record belongs to the claimant
ground-contested = the register or its authority says otherwise
ground-held_by_another = another organisation holds the record
ground-owner_changed = an owner of the firm left and another came
ground-not_theirs = the record is not of the firm that holds it
ground-firm_ended = the firm that held it exists no longer
ground-asked_by_letter = a letter in the name of the holder asked for it; whoever signs in for the holder can say otherwise
ground-one_firm = a person found that they are records of one firm, and a second one confirmed it
ground-critical_finding = an audit made a critical finding
ground-major_not_mended = a major finding was not mended in its time
ground-audit_not_allowed = an audit that was due was not allowed or not made possible
ground-conditions_not_met = conditions of the certificate were not met in their time
ground-licence_lost = the licence to recruit was lost or suspended
ground-misuse_of_mark = the certificate or the mark was used where it does not apply
ground-false_statements = statements on which the certificate rested were false
ground-fees_charged = workers were charged fees or costs that the standard forbids
ground-audit_body_lost = the audit body may audit for this scheme no longer
ground-country_suspended = the certificate of the country was suspended or lost
ground-requirements_not_met = an audit found that the standard is not met
ground-finding_bars = a finding so grave that nothing is granted while it stands
ground-finding_mended_first = a finding that must be mended before anything is granted
ground-upheld = a complaint was found to be right
ground-partly = a part of a complaint was found to be right
ground-rule_broken = a conduct that breaks the rules was found
ground-violation_confirmed = a violation was confirmed
ground-grave_evidence = evidence so grave that workers would be in danger while the case goes on
ground-violation_in_period = a violation whose act lies in the period of the award is final
body-appeals_panel = the appeals panel of the scheme

# Labels of the facts that a letter tells, before a number, a day or a code.
fact-certificate = Certificate
fact-decision = Decision
fact-answer_limit = Time to answer
fact-state_review = Review of the state's certificate
fact-audit = Audit
fact-criteria = Criteria
fact-limit = Limit that has passed
fact-last_day = Last day
fact-of = What was due
fact-finding = Finding
fact-criterion = Criterion
fact-grade = Grade
fact-grade_in_effect = Grade in effect
fact-state = State
fact-proposal = What the scheme’s rule proposes
fact-because = Because
fact-record = Record
fact-lodged_on = Claimed on
fact-pair = Pair of records
fact-stays = Record that stays
fact-goes = Record that is joined to it
fact-case = Case
fact-counts = Counts
fact-offence = What is alleged (class)
fact-standard_of_proof = Standard of proof
fact-first_day = First day
fact-final_day = Last day
fact-competent_body = Authority that is competent
fact-sanction = Sanction
fact-sanction_kind = What is imposed
fact-length = For how long
fact-waits_for = What it waits for besides
fact-fine = Fine
fact-schedule = Schedule
fact-step = Step of the ladder
fact-how_sure = How sure the schedule is
fact-award = Award
fact-programme = Programme of recognition
fact-period = Period of the award
fact-done_on = Days of the act
fact-final_since = Final since

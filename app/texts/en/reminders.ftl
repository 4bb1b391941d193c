# The daily letter of what waits for somebody, and letters about absences.

# $lines is made of the messages below. $day is a date.
reminders-digest =
    .subject =
        { $count ->
            [one] { $count } task waits for you
           *[other] { $count } tasks wait for you
        }
    .body =
        This is what waits for you on { $day }.

        { $lines }

        Sign in to see each of them, and to act:
        { $link }

        You get at most one such letter a day. After signing in you can choose its hour, and leave out what has no date.

reminders-overdue = Overdue
reminders-due = Due soon
reminders-undated = Without a date

# $what is one of the messages that begin with work-. $due is a date and time.
reminders-was-due = { $what } (the first was due on { $due })
reminders-is-due = { $what } (the first is due on { $due })
reminders-instead = For a colleague who is away: { $what }
reminders-see-to = Left undone in your organisation, see to it: { $what }

# What waits, and how many.
work-claim-confirm =
    { $count ->
        [one] { $count } claim to a record to confirm
       *[other] { $count } claims to records to confirm
    }
work-claim-resume =
    { $count ->
        [one] { $count } claim with an objection to look at
       *[other] { $count } claims with objections to look at
    }
work-claim-grant =
    { $count ->
        [one] { $count } claim to decide on
       *[other] { $count } claims to decide on
    }
work-invitation-approve =
    { $count ->
        [one] { $count } invitation to approve
       *[other] { $count } invitations to approve
    }
work-import-approve =
    { $count ->
        [one] { $count } list of a register to approve
       *[other] { $count } lists of registers to approve
    }
work-claim-carry_on =
    { $count ->
        [one] { $count } claim that was handed over, to carry on
       *[other] { $count } claims that were handed over, to carry on
    }
work-claim-look =
    { $count ->
        [one] { $count } decision of a colleague on a claim to look at
       *[other] { $count } decisions of colleagues on claims to look at
    }
work-invitation-carry_on =
    { $count ->
        [one] { $count } invitation that was handed over, to carry on
       *[other] { $count } invitations that were handed over, to carry on
    }
work-invitation-look =
    { $count ->
        [one] { $count } decision of a colleague on an invitation to look at
       *[other] { $count } decisions of colleagues on invitations to look at
    }
work-import-carry_on =
    { $count ->
        [one] { $count } list of a register that was handed over, to carry on
       *[other] { $count } lists of registers that were handed over, to carry on
    }
work-import-look =
    { $count ->
        [one] { $count } decision of a colleague on a list of a register to look at
       *[other] { $count } decisions of colleagues on lists of registers to look at
    }
work-pair-carry_on =
    { $count ->
        [one] { $count } pair of records that was handed over, to carry on
       *[other] { $count } pairs of records that were handed over, to carry on
    }
work-pair-look =
    { $count ->
        [one] { $count } decision of a colleague on a pair of records to look at
       *[other] { $count } decisions of colleagues on pairs of records to look at
    }
work-dispute-decide =
    { $count ->
        [one] { $count } dispute about a value to decide on
       *[other] { $count } disputes about values to decide on
    }
work-dispute-look =
    { $count ->
        [one] { $count } decision of a colleague on a dispute about a value to look at
       *[other] { $count } decisions of colleagues on disputes about values to look at
    }
work-description-look =
    { $count ->
        [one] { $count } decision of a colleague to erase what a firm said, to look at
       *[other] { $count } decisions of colleagues to erase what firms said, to look at
    }
work-dispute-answer =
    { $count ->
        [one] { $count } dispute about a value to answer
       *[other] { $count } disputes about values to answer
    }
work-consultation-answer =
    { $count ->
        [one] { $count } draft about your country to answer
       *[other] { $count } drafts about your country to answer
    }
work-consultation-look =
    { $count ->
        [one] { $count } decision of a colleague to take words about a person out of what was published, to look at
       *[other] { $count } decisions of colleagues to take words about persons out of what was published, to look at
    }
work-dispute-reply =
    { $count ->
        [one] { $count } dispute about a value of your record to reply to
       *[other] { $count } disputes about values of your record to reply to
    }
work-data_request-check =
    { $count ->
        [one] { $count } request about personal data: check who asks
       *[other] { $count } requests about personal data: check who asks
    }
work-data_request-decide =
    { $count ->
        [one] { $count } request about personal data to decide on
       *[other] { $count } requests about personal data to decide on
    }
work-act-confirm =
    { $count ->
        [one] { $count } act on a licence to confirm
       *[other] { $count } acts on licences to confirm
    }
work-act-answer =
    { $count ->
        [one] { $count } contested act on a licence to answer
       *[other] { $count } contested acts on licences to answer
    }
work-contest-answer =
    { $count ->
        [one] { $count } contested merge of records to answer
       *[other] { $count } contested merges of records to answer
    }
work-act-carry_on =
    { $count ->
        [one] { $count } act on a licence that was handed over, to carry on
       *[other] { $count } acts on licences that were handed over, to carry on
    }
work-act-look =
    { $count ->
        [one] { $count } decision of a colleague on an act on a licence to look at
       *[other] { $count } decisions of colleagues on acts on licences to look at
    }
work-licence-look =
    { $count ->
        [one] { $count } decision of a colleague on a licence to look at
       *[other] { $count } decisions of colleagues on licences to look at
    }
work-profile-register =
    { $count ->
        [one] { $count } profile of a firm to decide on
       *[other] { $count } profiles of firms to decide on
    }
work-profile-submit =
    { $count ->
        [one] { $count } profile that was returned, to mend and submit again
       *[other] { $count } profiles that were returned, to mend and submit again
    }
work-profile-look =
    { $count ->
        [one] { $count } decision of a colleague on a profile to look at
       *[other] { $count } decisions of colleagues on profiles to look at
    }
work-link-confirm =
    { $count ->
        [one] { $count } link to another firm to confirm or deny
       *[other] { $count } links to other firms to confirm or deny
    }
work-link-look =
    { $count ->
        [one] { $count } decision of a colleague on a link between firms to look at
       *[other] { $count } decisions of colleagues on links between firms to look at
    }
work-owner_change-lapse =
    { $count ->
        [one] { $count } change of owner to decide on
       *[other] { $count } changes of owner to decide on
    }
work-owner_change-look =
    { $count ->
        [one] { $count } decision of a colleague on a change of owner to look at
       *[other] { $count } decisions of colleagues on changes of owner to look at
    }
work-application-screen =
    { $count ->
        [one] { $count } application to screen
       *[other] { $count } applications to screen
    }
work-application-decide =
    { $count ->
        [one] { $count } screened application to accept, return or reject
       *[other] { $count } screened applications to accept, return or reject
    }
work-application-answer_remarks =
    { $count ->
        [one] { $count } application with remarks to answer
       *[other] { $count } applications with remarks to answer
    }
work-application-assess =
    { $count ->
        [one] { $count } self-assessment to finish
       *[other] { $count } self-assessments to finish
    }
work-application-order_audit =
    { $count ->
        [one] { $count } audit to order
       *[other] { $count } audits to order
    }
work-application-carry_on =
    { $count ->
        [one] { $count } application that was handed over, to carry on
       *[other] { $count } applications that were handed over, to carry on
    }
work-misuse-read =
    { $count ->
        [one] { $count } report of misuse of a firm's name to read
       *[other] { $count } reports of misuse of a firm's name to read
    }
work-audit-plan =
    { $count ->
        [one] { $count } audit to plan
       *[other] { $count } audits to plan
    }
work-audit-declare =
    { $count ->
        [one] { $count } audit on whose team you declare your interests
       *[other] { $count } audits on whose teams you declare your interests
    }
work-audit-start =
    { $count ->
        [one] { $count } audit to begin
       *[other] { $count } audits to begin
    }
work-audit-decide_objection =
    { $count ->
        [one] { $count } objection to an auditor to decide on
       *[other] { $count } objections to auditors to decide on
    }
work-audit-hand_in_workers =
    { $count ->
        [one] { $count } audit for which to hand in the list of workers
       *[other] { $count } audits for which to hand in lists of workers
    }
work-audit-submit =
    { $count ->
        [one] { $count } audit report to finish
       *[other] { $count } audit reports to finish
    }
work-audit-review =
    { $count ->
        [one] { $count } audit report to review
       *[other] { $count } audit reports to review
    }
work-finding-answer =
    { $count ->
        [one] { $count } audit finding to answer
       *[other] { $count } audit findings to answer
    }
work-finding-verify =
    { $count ->
        [one] { $count } answer to an audit finding to verify
       *[other] { $count } answers to audit findings to verify
    }
work-finding-pursue =
    { $count ->
        [one] { $count } overdue audit finding to follow up
       *[other] { $count } overdue audit findings to follow up
    }
work-finding-grade =
    { $count ->
        [one] { $count } answer to the grade of an audit finding to decide on
       *[other] { $count } answers to grades of audit findings to decide on
    }
work-notice-answer =
    { $count ->
        [one] { $count } notice of an act against your organisation to answer
       *[other] { $count } notices of acts against your organisation to answer
    }
work-notice-serve =
    { $count ->
        [one] { $count } notice to serve
       *[other] { $count } notices to serve
    }
work-notice-decide =
    { $count ->
        [one] { $count } announced act to decide on after the hearing
       *[other] { $count } announced acts to decide on after the hearing
    }
work-notice-confirm =
    { $count ->
        [one] { $count } urgent act of a colleague to confirm
       *[other] { $count } urgent acts of colleagues to confirm
    }
work-notice-review =
    { $count ->
        [one] { $count } urgent act to review
       *[other] { $count } urgent acts to review
    }
work-notice-correct =
    { $count ->
        [one] { $count } act that is said to rest on a plain error, to answer
       *[other] { $count } acts that are said to rest on a plain error, to answer
    }
work-notice-appeal =
    { $count ->
        [one] { $count } act against your organisation that can be appealed
       *[other] { $count } acts against your organisation that can be appealed
    }
work-notice-look =
    { $count ->
        [one] { $count } decision of a colleague on a notice to look at
       *[other] { $count } decisions of colleagues on notices to look at
    }
work-appeal-name_panel =
    { $count ->
        [one] { $count } appeal for which to name a panel
       *[other] { $count } appeals for which to name a panel
    }
work-appeal-decide =
    { $count ->
        [one] { $count } appeal to hear and decide
       *[other] { $count } appeals to hear and decide
    }
work-appeal-look =
    { $count ->
        [one] { $count } decision of a colleague on an appeal to look at
       *[other] { $count } decisions of colleagues on appeals to look at
    }
work-objection-answer =
    { $count ->
        [one] { $count } objection to a member of an appeals panel to answer
       *[other] { $count } objections to members of appeals panels to answer
    }
work-decision-vote =
    { $count ->
        [one] { $count } decision to vote on
       *[other] { $count } decisions to vote on
    }
work-decision-conclude =
    { $count ->
        [one] { $count } decision to conclude
       *[other] { $count } decisions to conclude
    }
work-decision-look =
    { $count ->
        [one] { $count } vote or conclusion of a colleague to look at
       *[other] { $count } votes or conclusions of colleagues to look at
    }
work-seat-appoint =
    { $count ->
        [one] { $count } proposal of a committee member to decide on
       *[other] { $count } proposals of committee members to decide on
    }
work-partner-decide =
    { $count ->
        [one] { $count } proposed partner to decide on
       *[other] { $count } proposed partners to decide on
    }
work-post-assign =
    { $count ->
        [one] { $count } post abroad at which nobody serves
       *[other] { $count } posts abroad at which nobody serves
    }
work-partner-look =
    { $count ->
        [one] { $count } decision of a colleague on a partner to look at
       *[other] { $count } decisions of colleagues on partners to look at
    }
work-rule_change-announce =
    { $count ->
        [one] { $count } change of a fee rule to read and announce
       *[other] { $count } changes of fee rules to read and announce
    }
work-other =
    { $count ->
        [one] { $count } other task
       *[other] { $count } other tasks
    }

# $role is one of the roles in letters.ftl. $begins and $until are the first and the last day.
reminders-substitute-named =
    .subject = You stand in for { $colleague }
    .body =
        { $colleague } is away from { $begins } to { $until }, both days included, and named you to stand in as { $role } for { $organisation }.

        During these days what waits for { $colleague } is listed with your own work, and the reminders come to you. This gives you no right that you do not have yourself.

        If you cannot stand in, sign in and decline:
        { $link }

reminders-substitute-released =
    .subject = You do not stand in for { $colleague } any more
    .body =
        { $colleague } of { $organisation } took back or changed the absence for which you were named. Nothing more is asked of you for it.

reminders-substitute-declined =
    .subject = { $colleague } cannot stand in for you
    .body =
        { $colleague } declined to stand in for you from { $begins } to { $until }. Until somebody else stands in, reminders come to you. Sign in to name another colleague:
        { $link }
work-request-take_up =
    { $count ->
        [one] { $count } request of a certificate holder to take up
       *[other] { $count } requests of certificate holders to take up
    }
work-certificate-review =
    { $count ->
        [one] { $count } certificate to review, since its audit body lost its accreditation
       *[other] { $count } certificates to review, since their audit bodies lost their accreditation
    }
work-condition-close =
    { $count ->
        [one] { $count } condition to look at, which its holder says is met
       *[other] { $count } conditions to look at, which their holders say are met
    }
work-condition-meet =
    { $count ->
        [one] { $count } condition of your certificate to meet
       *[other] { $count } conditions of your certificate to meet
    }
work-certificate-order_audit =
    { $count ->
        [one] { $count } certificate that owes a surveillance audit
       *[other] { $count } certificates that owe a surveillance audit
    }
work-certificate-renew =
    { $count ->
        [one] { $count } certificate to renew
       *[other] { $count } certificates to renew
    }
work-certificate-confirm =
    { $count ->
        [one] { $count } urgent suspension to confirm or to leave
       *[other] { $count } urgent suspensions to confirm or to leave
    }
work-certificate-look =
    { $count ->
        [one] { $count } act of a colleague on a certificate to look at
       *[other] { $count } acts of colleagues on certificates to look at
    }
work-condition-look =
    { $count ->
        [one] { $count } finding of a colleague on a condition to look at
       *[other] { $count } findings of colleagues on conditions to look at
    }
work-finding-look =
    { $count ->
        [one] { $count } decision of a colleague on the grade of an audit finding to look at
       *[other] { $count } decisions of colleagues on grades of audit findings to look at
    }
work-complaint-take =
    { $count ->
        [one] { $count } complaint to take up
       *[other] { $count } complaints to take up
    }
work-complaint-check_safety =
    { $count ->
        [one] { $count } complaint to ask of whether the person is safe
       *[other] { $count } complaints to ask of whether the person is safe
    }
work-complaint-sort =
    { $count ->
        [one] { $count } complaint to sort
       *[other] { $count } complaints to sort
    }
work-complaint-look_into =
    { $count ->
        [one] { $count } complaint to look into
       *[other] { $count } complaints to look into
    }
work-complaint-inform =
    { $count ->
        [one] { $count } complaint to write of how far it is
       *[other] { $count } complaints to write of how far they are
    }
work-complaint-answer_request =
    { $count ->
        [one] { $count } request of a colleague to open who complained
       *[other] { $count } requests of colleagues to open who complained
    }
work-complaint-confirm_severity =
    { $count ->
        [one] { $count } lower severity of a complaint to confirm
       *[other] { $count } lower severities of complaints to confirm
    }
work-complaint-confirm_flag =
    { $count ->
        [one] { $count } flag of a complaint that a colleague would close
       *[other] { $count } flags of complaints that colleagues would close
    }
work-complaint-carry_on =
    { $count ->
        [one] { $count } complaint that somebody left to carry on
       *[other] { $count } complaints that somebody left to carry on
    }
work-complaint-look =
    { $count ->
        [one] { $count } act of a colleague on a complaint to look at
       *[other] { $count } acts of colleagues on complaints to look at
    }
work-inquiry-conclude =
    { $count ->
        [one] { $count } inquiry to conclude
       *[other] { $count } inquiries to conclude
    }
work-warning-agree =
    { $count ->
        [one] { $count } warning to read before the named one is reached
       *[other] { $count } warnings to read before the named ones are reached
    }
work-warning-read_answer =
    { $count ->
        [one] { $count } answer to a warning to read
       *[other] { $count } answers to warnings to read
    }
work-warning-publish =
    { $count ->
        [one] { $count } warning to look at and publish
       *[other] { $count } warnings to look at and publish
    }
work-warning-renew =
    { $count ->
        [one] { $count } warning that ends soon
       *[other] { $count } warnings that end soon
    }
work-objection-decide =
    { $count ->
        [one] { $count } objection to a warning to decide
       *[other] { $count } objections to warnings to decide
    }
work-risk-weigh =
    { $count ->
        [one] { $count } holder with a risk pattern, to weigh an audit
       *[other] { $count } holders with a risk pattern, to weigh audits
    }
work-warning-look =
    { $count ->
        [one] { $count } decision of a colleague on a warning to look at
       *[other] { $count } decisions of colleagues on warnings to look at
    }
work-telling-reply =
    { $count ->
        [one] { $count } statement about your organisation to reply to
       *[other] { $count } statements about your organisation to reply to
    }
work-complaint-confirm_end =
    { $count ->
        [one] { $count } announcement that a case goes no further to decide
       *[other] { $count } announcements that cases go no further to decide
    }
work-complaint-second =
    { $count ->
        [one] { $count } text for whom a case is about to read as a second officer
       *[other] { $count } texts for whom cases are about to read as a second officer
    }
work-complaint-decide =
    { $count ->
        [one] { $count } case to decide
       *[other] { $count } cases to decide
    }
work-complaint-take_decision =
    { $count ->
        [one] { $count } case that somebody has to decide
       *[other] { $count } cases that somebody has to decide
    }
work-complaint-begin_mediation =
    { $count ->
        [one] { $count } mediation to begin
       *[other] { $count } mediations to begin
    }
work-complaint-mediate =
    { $count ->
        [one] { $count } mediation to lead
       *[other] { $count } mediations to lead
    }
work-complaint-settle =
    { $count ->
        [one] { $count } agreement to put into effect
       *[other] { $count } agreements to put into effect
    }
work-complaint-hear =
    { $count ->
        [one] { $count } person to hear about the code of a case
       *[other] { $count } people to hear about the codes of cases
    }
work-complaint-reopen =
    { $count ->
        [one] { $count } closed case that is not solved
       *[other] { $count } closed cases that are not solved
    }
work-complaint-read =
    { $count ->
        [one] { $count } case with a new message
       *[other] { $count } cases with new messages
    }
work-complaint-review_hold =
    { $count ->
        [one] { $count } legal hold of a case to look at again
       *[other] { $count } legal holds of cases to look at again
    }
work-referral-answer =
    { $count ->
        [one] { $count } complaint that was referred to you to answer
       *[other] { $count } complaints that were referred to you to answer
    }
work-referral-report =
    { $count ->
        [one] { $count } complaint that you accepted to report on
       *[other] { $count } complaints that you accepted to report on
    }
work-complaint-chase =
    { $count ->
        [one] { $count } case on which an authority is silent
       *[other] { $count } cases on which an authority is silent
    }
work-complaint-show =
    { $count ->
        [one] { $count } word of an authority to look at before whoever told it does
       *[other] { $count } words of authorities to look at before whoever told it does
    }
work-authority-remind =
    { $count ->
        [one] { $count } authority that is silent about a complaint
       *[other] { $count } authorities that are silent about complaints
    }
work-violation-notify =
    { $count ->
        [one] { $count } case of a violation to look at and notify
       *[other] { $count } cases of violations to look at and notify
    }
work-violation-liken =
    { $count ->
        [one] { $count } case that can be about the conduct of another one
       *[other] { $count } cases that can be about the conduct of others
    }
work-violation-answer =
    { $count ->
        [one] { $count } case against your organisation to answer
       *[other] { $count } cases against your organisation to answer
    }
work-violation-decide =
    { $count ->
        [one] { $count } case of a violation to decide
       *[other] { $count } cases of violations to decide
    }
work-violation-hear =
    { $count ->
        [one] { $count } respondent who was absent to be heard
       *[other] { $count } respondents who were absent to be heard
    }
work-violation-look =
    { $count ->
        [one] { $count } act of a colleague on a case of a violation to look at
       *[other] { $count } acts of colleagues on cases of violations to look at
    }
work-sanction-announce =
    { $count ->
        [one] { $count } confirmed violation to follow with a sanction
       *[other] { $count } confirmed violations to follow with sanctions
    }
work-sanction-decide =
    { $count ->
        [one] { $count } sanction to decide
       *[other] { $count } sanctions to decide
    }
work-sanction-confirm =
    { $count ->
        [one] { $count } urgent measure to confirm or drop
       *[other] { $count } urgent measures to confirm or drop
    }
work-sanction-collect =
    { $count ->
        [one] { $count } fine that is overdue
       *[other] { $count } fines that are overdue
    }
work-sanction-look =
    { $count ->
        [one] { $count } act of a colleague on a sanction to look at
       *[other] { $count } acts of colleagues on sanctions to look at
    }
work-award-grant =
    { $count ->
        [one] { $count } evaluation whose proposed awards to grant or refuse
       *[other] { $count } evaluations whose proposed awards to grant or refuse
    }
work-award-announce =
    { $count ->
        [one] { $count } award whose period a final violation lies in, to announce its loss or leave it
       *[other] { $count } awards whose periods final violations lie in, to announce their loss or leave them
    }
work-award-decide =
    { $count ->
        [one] { $count } announced loss of an award to decide
       *[other] { $count } announced losses of awards to decide
    }
work-award-confirm =
    { $count ->
        [one] { $count } earlier award to confirm as a second person
       *[other] { $count } earlier awards to confirm as a second person
    }
work-award-restore =
    { $count ->
        [one] { $count } lost award whose violation does not stand any more, to restore
       *[other] { $count } lost awards whose violations do not stand any more, to restore
    }
work-award-look =
    { $count ->
        [one] { $count } act of a colleague on an award to look at
       *[other] { $count } acts of colleagues on awards to look at
    }
work-state_review-open =
    { $count ->
        [one] { $count } state without a certificate: to open its review or set it aside
       *[other] { $count } states without a certificate: to open their reviews or set them aside
    }
work-state_review-vote =
    { $count ->
        [one] { $count } review of a state's certificate to vote on
       *[other] { $count } reviews of states' certificates to vote on
    }
work-state_review-conclude =
    { $count ->
        [one] { $count } review of a state's certificate to conclude
       *[other] { $count } reviews of states' certificates to conclude
    }
work-state_review-lift =
    { $count ->
        [one] { $count } review of a state's certificate whose rule holds no longer, to lift
       *[other] { $count } reviews of states' certificates whose rule holds no longer, to lift
    }
work-state_review-look =
    { $count ->
        [one] { $count } act of a colleague on the review of a state to look at
       *[other] { $count } acts of colleagues on reviews of states to look at
    }
work-cohort_study-freeze =
    { $count ->
        [one] { $count } draft of a cohort study whose protocol to freeze
       *[other] { $count } drafts of cohort studies whose protocols to freeze
    }
work-cohort_study-analyse =
    { $count ->
        [one] { $count } closed cohort study to analyse
       *[other] { $count } closed cohort studies to analyse
    }
work-cohort_study-publish =
    { $count ->
        [one] { $count } result of a cohort study to publish
       *[other] { $count } results of cohort studies to publish
    }
work-cohort_study-look =
    { $count ->
        [one] { $count } act of a colleague on a cohort study to look at
       *[other] { $count } acts of colleagues on cohort studies to look at
    }
work-statement-look =
    { $count ->
        [one] { $count } act of a colleague on a public statement of a state to look at
       *[other] { $count } acts of colleagues on public statements of states to look at
    }
work-recall-acknowledge =
    { $count ->
        [one] { $count } recall of what your authority was told to acknowledge
       *[other] { $count } recalls of what your authority was told to acknowledge
    }
work-disclosure-acknowledge =
    { $count ->
        [one] { $count } disclosure from another state to acknowledge
       *[other] { $count } disclosures from other states to acknowledge
    }
work-disclosure-answer =
    { $count ->
        [one] { $count } disclosure to answer: what your authority did
       *[other] { $count } disclosures to answer: what your authority did
    }
work-bar-announce =
    { $count ->
        [one] { $count } proposed bar of a person to announce, or to spare them
       *[other] { $count } proposed bars of persons to announce, or to spare them
    }
work-bar-serve =
    { $count ->
        [one] { $count } letter about a bar to bring to the person
       *[other] { $count } letters about bars to bring to the persons
    }
work-bar-decide =
    { $count ->
        [one] { $count } announced bar of a person to decide
       *[other] { $count } announced bars of persons to decide
    }
work-bar-look =
    { $count ->
        [one] { $count } act of a colleague on a bar to look at
       *[other] { $count } acts of colleagues on bars to look at
    }
work-bar_question-answer =
    { $count ->
        [one] { $count } question whether two are one person
       *[other] { $count } questions whether two are one person
    }
work-remedy-propose =
    { $count ->
        [one] { $count } plan to repay workers to draw up
       *[other] { $count } plans to repay workers to draw up
    }
work-remedy-accept =
    { $count ->
        [one] { $count } plan to repay workers to look at
       *[other] { $count } plans to repay workers to look at
    }
work-remedy-pay =
    { $count ->
        [one] { $count } repayment to workers to make
       *[other] { $count } repayments to workers to make
    }
work-remedy-confirm =
    { $count ->
        [one] { $count } repayment that workers have not confirmed
       *[other] { $count } repayments that workers have not confirmed
    }
work-remedy-close =
    { $count ->
        [one] { $count } repayment that is done, to close
       *[other] { $count } repayments that are done, to close
    }
work-remedy-look =
    { $count ->
        [one] { $count } act of a colleague on a repayment to look at
       *[other] { $count } acts of colleagues on repayments to look at
    }
work-bar_question-look =
    { $count ->
        [one] { $count } answer of a colleague whether two are one person to look at
       *[other] { $count } answers of colleagues whether two are one person to look at
    }
work-application-declare =
    { $count ->
        [one] { $count } application for which to say who owns and runs your firm
       *[other] { $count } applications for which to say who owns and runs your firm
    }
work-claim-declare =
    { $count ->
        [one] { $count } claim for which to say who owns and runs your firm
       *[other] { $count } claims for which to say who owns and runs your firm
    }
work-agreement-sign =
    { $count ->
        [one] { $count } agreement between states to sign
       *[other] { $count } agreements between states to sign
    }
work-agreement-enforce =
    { $count ->
        [one] { $count } signed agreement between states to put in force
       *[other] { $count } signed agreements between states to put in force
    }
work-agreement_change-confirm =
    { $count ->
        [one] { $count } change of what states share to confirm as the second person
       *[other] { $count } changes of what states share to confirm as the second person
    }
work-succession-answer =
    { $count ->
        [one] { $count } question whether a successor takes the place of a party to an agreement
       *[other] { $count } questions whether successors take the place of parties to agreements
    }
work-exchange_link-confirm =
    { $count ->
        [one] { $count } link with another register to confirm as a second person
       *[other] { $count } links with other registers to confirm as a second person
    }
work-exchange_question-answer =
    { $count ->
        [one] { $count } difference between a linked register and this one to decide
       *[other] { $count } differences between linked registers and this one to decide
    }
work-change_question-answer =
    { $count ->
        [one] { $count } decision of a national system that does not fit, to answer
       *[other] { $count } decisions of a national system that do not fit, to answer
    }
work-experience-moderate =
    { $count ->
        [one] { $count } answer of a worker to read before it counts
       *[other] { $count } answers of workers to read before they count
    }
work-experience_removal-decide =
    { $count ->
        [one] { $count } request of a firm to remove a worker's words to decide
       *[other] { $count } requests of firms to remove workers' words to decide
    }
work-experience-look =
    { $count ->
        [one] { $count } act of a colleague on a worker's answer to look at
       *[other] { $count } acts of colleagues on workers' answers to look at
    }
work-alliance_member-admit =
    { $count ->
        [one] { $count } application to join the alliance to decide
       *[other] { $count } applications to join the alliance to decide
    }
work-alliance_member-answer =
    { $count ->
        [one] { $count } membership of the alliance that is to be ended, to answer
       *[other] { $count } memberships of the alliance that are to be ended, to answer
    }
work-alliance_member-end =
    { $count ->
        [one] { $count } member of the alliance to end or keep, since it was heard
       *[other] { $count } members of the alliance to end or keep, since they were heard
    }
work-commitment-report =
    { $count ->
        [one] { $count } public commitment to report on
       *[other] { $count } public commitments to report on
    }
work-commitment-look_at =
    { $count ->
        [one] { $count } report that a pledge is kept, to look at its evidence
       *[other] { $count } reports that pledges are kept, to look at their evidence
    }
work-credential-confirm =
    { $count ->
        [one] { $count } training or certificate of a firm to confirm or refuse
       *[other] { $count } trainings or certificates of firms to confirm or refuse
    }
work-alliance-look =
    { $count ->
        [one] { $count } act of a colleague on a member of the alliance to look at
       *[other] { $count } acts of colleagues on members of the alliance to look at
    }
work-commitment-look =
    { $count ->
        [one] { $count } act of a colleague on a public commitment to look at
       *[other] { $count } acts of colleagues on public commitments to look at
    }
work-credential-look =
    { $count ->
        [one] { $count } act of a colleague on a training or certificate of a firm to look at
       *[other] { $count } acts of colleagues on trainings or certificates of firms to look at
    }

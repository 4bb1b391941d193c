"""Events that no other system ever sees; one row for each, so that a new one is thought about.

A test compares both tables with ``docs/events.md``, and fails for an event that stands in neither.
"""

_NAMES = """
accountability:
    review.heard review.noted review.set_aside review.voted
agreements:
    agreement.drafted agreement.dropped agreement.edited amendment.dropped amendment.proposed
    membership.dropped membership.proposed party.signed succession.dropped succession.proposed
alliance:
    credential.refused credential.stated credential.withdrawn member.answered member.asked
    member.ending member.kept member.refused member.withdrawn
appeals:
    appeal.admitted appeal.dismissed appeal.found_inadmissible appeal.heard appeal.lodged
    appeal.partly_upheld appeal.settled appeal.upheld appeal.withdrawn objection.dismissed
    objection.lodged objection.upheld panel.named vote.given
archives:
    archive.asked archive.failed archive.made archive.removed
audits:
    audit.accepted audit.cancelled audit.declared audit.handed_over audit.influence_reported
    audit.objected audit.objection_decided audit.ordered audit.planned audit.reported
    audit.returned audit.started audit.team_cleared audit.team_dissolved audit.team_proposed
    bundle.fetched bundle.returned bundle.revoked competence.confirmed competence.ended
    finding.answered finding.critical_raised finding.grade_took_effect finding.overdue
    finding.regraded finding.sent_back finding.struck_out finding.verified
    worker_list.destroyed worker_list.drawn worker_list.handed_in
bars:
    bar.announced bar.answered bar.code_renewed bar.forgotten bar.imposed bar.lifted
    bar.overturned bar.proposed bar.remanded bar.spared hold.began principals.declared
    question.answered_another question.answered_same question.asked question.spoken_to
certifications:
    answers.carried answers.confirmed answers.given application.accepted application.agreed
    application.begun application.changed application.comments_ended application.declared
    application.draft_published application.dropped application.expired
    application.first_stage_ordered application.first_stage_passed application.found_against
    application.found_clean application.gave_way application.granted application.lapsed
    application.left_unmended application.mended application.opened application.refused
    application.rejected application.reopened application.returned application.screened
    application.second_stage_ordered application.submitted application.submitted_late
    application.withdrawn audit.ordered certificate.handed_over
    certificate.reinstatement_proposed certificate.review_overdue
    certificate.surveillance_missed certificate.transfer_reviewed certificate.watched
    condition.lifted condition.met condition.overdue condition.set condition.shown
    decision.advice_asked decision.advised decision.announced decision.concluded
    decision.conditions_drafted decision.discarded decision.frozen decision.heard
    decision.opened decision.voted fee.paid fee.waived misuse.closed misuse.reported
    representative.declared representative.ended request.made request.taken_up
    request.withdrawn review.closed review.opened risk_review.audit_ordered risk_review.closed
    risk_review.opened risk_review.widened seat.declined seat.ended seat.proposed seat.seated
    training.confirmed
changes:
    push.ended push.received question.applied question.asked question.let_go
cohorts:
    analysis.asked check.asked record.withdrawn records.added result.checked study.drafted
    study.redrafted
complaints:
    acknowledgement_key.made allegation.added allegation.dropped clause.noted clock.extended
    clock.paused clock.resumed complaint.accused_named complaint.admitted complaint.assigned
    complaint.closed complaint.decided complaint.destroyed complaint.joined complaint.kept_out
    complaint.lapsed complaint.left complaint.matched_to_unregistered complaint.mediated
    complaint.mediation_ended complaint.moved_outside complaint.received complaint.referred
    complaint.rejected complaint.reopened complaint.resumed complaint.safety_checked
    complaint.settled complaint.taken_up complaint.told complaint.withdrawal_asked
    complaint.withdrawal_undone complaint.withdrawn consent.given consent.withdrawn
    decider.named document.translated file.cleaned file.destroyed file.not_cleaned
    file.redacted file.sent flag.close_asked flag.closed flag.kept_open flag.raised
    hold.lifted hold.placed hold.reviewed identity.asked identity.granted identity.refused
    inquiry.concluded inquiry.opened inquiry.recorded link.answered mediation.accepted
    mediation.agreed mediation.begun mediation.declined mediation.ended mediation.lapsed
    mediation.left mediation.offered mediation.proposed message.sent partner.let_in
    partner.shut_out pattern.noted question.answered question.asked receipt.heard
    receipt.objected receipt.replaced referral.accepted referral.kept_back
    referral.outcome_reported referral.overdue referral.prepared referral.progress_reported
    referral.recalled referral.refused referral.sent referral.taken_back referral.words_shown
    severity.lower_proposed severity.lower_refused severity.lowered severity.raised
    state.excluded state.let_in telling.agreed telling.objected telling.prepared
    telling.recalled telling.replied telling.seconded telling.taken_back telling.told
    telling.unanswered unregistered.likeness_answered
corrections:
    lodging.address_erased lodging.retracted reply.erased
data_requests:
    request.checked request.extended request.granted request.handed_in request.lapsed
    request.proved request.received request.refused request.set_aside request.withdrawn
deployments:
    report.recorded
disclosures:
    disclosure.acknowledged disclosure.answered disclosure.came disclosure.dropped
    disclosure.kept_back disclosure.lapsed disclosure.queued disclosure.sent
evidence:
    document.removed document.sent
exchange:
    figures.drawn_up violation.became_final
experience:
    answer.counted answer.removed answer.set_aside batch.given block.closed block.counted_anew
    block.withdrawn removal.asked removal.granted removal.refused reply.given
fees:
    change.proposed
identity:
    account.changed account.opened administrator.created client.created client.revoked
    details.changed interest.declared interest.withdrawn invitation.accepted
    invitation.approved invitation.begun invitation.sent invitation.withdrawn keys.rotated
    master_key.replaced membership.began membership.closed membership.ended
    membership.handed_over nationalities.declared organisation.admitted organisation.closed
    organisation.described organisation.signed_up outside_account.bound
    outside_account.released password.changed second_factor.added second_factor.doubted
    second_factor.lost second_factor.removed second_look.asked second_look.refused
    second_look.released sessions.ended
jurisdictions:
    end.dropped end.proposed
links:
    file.delivered file.made file.received file.refused file.taken key.proposed key.replaced
    key.rotated link.confirmed link.dropped link.ended link.proposed link.resumed
    link.suspended question.asked question.kept question.taken
notices:
    error.claimed error.corrected error.not_found notice.announced notice.answered
    notice.answered_after notice.conceded notice.dropped notice.heard_in_case notice.reversed
    notice.reviewed notice.served notice.stated notice.statement_erased notice.took_effect
    notice.unanswered notice.urgency_confirmed notice.urgency_proposed
partners:
    admission.admitted admission.ended admission.proposed admission.refused question.answered
    reference.checked
posts:
    officer.assigned officer.ended
recognition:
    award.confirmed award.discarded award.entered award.granted award.loss_announced
    award.loss_dropped award.loss_taken_back award.lost award.refused award.restored
    award.spared evaluation.asked evaluation.finished programme.loaded recomputation.asked
    recomputation.finished
registration:
    link.confirmed link.denied link.ended link.stated owner_change.kept owner_change.lapsed
    owner_change.overturned owner_change.raised owner_change.reopened principal.ended
    principal.stated profile.begun profile.matched profile.refused profile.returned
    profile.submitted profile.withdrawn unregistered.recorded
remedies:
    follow_up.answered follow_up.asked payment.answered payments.reported remedy.accepted
    remedy.closed remedy.figures_given remedy.gravely_late remedy.late remedy.opened
    remedy.proposed remedy.reckoned remedy.reopened remedy.returned sample.confirmed
    sample.drawn sample.ended worker.changed worker.code_made worker.given_to_fund
    worker.heir_checked worker.heir_named worker.held worker.looked_for worker.released
    worker.struck workers.handed_in
reminders:
    absence.began absence.declined absence.ended work.escalated
reports:
    facts.asked_anew facts.forgotten report.asked report.failed report.made report.removed
    schedule.ended schedule.set statistics.frozen statistics.noted
sanctions:
    fine.paid sanction.announced sanction.dropped sanction.sent_to_committee
    sanction.urgency_proposed
standards:
    document.drafted
store:
    case_keys.restored erasures.repeated
subjects:
    candidate.contest_granted candidate.contest_upheld candidate.contested
    candidate.merge_proposed candidate.merged candidate.overturned candidate.rejected
    candidate.reopened candidate.undo_dropped candidate.undo_proposed principal.restricted
    principal.unrestricted
violations:
    charges.judged likeness.answered respondent.answered respondent.asked_to_be_heard
    respondent.confirmed respondent.dismissed respondent.forgotten respondent.held
    respondent.notified respondent.released respondent.reopened respondent.set_aside
    respondent.stated respondent.written_to source.linked violation.amended violation.closed
    violation.confirmed violation.dismissed violation.dropped violation.notified
    violation.opened violation.remedied violation.reopened violation.sanctioned
    violation.self_reported
warnings:
    objection.dismissed objection.lodged objection.upheld warning.agreed warning.answer_shown
    warning.answer_withheld warning.answered warning.attempted warning.drafted
    warning.rewritten
"""


def _read() -> frozenset[str]:
    found, domain = set[str](), ""
    for word in _NAMES.split():
        if word.endswith(":"):
            domain = word.removesuffix(":")
        else:
            found.add(f"{domain}.{word}")
    return frozenset(found)


NEVER = _read()
"""By event; whatever stands in no table is not seen either."""

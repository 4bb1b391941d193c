"""Which event who may see, and what of its body: one row for each event of ``docs/events.md``.

What stands in no row nobody sees. A row follows from what the reads of the thing let an authority
see: what anybody reads is ``everywhere``, what the authority of a place reads is ``there``. Keys
are named one by one, since a body can hold the id of a person. In no row: who complained or was
asked, who decided, what is sealed, drafted, voted on or announced, what is not final (S1, E5, W1).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID

ANYWHERE, NOWHERE = "*", "-"
"""Places of what is public, and of what lies in no place that is known."""


class LiesBy(StrEnum):
    """By which row an event's place is found; its id stands in the body."""

    ACT = "act"
    CLAIM = "claim"
    DISPUTE = "dispute"
    FILE = "file"


class Gate(StrEnum):
    """What has to be so when it is read, beside the row, for those who read it as the public."""

    ACT_STANDS = "act_stands"
    NOTICE_STANDS = "notice_stands"
    SANCTION_PUBLIC = "sanction_public"
    SANCTION_WAS_NAMED = "sanction_was_named"
    WARNING_PUBLIC = "warning_public"
    WARNING_WAS_PUBLIC = "warning_was_public"
    FEE_CHANGE_ANNOUNCED = "fee_change_announced"


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of an event.

    Attributes:
        everywhere: keys of the body that anybody may know; ``None``: it is no public thing.
        there: keys that the authority of its place may know besides, with the reason's code.
        by: how its place is found, where it is told there.
        at: where the thing is read; names keys of the body, and ``subject``.
        at_there: the same for the authority of its place.
        gate: what has to be so.
        is_unnamed: it does not say which firm; whoever was told of the thing knows.
    """

    everywhere: frozenset[str] | None
    there: frozenset[str] = frozenset()
    by: LiesBy | None = None
    at: str | None = None
    at_there: str | None = None
    gate: Gate | None = None
    is_unnamed: bool = False


def _public(keys: str, at: str | None = None, gate: Gate | None = None) -> Told:
    return Told(frozenset(keys.split()), at=at, gate=gate)


def _own(keys: str, by: LiesBy, at: str | None = None) -> Told:
    return Told(None, frozenset(keys.split()), by, at_there=at)


ROSTER, CERTIFICATE = "/v1/roster/{subject}", "/v1/roster/certificates/{number}"
REVIEW = "/v1/state-reviews/{row}"
STUDY = "/v1/cohort-studies/{key}"
COMMITMENT, MEMBER = "/v1/alliance/commitments/{row}", "/v1/alliance/members/{key}"
LICENCE, ACT = "/v1/licences/{licence}", "/v1/licence-acts/{row}"
SANCTION, PLACE = "/v1/roster/sanctions/{number}", "/v1/jurisdictions/{code}"
_ACT_KEYS = frozenset(["row", "kind", "status", "holds_from", "source", "is_worsening"])
_FILE_KEYS = frozenset(["row", "profile", "file"])
_CLAIM = _own("row channel", LiesBy.CLAIM, "/v1/claims/{row}")
_DISPUTE = _own("row dispute number table fact field", LiesBy.DISPUTE, "/v1/disputes/{dispute}")
_CORRECTED = Told(
    frozenset({"number"}),
    frozenset({"row"}),
    LiesBy.DISPUTE,
    at=ROSTER,
    at_there="/v1/disputes/{dispute}",
)
_FILE = Told(
    frozenset(["number", "source", "list_date", "counts"]),
    _FILE_KEYS,
    LiesBy.FILE,
    at="/v1/sources",
)
_STANDING = _public("number state from_at ends_on", CERTIFICATE, Gate.NOTICE_STANDS)
_ACCREDITED = _public("row accreditation audit_body scheme", "/v1/accreditations")


def _act(keys: str) -> Told:
    """Tell of an act on a licence: what the licence says anybody, the ground its authority."""
    return Told(
        frozenset(keys.split()),
        _ACT_KEYS,
        LiesBy.ACT,
        at=LICENCE,
        at_there=ACT,
        gate=Gate.ACT_STANDS,
    )


def _sanction(keys: str, gate: Gate = Gate.SANCTION_PUBLIC, *, is_unnamed: bool = False) -> Told:
    return Told(frozenset(keys.split()), at=SANCTION, gate=gate, is_unnamed=is_unnamed)


TOLD: Mapping[str, Told] = MappingProxyType(
    {
        "accountability.month.counted": _public("row jurisdiction month"),
        "accountability.review.concluded": _public("row outcome", REVIEW),
        "accountability.review.lifted": _public("row", REVIEW),
        "accountability.review.opened": _public("row jurisdiction", REVIEW),
        "accountability.review.published": _public("row consultation until", REVIEW),
        "accountability.statement.given": _public("row jurisdiction"),
        "accountability.statement.redacted": _public("row"),
        "agreements.agreement.enforced": _public("key since until", "/v1/agreements/{key}"),
        "agreements.agreement.redrafted": _public("key"),
        "agreements.agreement.signed": _public("key edition", "/v1/agreements/{key}"),
        "agreements.amendment.confirmed": _public(
            "key from_day until until_before", "/v1/agreements/{key}"
        ),
        "agreements.body.made": _public("key code"),
        "agreements.membership.confirmed": _public("body jurisdiction since until"),
        "agreements.membership.ended": _public("body jurisdiction until until_before"),
        "agreements.party.denounced": _public(
            "key jurisdiction body day until", "/v1/agreements/{key}"
        ),
        "agreements.succession.confirmed": _public(
            "key successor succeeds since", "/v1/agreements/{key}"
        ),
        "alliance.commitment.ended": _public("row because", COMMITMENT),
        "alliance.commitment.kept": _public("row report", COMMITMENT),
        "alliance.commitment.lapsed": _public("row day", COMMITMENT),
        "alliance.commitment.made": _public("row ally kind target due counts", COMMITMENT),
        "alliance.commitment.overdue": _public("row day", COMMITMENT),
        "alliance.commitment.reported": _public(
            "row report replaces value as_of says_kept", COMMITMENT
        ),
        "alliance.commitment.withdrawn": _public("row because", COMMITMENT),
        "alliance.credential.confirmed": _public("row kind", "/v1/alliance/credentials/{row}"),
        "alliance.credential.given_up": _public("row kind"),
        "alliance.credential.revoked": _public("row kind"),
        "alliance.member.admitted": _public("row key", MEMBER),
        "alliance.member.ended": _public("row key", MEMBER),
        "alliance.member.left": _public("row key", MEMBER),
        "alliance.report.found": _public("row report found", COMMITMENT),
        "alliance.training.held": _public("row key level", "/v1/alliance/trainings/{key}"),
        "alliance.words.erased": _public("row report", COMMITMENT),
        "audits.accreditation.ended": _ACCREDITED,
        "audits.accreditation.granted": _ACCREDITED,
        "audits.accreditation.restored": _ACCREDITED,
        "audits.accreditation.suspended": _ACCREDITED,
        "certifications.certificate.began": _public("number on", CERTIFICATE),
        "certifications.certificate.corrected": _public("number", CERTIFICATE),
        "certifications.certificate.country_lost": _public(
            "number jurisdiction since_at ends_on", CERTIFICATE
        ),
        "certifications.certificate.country_regained": _public("number jurisdiction", CERTIFICATE),
        "certifications.certificate.expired": _STANDING,
        "certifications.certificate.held_back": _public("number state from_at", CERTIFICATE),
        "certifications.certificate.issued": _public(
            "number scheme decided_on valid_from valid_until level", CERTIFICATE
        ),
        "certifications.certificate.recalled": _public("number state from_at ends_on", CERTIFICATE),
        "certifications.certificate.reinstated": _STANDING,
        "certifications.certificate.renewed": _public(
            "number state from_at ends_on followed_by", CERTIFICATE, Gate.NOTICE_STANDS
        ),
        "certifications.certificate.rescoped": _public("number", CERTIFICATE),
        "certifications.certificate.revived": _public("number state from_at ends_on", CERTIFICATE),
        "certifications.certificate.superseded": _STANDING,
        "certifications.certificate.surrendered": _STANDING,
        "certifications.certificate.suspended": _STANDING,
        "certifications.certificate.suspension_overdue": _public("number on", CERTIFICATE),
        "certifications.certificate.withdrawn": _STANDING,
        "cohorts.comment.given": _public("row key", STUDY),
        "cohorts.protocol.amended": _public("row key revision digest state", STUDY),
        "cohorts.protocol.frozen": _public("row key revision digest", STUDY),
        "cohorts.study.analysed": _public("row key", STUDY),
        "cohorts.study.begun": _public("row key", STUDY),
        "cohorts.study.closed": _public("row key", STUDY),
        "cohorts.study.published": _public("row key protocol digest", STUDY),
        "consultations.answer.given": _public(
            "consultation side", "/v1/consultations/{consultation}"
        ),
        "consultations.answer.redacted": _public(
            "consultation", "/v1/consultations/{consultation}"
        ),
        "consultations.draft.published": _public("row digest closes_at", "/v1/consultations/{row}"),
        "consultations.draft.redacted": _public("row digest", "/v1/consultations/{row}"),
        "corrections.dispute.answered": _DISPUTE,
        "corrections.dispute.dismissed": _DISPUTE,
        "corrections.dispute.found_frivolous": _DISPUTE,
        "corrections.dispute.joined": _DISPUTE,
        "corrections.dispute.lodged": _DISPUTE,
        "corrections.dispute.partly_upheld": _CORRECTED,
        "corrections.dispute.replied": _DISPUTE,
        "corrections.dispute.retracted": _DISPUTE,
        "corrections.dispute.reversed": _CORRECTED,
        "corrections.dispute.upheld": _CORRECTED,
        "corrections.dispute.withdrawn": _DISPUTE,
        "exchange.sanction.began": _sanction("number"),
        "fees.change.announced": _public(
            "number code raises effective_on", "/v1/fee-rules", Gate.FEE_CHANGE_ANNOUNCED
        ),
        "fees.change.withdrawn": _public("number code", "/v1/fee-rules", Gate.FEE_CHANGE_ANNOUNCED),
        "fees.rates.loaded": _public("source layout added superseded", "/v1/exchange-rates"),
        "fees.rule.confirmed": _public("rule code edition", "/v1/fee-rules/{rule}"),
        "fees.rules.loaded": _public("origin opened closed", "/v1/fee-rules"),
        "imports.file.applied": _FILE,
        "imports.file.approved": _FILE,
        "imports.file.dropped": _own("row number", LiesBy.FILE),
        "imports.file.held": _own("row number source profile file list_date counts", LiesBy.FILE),
        "jurisdictions.convention.stated": _public("code convention edition state", PLACE),
        "jurisdictions.end.confirmed": _public("code day successors", PLACE),
        "jurisdictions.jurisdiction.made": _public("code", PLACE),
        "jurisdictions.jurisdiction.renamed": _public("code", PLACE),
        "jurisdictions.recourse.loaded": _public(
            "place edition", "/v1/jurisdictions/{place}/recourse"
        ),
        "posts.post.changed": _public("row", "/v1/posts/{row}"),
        "posts.post.closed": _public("row successor", "/v1/posts/{row}"),
        "posts.post.opened": _public("row kind host", "/v1/posts/{row}"),
        "registration.branch.ended": _public("", ROSTER),
        "registration.branch.stated": _public("", ROSTER),
        "registration.profile.registered": _public("record basis", ROSTER),
        "sanctions.sanction.complied": _sanction("number kind until_at"),
        "sanctions.sanction.held": _sanction("number kind"),
        "sanctions.sanction.imposed": _sanction("number kind from_at until_at"),
        "sanctions.sanction.lifted": _sanction("number kind until_at"),
        "sanctions.sanction.moved": _sanction("number kind from_at"),
        "sanctions.sanction.overturned": _sanction(
            "number", Gate.SANCTION_WAS_NAMED, is_unnamed=True
        ),
        "sanctions.sanction.released": _sanction("number kind"),
        "sanctions.sanction.taken_back": _sanction(
            "number", Gate.SANCTION_WAS_NAMED, is_unnamed=True
        ),
        "standards.document.published": _public("kind document version digest"),
        "store.register.restored": _public("number hash made_at"),
        "subjects.act.confirmed": _act("licence source kind status holds_from"),
        "subjects.act.contested": _act("licence source"),
        "subjects.act.dropped": _own("row licence source kind status", LiesBy.ACT, ACT),
        "subjects.act.proposed": _own(
            "row licence source kind status holds_from is_worsening", LiesBy.ACT, ACT
        ),
        "subjects.act.reversed": Told(
            frozenset({"licence", "source"}),
            _ACT_KEYS,
            LiesBy.ACT,
            at=LICENCE,
            at_there=ACT,
        ),
        "subjects.act.took_effect": _act("licence source kind status holds_from"),
        "subjects.act.upheld": _act("licence source"),
        "subjects.claim.confirmed": _CLAIM,
        "subjects.claim.contested": _CLAIM,
        "subjects.claim.disputed": _CLAIM,
        "subjects.claim.granted": _CLAIM,
        "subjects.claim.lapsed": _CLAIM,
        "subjects.claim.lodged": _CLAIM,
        "subjects.claim.refused": _CLAIM,
        "subjects.claim.reinstated": _CLAIM,
        "subjects.claim.reopened": _CLAIM,
        "subjects.claim.resumed": _CLAIM,
        "subjects.claim.surrendered": _CLAIM,
        "subjects.claim.withdrawn": _CLAIM,
        "subjects.description.erased": _public("edition", ROSTER),
        "subjects.subject.described": _public("edition", ROSTER),
        "subjects.subject.merged": _public("survivor merged", "/v1/roster/{survivor}"),
        "subjects.subject.unmerged": _public("survivor merged", ROSTER),
        "warnings.warning.ended": _public(
            "number", "/v1/warnings/{number}", Gate.WARNING_WAS_PUBLIC
        ),
        "warnings.warning.published": _public(
            "number conduct ends_at", "/v1/warnings/{number}", Gate.WARNING_PUBLIC
        ),
        "warnings.warning.renewed": _public(
            "number conduct ends_at", "/v1/warnings/{number}", Gate.WARNING_PUBLIC
        ),
        "warnings.warning.withdrawn": _public(
            "number", "/v1/warnings/{number}", Gate.WARNING_WAS_PUBLIC
        ),
    }
)
"""What is told, by event."""


def says(told: Told, body: Mapping[str, Any], *, is_theirs: bool) -> dict[str, Any]:
    """Return what of an event's body the caller may know.

    Args:
        told: of the event.
        body: all of it.
        is_theirs: it lies in the caller's place.
    """
    keys = (told.everywhere or frozenset()) | (told.there if is_theirs else frozenset())
    return {key: value for key, value in body.items() if key in keys}


def address(
    told: Told, body: Mapping[str, Any], subject_id: UUID | None, *, is_theirs: bool
) -> str | None:
    """Return where the thing is read; ``None`` where the event does not say it."""
    asked = told.at_there if is_theirs and told.at_there else told.at
    if asked is None:
        return None
    named = None if told.is_unnamed else subject_id
    known = {**body, **({"subject": named} if named else {})}
    known.setdefault("dispute", known.get("row"))
    try:
        return asked.format_map(known)
    except KeyError:
        return None


def wholes(place: str | None) -> tuple[str, ...]:
    """Return a place, and the country that it is a part of: both see what lies in it (S5)."""
    if place is None:
        return (NOWHERE,)
    country = place.partition("-")[0]
    return (place,) if country == place else (place, country)

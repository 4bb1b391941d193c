"""Words of the subjects: kinds, standings, kinds of names and links, what happened to a listing."""

from enum import StrEnum

from app.kit.numbers import NumberKind


class SubjectKind(StrEnum):
    """What can be licensed, certified, complained about or sanctioned."""

    INTERMEDIARY = "intermediary"
    EMPLOYER = "employer"
    JURISDICTION = "jurisdiction"
    AUDIT_BODY = "audit_body"

    @property
    def number_kind(self) -> NumberKind:
        """The letter of its spoken number."""
        return NumberKind[self.name]


class Standing(StrEnum):
    """How a subject came to be on the register."""

    REGISTERED = "registered"
    IMPORTED = "imported"
    UNREGISTERED = "unregistered"


class LinkKind(StrEnum):
    """How one firm is tied to another."""

    SUB_AGENT_OF = "sub_agent_of"
    BRANCH_OF = "branch_of"
    SUCCESSOR_OF = "successor_of"
    SAME_PRINCIPALS = "same_principals"


class ListingAct(StrEnum):
    """What a newer file did to a row of a source's list."""

    NEW = "new"
    CHANGED = "changed"
    RETURNED = "returned"
    GONE = "gone"


class CandidateState(StrEnum):
    """Where a pair that may be one firm stands."""

    WAITING = "waiting"
    PROPOSED = "proposed"
    MERGED = "merged"
    UNDO_PROPOSED = "undo_proposed"
    REJECTED = "rejected"


class ClaimState(StrEnum):
    """Where a claim to a record stands."""

    LODGED = "lodged"
    CONFIRMED = "confirmed"
    CONTESTED = "contested"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class RefusalGround(StrEnum):
    """For what a claim is refused, from a closed list."""

    NOT_PROVED = "not_proved"
    CONTESTED = "contested"
    HELD_BY_ANOTHER = "held_by_another"


class LapseGround(StrEnum):
    """For what the right of a holder is to end, from a closed list."""

    OWNER_CHANGED = "owner_changed"
    NOT_THEIRS = "not_theirs"
    FIRM_ENDED = "firm_ended"
    ASKED_BY_LETTER = "asked_by_letter"


class Channel(StrEnum):
    """Through whom a claim was confirmed; never through what the claimant supplied (P1)."""

    PUBLISHED_CONTACT = "published_contact"
    LICENSING_AUTHORITY = "licensing_authority"


TELL_CONTACTS = "subjects.tell_contacts"
"""The kind of the job that writes to the published contacts of a claimed record."""


class ActKind(StrEnum):
    """What an authority does to a licence."""

    ADD = "add"
    RENEW = "renew"
    CHANGE_STATUS = "change_status"
    CORRECT = "correct"


class ActState(StrEnum):
    """Where an act on a licence stands."""

    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    CONTESTED = "contested"
    UPHELD = "upheld"
    REVERSED = "reversed"
    DROPPED = "dropped"


class Ground(StrEnum):
    """For what a licence is worsened; law and article stand beside it in words."""

    UNLAWFUL_FEES = "unlawful_fees"
    MISREPRESENTATION = "misrepresentation"
    FALSE_DOCUMENTS = "false_documents"
    UNLICENSED_ACTIVITY = "unlicensed_activity"
    HARM_TO_WORKERS = "harm_to_workers"
    BREACH_OF_DUTIES = "breach_of_duties"
    OBSTRUCTION = "obstruction"
    CONDITIONS_NOT_MET = "conditions_not_met"
    SECURITY_NOT_KEPT = "security_not_kept"
    PENDING_INQUIRY = "pending_inquiry"
    COURT_ORDER = "court_order"
    CEASED_OR_ASKED = "ceased_or_asked"
    OTHER = "other"


class Answer(StrEnum):
    """What the authority answered to a contest."""

    UPHELD = "upheld"
    REVERSED = "reversed"


class MergeStep(StrEnum):
    """What is contested of two records: that they are joined, or are taken apart again."""

    MERGE = "merge"
    UNDO = "undo"


class ContestState(StrEnum):
    """Where a contest of a merge stands."""

    OPEN = "open"
    UPHELD = "upheld"
    GRANTED = "granted"


TELL_HOLDER = "subjects.tell_holder"
"""The kind of the job that hands a new holder the letters that waited for one."""

TELL_WATCHERS = "subjects.tell_watchers"
"""The kind of the job that tells an employer which of its recruiters changed."""

FIND_CANDIDATES = "subjects.find_candidates"
"""The kind of the job that looks for pairs that may be one firm."""

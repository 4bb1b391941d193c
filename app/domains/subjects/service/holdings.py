"""What the subjects hold about an organisation, a person and a principal (fairness P6)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.subjects.models import OWN_COLUMNS, Enforcement
from app.domains.subjects.queries import holdings as queries
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_CLAIM = (
    *("id", "subject_id", "organisation_id", "jurisdiction", "statement", "state"),
    *("lodged_at", "objections_until", "channel", "decided_at"),
)
_DESCRIPTION = ("id", "subject_id", "edition", "content", "recorded_from", "recorded_until")
_WATCH = ("id", "subject_id", "since_at", "told_at")
_ACT = (
    *("id", "subject_id", "licence_id", "kind", "state", "number", "licence_kind"),
    *("status_word", "status", "valid_from", "valid_until", "is_worsening", "ground"),
    *("holds_from", "decided_on", "decided_at", "told_at"),
)
_ENFORCEMENT = ("id", *OWN_COLUMNS[Enforcement], "stated_from", "stated_until", "line")
_CONTEST = ("id", "act_id", "contested_at", "answer_by", "answer", "answered_at")
_MERGE_CONTEST = (
    *("id", "candidate_id", "subject_id", "step", "state"),
    *("contested_at", "answer_by", "answered_at"),
)
_RECORD = ("id", "number", "kind", "standing", "country", "merged_into")
_PRINCIPAL = (
    *("id", "role", "name", "stated_from", "stated_until", "line"),
    *("recorded_from", "recorded_until"),
)


def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give its claims, records, descriptions, the acts on its records, and what it follows.

    Who follows its records is told to nobody.
    """
    yield Rows("subjects/claims", "Claims to records", partial(_claims, work, whose))
    yield Rows("subjects/records", "Records that it holds", partial(_records, work, whose))
    said = partial(_descriptions, work, whose)
    yield Rows("subjects/descriptions", "What it said of its firms, all editions", said)
    yield Rows("subjects/acts", "What was done on its records", partial(_acts, work, whose))
    acts = partial(_licence_acts, work, whose)
    yield Rows("subjects/licence_acts", "What authorities did to its licences, and why", acts)
    listed = partial(_enforcement, work, whose)
    yield Rows("subjects/enforcement", "What lists say was done against it", listed)
    contests = partial(_contests, work, whose)
    yield Rows("subjects/contests", "Acts that it contested, and the answers", contests)
    merges = partial(_merge_contests, work, whose)
    yield Rows("subjects/merge_contests", "Merges that it contested, and the answers", merges)
    yield Rows("subjects/followed", "Records that it follows", partial(_followed, work, whose))


def _claims(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for claim, number in queries.claims_of(work, whose.id):
        proofs = list(queries.proofs_of(work, claim.id))
        yield {"record": number, **told(claim, _CLAIM), "proofs": proofs}


def _records(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in queries.records_of(work, whose.id):
        yield {**told(each, _RECORD), "names": list(queries.names_of_record(work, each.id))}


def _descriptions(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for said, number in queries.descriptions_by(work, whose.id):
        yield {"record": number, **told(said, _DESCRIPTION)}


def _acts(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for record in queries.records_of(work, whose.id):
        for event in queries.acts_on(work, record.id):
            yield {
                "record": record.number,
                **told(event, ("number", "at", "name", "role")),
                "reason": queries.reason_of(work, event.number),
            }


def _licence_acts(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for record in queries.records_of(work, whose.id):
        for act in queries.licence_acts_on(work, record.id):
            words = queries.words_of(work, act.said_entry)
            yield {"record": record.number, **told(act, _ACT), "words": words}


def _enforcement(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for record in queries.records_of(work, whose.id):
        for act in queries.enforcement_on(work, record.id):
            yield {"record": record.number, **told(act, _ENFORCEMENT)}


def _contests(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for contest, number in queries.contests_by(work, whose.id):
        yield {
            "record": number,
            **told(contest, _CONTEST),
            "words": queries.words_of(work, contest.entry),
            "words_of_the_answer": queries.words_of(work, contest.answer_entry),
        }


def _merge_contests(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for contest, pair in queries.merge_contests_by(work, organisation_id=whose.id):
        yield {
            "pair": pair,
            **told(contest, _MERGE_CONTEST),
            "words": queries.words_of(work, contest.entry),
            "words_of_the_answer": queries.words_of(work, contest.answer_entry),
        }


def _followed(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for watch, number in queries.followed_by(work, whose.id):
        yield {"record": number, **told(watch, _WATCH)}


def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the claims that they lodged or confirmed, and what they did to licences."""
    yield Rows("subjects/claims", "Claims that I lodged or confirmed", partial(_mine, work, whose))
    acts = partial(_my_acts, work, whose)
    yield Rows("subjects/licence_acts", "Acts on licences that I decided or confirmed", acts)
    contests = partial(_my_contests, work, whose)
    yield Rows("subjects/contests", "Acts on licences that I contested", contests)
    merges = partial(_my_merge_contests, work, whose)
    yield Rows("subjects/merge_contests", "Merges that I contested, or answered for", merges)


def _mine(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for claim, number in queries.claims_by(work, whose.id):
        if claim.lodged_by == whose.id:
            yield {"record": number, "did": "lodged", **told(claim, _CLAIM)}
        else:
            # What the claimant said is theirs.
            yield {"record": number, "did": "confirmed", **told(claim, ("id", "channel"))}


def _my_acts(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for act, number in queries.licence_acts_by(work, whose.id):
        did = "decided" if act.decided_by == whose.id else "confirmed"
        yield {"record": number, "did": did, **told(act, _ACT)}


def _my_contests(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for contest, number in queries.contested_by(work, whose.id):
        said = queries.words_of(work, contest.entry)
        yield {"record": number, **told(contest, _CONTEST), "words": said}


def _my_merge_contests(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for contest, pair in queries.merge_contests_by(work, person_id=whose.id):
        is_mine = contest.contested_by == whose.id
        entry = contest.entry if is_mine else contest.answer_entry
        yield {
            "pair": pair,
            "did": "contested" if is_mine else "answered",
            **told(contest, _MERGE_CONTEST),
            "words": queries.words_of(work, entry),
        }


def of_principal(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what the register holds of a principal: role and name at records, with their source."""
    yield Rows("subjects/principal", "At records of firms", partial(_principals, work, whose))


def _principals(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in queries.principals(work, whose.about):
        yield {
            "record": each.record,
            "record_id": each.record_id,
            **told(each.principal, _PRINCIPAL),
            "source": each.source,
            "list_date": each.list_date,
            "file": each.file,
        }


HOLDING = Holding(
    "subjects",
    {
        WhoseKind.ORGANISATION: of_organisation,
        WhoseKind.PERSON: of_person,
        WhoseKind.PRINCIPAL: of_principal,
    },
)
"""What ``app.desks`` registers."""

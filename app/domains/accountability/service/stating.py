"""What a state says publicly of what it did about a final violation."""

from collections.abc import Collection
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.accountability.errors import NamesAPerson
from app.domains.accountability.models import StateStatement
from app.domains.accountability.queries import told
from app.domains.accountability.queries.told import STATEMENT
from app.domains.accountability.rules import names_in
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.consultations.rules import without
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.jurisdictions.rules import country_of
from app.domains.subjects import queries as subjects
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.store.journal import erase_words
from app.store.work import Work, as_seen


def give(work: Work, code: str, told_id: UUID, words: str, language: str) -> StateStatement:
    """Say publicly what was done about a final violation; an earlier statement gives way.

    The words of an answer are for who told the state; this is what the authority marks as public.

    Args:
        work: the open transaction.
        code: of the jurisdiction that was told.
        told_id: of the disclosure, while the public reads it by case.
        words: up to 1,000 characters, without the name of a person.
        language: BCP 47.

    Raises:
        NotFound, Forbidden: by the access policy: the authority of that very jurisdiction says it.
        NamesAPerson: it names an owner or officer whom the register knows.

    Records:
        ``accountability.statement.given``; the words erasable.

    Rule:
        Fairness S4, L8.
    """
    facts = Facts(is_public=True, jurisdiction=code)
    require(work.actor, Permission.STATEMENT_GIVE, facts, is_seen=True)
    disclosure = told.one(work, code, told_id)
    _refuse_names(work, disclosure.subject_id, words)
    before = told.statements(work, [disclosure.id]).get(disclosure.id)
    if before is not None:
        before[0].replaced_at = work.at
        work.session.flush()
    assert work.actor.organisation_id is not None
    row = StateStatement(
        id=new_id(),
        disclosure_id=disclosure.id,
        jurisdiction=disclosure.receiver,
        organisation_id=work.actor.organisation_id,
        language=language,
        entry=work.upcoming(),
        given_by=work.actor.id,
        given_at=work.at,
    )
    work.record(
        "accountability.statement.given",
        words={STATEMENT: words},
        row=str(row.id),
        disclosure=str(disclosure.id),
        jurisdiction=disclosure.receiver,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _refuse_names(work: Work, subject_id: UUID | None, words: str) -> None:
    if subject_id is None:
        return
    known = subjects.known_of(work, subjects.alike(work, [subject_id]))
    if names_in(words, known.names):
        # Whose name it is, is not said: who states it knows.
        raise NamesAPerson("It names an owner or officer of the firm.")


def redact(
    work: Work,
    desk: AccountabilityDesk,
    which: tuple[str, UUID, int],
    said: tuple[Collection[str], str],
) -> StateStatement:
    """Take words that tell of a person out of a public statement; a second person looks first.

    Args:
        work: the open transaction.
        desk: opens what people said of themselves, to compare it.
        which: jurisdiction, disclosure, and the version of the statement that the caller saw.
        said: the words as they stand there, and why.

    Raises:
        Forbidden: only the secretariat does.
        NotFound: there is no statement.
        Changed: it is another than the caller saw.
        BadInput: a part does not stand there; all of them at once.
        InterestDeclared, HeldForSecondLook: a second person of the secretariat looks first.

    Records:
        ``accountability.statement.redacted`` with how many parts; the statement as it stands, and
        the reason, erasable.

    Rule:
        Fairness L8.
    """
    code, told_id, version = which
    require(work.actor, Permission.WORDS_ERASE, Facts(is_public=True), is_seen=True)
    found = told.statements(work, [told.one(work, code, told_id).id]).get(told_id)
    if found is None:
        raise NotFound("The state made no public statement about it.")
    row, text = as_seen(found[0], version), found[1]
    parts, reason = said
    faults = [
        Fault(f"/words/{place}", "These words stand nowhere here, letter for letter.")
        for place, each in enumerate(parts)
        if each not in text
    ]
    if faults:
        raise BadInput("Nothing was taken out.", faults=faults)
    matter = Matter(
        "statement.redact",
        row.id,
        f"/v1/jurisdictions/{row.jurisdiction}/answers",
        organisations=frozenset({row.organisation_id}),
        countries=frozenset({country_of(row.jurisdiction)}),
    )
    refuse_own_interest(work, matter, desk.ring, is_for_good=True)
    erase_words(work.session, row.entry, work.at)
    row.entry, row.redacted_at = work.upcoming(), work.at
    work.record(
        "accountability.statement.redacted",
        words={STATEMENT: without(text, parts), "reason": reason},
        row=str(row.id),
        disclosure=str(told_id),
        counts={"parts": len(parts)},
    )
    work.session.flush()
    return row

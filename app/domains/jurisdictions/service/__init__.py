"""Making and naming records of jurisdictions; loading and telling recourse in a place."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.jurisdictions import queries
from app.domains.jurisdictions.engine.names import countries
from app.domains.jurisdictions.engine.recourse import KnownSince, Place, read_table, shipped
from app.domains.jurisdictions.engine.telling import PlaceTold, told
from app.domains.jurisdictions.errors import JurisdictionKnown
from app.domains.jurisdictions.models import Jurisdiction, RecourseEdition
from app.domains.jurisdictions.rules import country_of, is_part, with_countries
from app.domains.jurisdictions.types import (
    AgreementsOf,
    AnswersOf,
    AssessmentsOf,
    CertificatesOf,
    FeeRulesOf,
    ReadsPosts,
    RecruitersOf,
)
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing, SubjectKind
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.numbers import make as number_of
from app.store.serials import take_serials
from app.store.work import Work

NO_DAYS: Mapping[KnownSince, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class LoadedPlace:
    """What became of a place of a file.

    Attributes:
        code: of the place.
        edition: that holds now.
        is_new: whether it is another than before.
    """

    code: str
    edition: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class JurisdictionDesk:
    """What the operations of jurisdictions work with.

    Attributes:
        assessments_of: reads what was published of assessments; the domains above know.
        certificates_of: reads certificates; the domains above know.
        fee_rules_of: reads rules of what may be charged.
        agreements_of: reads agreements that came into force for it.
        recruiters_of: counts the recruiters that its registers list.
        posts_of: reads posts abroad.
        answers_of: reads what a state's answers come to (S4); ``None``: nobody keeps them.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
    """

    assessments_of: AssessmentsOf
    certificates_of: CertificatesOf
    fee_rules_of: FeeRulesOf
    agreements_of: AgreementsOf
    recruiters_of: RecruitersOf
    posts_of: ReadsPosts
    answers_of: AnswersOf | None = None
    instance: str | None = None


def make(work: Work, code: str, name: str | None = None) -> Jurisdiction:
    """Make the record of a country, or of a part of one.

    Args:
        work: the open transaction.
        code: ISO 3166-1 alpha-2, or ISO 3166-2.
        name: needed for a part; a country has its own in the Unicode CLDR, where none is given.

    Raises:
        Forbidden: only the secretariat does.
        BadInput: there is no such country, or a part has no name.
        JurisdictionKnown: there is a record.

    Records:
        ``jurisdictions.jurisdiction.made`` with the code.
    """
    require(work.actor, Permission.JURISDICTION_CHANGE, Facts(), is_seen=True)
    country = countries().get(country_of(code))
    if country is None:
        fault = Fault("/code", "Give the code of a country (MU), or of a part of one (IN-KL).")
        raise BadInput("There is no such country.", faults=[fault])
    if is_part(code) and name is None:
        fault = Fault("/name", f"Say how this part of {country} is called.")
        raise BadInput("A part of a country is made with its name.", faults=[fault])
    known = queries.find(work, code)
    if known is not None:
        raise JurisdictionKnown(f"{known.name} has a record.", code=code)
    return _made(work, code, name or country)


def _made(work: Work, code: str, name: str) -> Jurisdiction:
    serial = take_serials(work.session, "subject")
    kind = SubjectKind.JURISDICTION
    subject = Subject(
        id=new_id(),
        serial=serial,
        number=number_of(kind.number_kind, serial),
        kind=kind,
        standing=Standing.REGISTERED,
        country=country_of(code),
        recorded_from=0,
    )
    found = Jurisdiction(code=code, subject_id=subject.id, name=name, made_at=work.at)
    work.record("jurisdictions.jurisdiction.made", subject.id, code=code)
    # The journal's lock is taken last: the number is that of the event above.
    subject.recorded_from = work.entry()
    work.session.add(subject)
    work.session.flush()
    work.session.add(found)
    work.session.flush()
    return found


def rename(work: Work, jurisdiction: Jurisdiction, name: str) -> Jurisdiction:
    """Say how a jurisdiction is called; what it was called before stands in the journal.

    Raises:
        Forbidden: only the secretariat does.

    Records:
        ``jurisdictions.jurisdiction.renamed`` with both names, which are no persons'.
    """
    require(work.actor, Permission.JURISDICTION_CHANGE, jurisdiction.facts, is_seen=True)
    if jurisdiction.name == name:
        return jurisdiction
    body: dict[str, Any] = {"code": jurisdiction.code}
    words = {"before": jurisdiction.name, "after": name}
    work.record("jurisdictions.jurisdiction.renamed", jurisdiction.subject_id, words=words, **body)
    jurisdiction.name = name
    work.session.flush()
    return jurisdiction


def note_admitted(work: Work, organisation_id: UUID) -> Jurisdiction | None:
    """Make the record of the jurisdiction for which an authority was admitted, if there is none.

    The name of a part of a country is not known here: it is called by its code, until the
    secretariat says otherwise.

    Records:
        ``jurisdictions.jurisdiction.made`` with the code.
    """
    code = queries.jurisdiction_of(work, organisation_id)
    if code is None or country_of(code) not in countries() or queries.find(work, code) is not None:
        return None
    country = countries()[country_of(code)]
    return make(work, code, f"{country}, {code}" if is_part(code) else None)


def speaks_for(work: Work, subject_id: UUID, organisation_id: UUID | None) -> bool:
    """Tell whether an organisation speaks for the jurisdiction of a record.

    Rule:
        Domain model: an authority is one of a jurisdiction; the secretariat admitted it for that.
    """
    found = queries.of_subject(work, subject_id)
    if found is None:
        return False
    speakers = queries.authorities(work, [found.code])[found.code]
    return any(each.id == organisation_id for each in speakers)


def recourse_of(
    work: Work, places: Sequence[str], language: str, days: Mapping[KnownSince, date] = NO_DAYS
) -> list[PlaceTold]:
    """Tell where else a worker can go: in places, and behind each part in its country.

    Args:
        work: the open transaction.
        places: codes, ISO 3166-1 or ISO 3166-2, in the order in which they are told.
        language: BCP 47, of who reads it.
        days: from which times run, those that are known; without them no last day is told.

    Rule:
        Fairness W11; W3 for the numbers to call in danger.
    """
    codes = with_countries(places)
    own = queries.recourse(work, codes)
    return [_told(code, own.get(code), language, days) for code in codes]


def _told(
    code: str, own: RecourseEdition | None, language: str, days: Mapping[KnownSince, date]
) -> PlaceTold:
    if own is not None:
        return told(Place.model_validate(own.says), language, days, own.edition)
    return told(shipped().get(code) or Place(code=code), language, days)


def load_recourse(work: Work, path: Path, reason: str) -> list[LoadedPlace]:
    """Take in a file of places; each that says something new supersedes what was said of it.

    Args:
        work: the open transaction.
        path: of a file in TOML.
        reason: why, for the register.

    Raises:
        Forbidden: only an operator does.
        FaultyRecourse: the file does not say what it must; nothing of it is kept.

    Records:
        ``jurisdictions.recourse.loaded`` for each place that changed.
    """
    require(work.actor, Permission.RECOURSE_LOAD)
    places = read_table(path)
    before = queries.recourse(work, [each.code for each in places])
    return [_load(work, each, before.get(each.code), reason) for each in places]


def _load(work: Work, place: Place, before: RecourseEdition | None, reason: str) -> LoadedPlace:
    says = place.model_dump(mode="json")
    text = json.dumps(says, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = sha256(text.encode()).hexdigest()
    if before is not None and before.digest == digest:
        return LoadedPlace(place.code, before.edition, is_new=False)
    edition = 1 if before is None else before.edition + 1
    work.session.add(
        RecourseEdition(
            place=place.code, edition=edition, says=says, digest=digest, loaded_at=work.at
        )
    )
    work.record(
        "jurisdictions.recourse.loaded",
        words={"reason": reason},
        place=place.code,
        edition=edition,
        digest=digest,
    )
    work.session.flush()
    return LoadedPlace(place.code, edition, is_new=True)

"""Who people are, and what is said of them: sealed, opened by verbs that have answered for it."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import orjson

from app.domains.bars.models import Bar, BarPair, BarWords, PersonDigest, PrincipalsDeclared
from app.domains.bars.types import Declared, Document, DocumentKind, Person
from app.store.keys import KeyRing, Purpose
from app.store.work import Work

SEALED = "It is sealed with the bar."
"""What the journal says instead of a word about a person."""


def seal(work: Work, ring: KeyRing, thing: str | UUID, text: str) -> bytes:
    """Seal words for one thing."""
    return ring.seal(work, Purpose.PRINCIPAL, text.encode(), of=str(thing))


def opened(work: Work, ring: KeyRing, thing: str | UUID, sealed: bytes | None) -> str | None:
    """Give words back; ``None`` where there are none, or not any more."""
    if sealed is None:
        return None
    return ring.open(work, Purpose.PRINCIPAL, sealed, of=str(thing)).decode()


def seal_person(work: Work, ring: KeyRing, thing: UUID, person: Person) -> bytes:
    """Seal who somebody is, for one thing."""
    plain = orjson.dumps(_packed(person))
    return ring.seal(work, Purpose.PRINCIPAL, plain, of=f"{thing}:person")


def person_in(work: Work, ring: KeyRing, thing: UUID, sealed: bytes | None) -> Person | None:
    """Give back who somebody is; ``None`` where that was destroyed."""
    if sealed is None:
        return None
    return _unpacked(orjson.loads(ring.open(work, Purpose.PRINCIPAL, sealed, of=f"{thing}:person")))


def person_of(work: Work, ring: KeyRing, bar: Bar) -> Person | None:
    """Give back who is under a bar."""
    return person_in(work, ring, bar.id, bar.sealed_person)


def declared_of(work: Work, ring: KeyRing, pair: BarPair) -> Person | None:
    """Give back who was declared."""
    return person_in(work, ring, pair.id, pair.sealed_person)


def seal_people(work: Work, ring: KeyRing, thing: UUID, people: Sequence[Declared]) -> bytes:
    """Seal the principals of an applicant."""
    plain = orjson.dumps([{"role": each.role, **_packed(each.person)} for each in people])
    return ring.seal(work, Purpose.PRINCIPAL, plain, of=str(thing))


def people_of(work: Work, ring: KeyRing, row: PrincipalsDeclared) -> list[Declared]:
    """Give back the principals of an applicant; none where they were destroyed."""
    if row.sealed is None:
        return []
    said = orjson.loads(ring.open(work, Purpose.PRINCIPAL, row.sealed, of=str(row.id)))
    return [Declared(each["role"], _unpacked(each)) for each in said]


def _packed(person: Person) -> dict[str, Any]:
    found = person.document
    return {
        "name": person.name,
        "birth_date": person.birth_date,
        "birth_year": person.birth_year,
        "document": None
        if found is None
        else {"country": found.country, "number": found.number, "kind": found.kind},
    }


def _unpacked(said: dict[str, Any]) -> Person:
    day, found = said["birth_date"], said["document"]
    kind = None if found is None or found["kind"] is None else DocumentKind(found["kind"])
    document = None if found is None else Document(found["country"], found["number"], kind)
    born = None if day is None else date.fromisoformat(day)
    return Person(said["name"], born, said["birth_year"], document)


def keep_digests(work: Work, ring: KeyRing, thing: UUID, keys: frozenset[str]) -> None:
    """Keep by what somebody is found, as digests that nobody without the ring can try."""
    found = {ring.digest(work, Purpose.PRINCIPAL, each) for each in sorted(keys)}
    work.session.add_all(PersonDigest(digest=each, of_id=thing) for each in sorted(found))
    work.session.flush()


def digests_of(work: Work, ring: KeyRing, keys: frozenset[str]) -> frozenset[str]:
    """Return the digests of keys under every key of the ring, retired ones too."""
    return frozenset(
        digest for each in keys for digest in ring.every_digest(work, Purpose.PRINCIPAL, each)
    )


def keep_words(work: Work, ring: KeyRing, bar: Bar, entry: int, said: dict[str, str]) -> None:
    """Keep words of an entry under the seal of a bar; the journal says that they are."""
    for name, text in said.items():
        key = words_key(entry, name)
        sealed = seal(work, ring, key, text)
        work.session.add(BarWords(entry=entry, field=name, bar_id=bar.id, sealed=sealed))
    work.session.flush()


def words_key(entry: int, name: str) -> str:
    """Return for which thing words of an entry are sealed."""
    return f"bar:{entry}/{name}"


def reason_key(row: Bar | BarPair) -> str:
    """Return for which thing a reason is sealed."""
    return f"{row.id}:reason"


def answer_key(bar: Bar) -> str:
    """Return for which thing the answer of the person is sealed."""
    return f"{bar.id}:answer"


def order_key(bar: Bar) -> str:
    """Return for which thing the reference of an order is sealed."""
    return f"{bar.id}:order"


def said_key(pair: BarPair) -> str:
    """Return for which thing it is sealed what an applicant says to a question."""
    return f"{pair.id}:said"

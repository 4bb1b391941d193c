"""The words of the imports: every status says whether its holder may recruit."""

from dataclasses import replace

from app.domains.imports.types import (
    ContactFact,
    LicenceFact,
    LicenceStatus,
    MayRecruit,
    NameFact,
    RecordFacts,
    canonical,
    may_recruit,
)

FACTS = RecordFacts(
    country="BD",
    names=(NameFact("legal", "বাংলা শিপিং"),),
    licences=(LicenceFact("MLA-002", None, "Active", "valid", None, "2026-05-26"),),
)


def test_every_status_says_whether_its_holder_may_recruit():
    yes = {LicenceStatus.VALID, LicenceStatus.VALID_PROVISIONAL}
    unknown = {
        *(LicenceStatus.UNKNOWN, LicenceStatus.UNCONFIRMED, LicenceStatus.NO_LONGER_LISTED),
    }
    expected = dict.fromkeys(LicenceStatus, MayRecruit.NO)
    expected.update(dict.fromkeys(yes, MayRecruit.YES))
    expected.update(dict.fromkeys(unknown, MayRecruit.UNKNOWN))
    expected[LicenceStatus.TEMPORARY_AUTHORITY] = MayRecruit.LIMITED
    assert {status: may_recruit(status) for status in LicenceStatus} == expected


def test_a_row_without_contacts_has_the_bytes_that_it_had_before_there_were_any():
    assert b"contacts" not in canonical(FACTS)
    assert canonical(FACTS).endswith(b',"principals":[]}')
    said = replace(FACTS, contacts=(ContactFact("email", "a@b.example"),))
    assert canonical(said).endswith(b'"contacts":[["email","a@b.example"]]}')


def test_the_same_facts_have_the_same_bytes_and_others_have_not():
    assert canonical(replace(FACTS)) == canonical(FACTS)
    assert canonical(replace(FACTS, country="PH")) != canonical(FACTS)
    assert "বাংলা শিপিং".encode() in canonical(FACTS)

"""The shipped profiles read the real national lists, oddities and all."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.domains.imports.engine.profile import load_profile
from app.domains.imports.engine.reading import first_look, read
from app.domains.imports.types import AddressFact, EnforcementFact, Record, Reject, canonical

US, GB = "us-dol-h2b-foreign-recruiters", "uk-licensed-sponsors"
H2 = "us-dol-h2-debarments"
FILES = {
    "ph": ("ph-dmw", "ph-dmw-licensed-agencies/ph_dmw_agencies_sample_2026-09-14.csv"),
    "bmet": ("bd-bmet", "bd-bmet-recruiting-agents/bd_recruiting_agents.csv"),
    "dos": ("bd-dos", "bd-dos-manning-agents/agents_parsed_by_source_repo.csv"),
    "my": ("my-jtksm", "my-private-employment-agencies/my_agensi_pekerjaan.csv"),
    "jm": ("jm-mlss", "jm-mlss-employment-agencies/jm_mlss_agencies_2025.csv"),
    "us-2020": ("us-dol-h2b-recruiters", f"{US}/h2b_appendix_c_fy2020.csv.gz"),
    "us-2021": ("us-dol-h2b-recruiters", f"{US}/h2b_appendix_c_fy2021.csv.gz"),
    "gb-2015": ("gb-sponsors-2015", f"{GB}/uk_register_of_sponsors_2015-08-26.csv.gz"),
    "gb-2026": ("gb-sponsors-2026", f"{GB}/uk_sponsors_2026-08-21_normalised.csv.gz"),
    "nl": ("nl-ind", "nl-ind-recognised-sponsors/nl_ind_recognised_sponsors.csv.gz"),
    "whd": (
        "us-whd-construction",
        "us-whd-enforcement-construction/whd_concluded_cases_construction.csv.gz",
    ),
    "h2": ("us-dol-h2-debarments", f"{H2}/debarments-2010-2014.csv"),
    "h2a": ("us-dol-h2a-debarment-table", f"{H2}/oflc-h2a-debarment-table-fy2009-2013.xlsx"),
    "h2b": ("us-dol-h2b-debarment-table", f"{H2}/oflc-h2b-debarment-table-fy2009-2014.xlsx"),
    "ny": (
        "us-nysdol-debarments",
        "us-nysdol-debarments/nysdol_debarment_2025-02-19_entities.csv",
    ),
    "jp": ("jp-mhlw-violations", "jp-mhlw-labour-violations/appearances.tsv"),
    "br": (
        "br-lista-suja",
        "br-lista-suja-employers/br_cadastro_empregadores_2023-04_companies.csv",
    ),
}
# rows, records, subjects; rows that are alike in key and not in what they say.
COUNTS = {
    "ph": (141, 141, 141, 0),
    "bmet": (507, 507, 507, 0),
    "dos": (83, 83, 83, 0),
    "my": (56, 56, 56, 0),
    "jm": (69, 69, 69, 0),
    "us-2020": (47_488, 47_230, 393, 0),
    "us-2021": (44_434, 44_196, 277, 0),
    "gb-2015": (37_792, 37_792, 29_244, 2),
    "gb-2026": (147_451, 147_451, 132_875, 2),
    "nl": (12_386, 12_386, 12_385, 1),
    "whd": (4_594, 4_594, 4_545, 0),
    "h2": (141, 141, 138, 0),
    "h2a": (72, 71, 71, 0),
    "h2b": (25, 25, 25, 0),
    "ny": (83, 83, 72, 0),
    "jp": (3_780, 3_762, 3_556, 81),
    "br": (69, 69, 68, 0),
}

Rows = list[Record | Reject]


@pytest.fixture(scope="module")
def rows_of(national_lists: Path) -> Callable[[str], Rows]:
    kept: dict[str, Rows] = {}

    def rows(name: str) -> Rows:
        if name not in kept:
            profile, path = FILES[name]
            kept[name] = list(read(national_lists / path, load_profile(profile)))
        return kept[name]

    return rows


def records(rows: Rows) -> dict[str, Record]:
    return {row.facts.names[0].text: row for row in rows if isinstance(row, Record)}


def every_name(record: Record) -> list[tuple[str, str]]:
    return [(name.kind, name.text) for name in record.facts.names]


@pytest.mark.parametrize("name", FILES)
def test_a_list_gives_the_counts_that_a_reader_finds_in_the_file(rows_of, name):
    rows = rows_of(name)
    taken = [row for row in rows if isinstance(row, Record)]
    said: dict[tuple[str, str], set[bytes]] = {}
    for row in taken:
        said.setdefault((row.subject_key, row.key), set()).add(canonical(row.facts))
    subjects = {row.subject_key for row in taken}
    differing = sum(len(facts) - 1 for facts in said.values())
    assert (len(rows), len(taken), len(subjects), differing) == COUNTS[name]


@pytest.mark.parametrize("name", FILES)
def test_a_list_is_within_the_limit_of_its_profile_for_rejects(rows_of, name):
    rejected = sum(isinstance(row, Reject) for row in rows_of(name))
    assert rejected <= load_profile(FILES[name][0]).rejects_limit * len(rows_of(name))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("ph", date(2026, 9, 14)),
        ("gb-2015", date(2015, 8, 26)),
        ("gb-2026", date(2026, 8, 21)),
        ("jm", None),
    ],
)
def test_the_date_of_a_list_is_taken_from_its_name(national_lists, name, day):
    profile, path = FILES[name]
    assert first_look(national_lists / path, load_profile(profile)).list_date == day


def test_the_telephones_and_mail_addresses_of_a_list_are_kept_as_contacts(national_lists, rows_of):
    profile, path = FILES["jm"]
    assert first_look(national_lists / path, load_profile(profile)).left_out == ()
    kinds = Counter(
        each.kind for row in records(rows_of("jm")).values() for each in row.facts.contacts
    )
    assert kinds == {"email": 13, "telephone": 115}


def test_ph_every_status_word_of_the_sample_has_its_common_status(rows_of):
    words = Counter(
        (fact.status_word, fact.status)
        for row in records(rows_of("ph")).values()
        for fact in row.facts.licences
    )
    assert words == {
        ("Valid License", "valid"): 54,
        ("Cancelled", "cancelled"): 34,
        ("Delisted", "delisted"): 33,
        ("Forever Banned", "forever_banned"): 6,
        ("Denied Renewal", "denied_renewal"): 4,
        ("Expired", "expired"): 3,
        ("Inactive", "inactive"): 2,
        ("Valid License - Full", "valid"): 2,
        ("Valid License - Provisional", "valid_provisional"): 1,
        ("Ceased Operations", "ceased"): 1,
        ("Suspended", "suspended"): 1,
    }


@pytest.mark.parametrize(
    ("legal", "former"),
    [
        ("1ST AKCES MANPOWER INC", "CHAYAN MAN PROMOTION PHILS INTERNATIONAL"),
        ("2000 MILES PLACEMENT AGENCY, INC.", "GEOSONS PLCT AGENCY, INC"),
        ("21ST CENTURY MANPOWER RESOURCES INC", "NURSING INT`L."),
        ("MITSUI O.S.K. LINES MARITIME PHILS INC", "NAVIX MARITIME (PHILS)INC"),
        ("MTM CREW MANAGEMENT PHILIPPINES INC.", "Next Wave Maritime Management Inc."),
        ("MISS DIAMONDSTAR INTERNATIONAL MANPOWER SERVICES, INC.", "DIAMOND STAR INT"),
    ],
)
def test_ph_a_former_name_is_read_from_its_brackets_closed_or_not(rows_of, legal, former):
    assert every_name(records(rows_of("ph"))[legal]) == [("legal", legal), ("former", former)]


def test_ph_brackets_that_hold_no_former_name_stay_in_the_name(rows_of):
    name = "1ST FILIPINO OVERSEAS RECRUITMENT AGENCY (FORAI) INCORPORATED"
    assert every_name(records(rows_of("ph"))[name]) == [("legal", name)]


def test_ph_one_firm_twice_with_different_status_stays_two(rows_of):
    found = records(rows_of("ph"))
    both = [found["1015 BRILLIANT MINDS INC"], found["1015 BRILLIANT MINDS INC."]]
    assert len({row.subject_key for row in both}) == 2
    assert len({row.facts.licences[0].status for row in both}) == 2


def test_bd_bmet_numbers_keep_their_zeros_and_one_name_under_two_numbers_stays_two(rows_of):
    taken = [row for row in rows_of("bmet") if isinstance(row, Record)]
    numbers = [fact.value for row in taken for fact in row.facts.identifiers]
    assert len(set(numbers)) == len(numbers) == 506
    assert {len(number) for number in numbers} == {4}
    gulf = [row for row in taken if row.facts.names[0].text == "Gulf Associate"]
    assert len({row.subject_key for row in gulf}) == len(gulf) == 2


def test_bd_bmet_an_address_of_several_lines_is_one_and_the_next_row_has_its_line(rows_of):
    found = records(rows_of("bmet"))
    assert found["Sun Shine Overseas"].facts.addresses[0].text == (
        "City Heart, Suite No.- 15/7, 67, Nayapaltna, V.I.P. Road, Dhaka-1000"
    )
    assert found["KBS Global Trade & HR Solutions"].subject_key == "kbs global trade & hr solutions"
    assert found["JSK Travels"].facts.addresses == ()


def test_bd_bmet_says_no_status_and_none_is_concluded(rows_of):
    statuses = {
        fact.status for row in records(rows_of("bmet")).values() for fact in row.facts.licences
    }
    assert statuses == {"unknown"}


@pytest.mark.parametrize(
    ("name", "until", "address"),
    [
        (
            "Reliance Shipping Services",
            "2026-05-29",
            "Nur Chamber, (3rd Floor) 34, Agrabad Commercial Area, Chattogram-4100.",
        ),
        ("JF (Bangladesh) Limited", "2026-06-28", "Finlay House, 11- Agrabad, C/A, Chattogram."),
        (
            "Golden Carrier Ship Management",
            "2025-12-20",
            (
                "Tulatoli Road, Faujdarhat, Chittagong., & House # 10 (3rd Floor), Road # 31,"
                " Sector # 7, Uttara, Dhaka-1230."
            ),
        ),
        (
            "Elite Maritime Ltd.",
            "2022-12-11",
            (
                "1557, Hazipara Singapore Market, Romm: 612, 5th floor, Agrabad Access Road,"
                " Chattogram."
            ),
        ),
        (
            "Eureka Ship Management",
            "2027-05-12",
            "23, Captain Shahid Monsur Ali, Road, (3rd Floor), Flat:3/A, Ramana, Dhaka-1217",
        ),
        (
            "JAR World Marine (Pvt) Limited",
            None,
            (
                "Anayat Ali Member`s House, Middle Halishahar Monsipara, P.O-Ananda Bazar,"
                " P.S. Bandar, Chittagong., & Milinium Plaza (4th Floor), 2905, Agrabad Ex., Road,"
                " Chattogram."
            ),
        ),
        (
            "Shah Shipping Recruiting Agency",
            None,
            (
                "House-36, Road-3, Block A, PC Culture Housing, Ring Road, Shyamoli, Mahammadpur,"
                " Dhaka-1207"
            ),
        ),
        ("NSP Shipping Services Ltd.", None, None),
    ],
)
def test_bd_dos_the_date_is_read_out_of_the_address_and_the_owner_is_cut_out(
    rows_of, name, until, address
):
    facts = records(rows_of("dos"))[name].facts
    assert facts.licences[0].valid_until == until
    assert facts.addresses[0].text == address


def test_bd_dos_no_address_holds_what_only_stands_beside_an_owner(rows_of):
    texts = [
        address.text or ""
        for row in records(rows_of("dos")).values()
        for address in row.facts.addresses
    ]
    beside = ("Managing", "Chairman,", "Md.", "-, 20", "Hannan", "Mohabbat", "Quamrul", "Present")
    assert [text for text in texts if any(word in text for word in beside)] == []


def test_bd_dos_active_stays_the_words_of_the_source_beside_a_date_that_has_passed(rows_of):
    (fact,) = records(rows_of("dos"))["Elite Maritime Ltd."].facts.licences
    assert (fact.status_word, fact.status, fact.valid_until) == ("Active", "valid", "2022-12-11")


def test_my_a_blank_inside_a_company_number_is_closed_up(rows_of):
    found = records(rows_of("my"))
    (number,) = found["Agensi Pekerjaan Aseana Sdn Bhd"].facts.identifiers
    assert number == ("MY-SSM", "508940-M")
    assert found["Agensi Pekerjaan Insight Alliance Sdn Bhd"].facts.licences == ()


def test_jm_aliases_corridors_and_the_named_operator_are_read(rows_of):
    found = records(rows_of("jm"))
    assert Counter(row.facts.licences[0].status for row in found.values()) == {
        "valid": 63,
        "pending": 6,
    }
    assert found["Adnil Services"].facts.principals == (("operator", "Dennis Turner"),)
    three = [row for row in found.values() if len(row.facts.names) == 3]
    assert [name.text for name in three[0].facts.names[1:]] == [
        "International Recruiting Staffing Solutions Inc. Ltd (I.R.S.S)",
        "I.R.S.S",
    ]
    ways = Counter(
        tuple(fact.destination for fact in row.facts.corridors) for row in found.values()
    )
    assert ways == {("US",): 67, ("US", "CA"): 2}


def test_us_rows_that_name_nobody_are_rejected_with_what_they_say(rows_of):
    refused = [row for row in rows_of("us-2020") if isinstance(row, Reject)]
    assert {row.column for row in refused} == {"RECRUITER_EMPLOYER_NAME"}
    said = Counter(row.row[2].strip().casefold() for row in refused)
    assert said == {
        "n/a": 249,
        "none": 3,
        "individual": 2,
        "na": 1,
        "self": 1,
        "unknown": 1,
        "self employed recruiter": 1,
    }


def test_us_spellings_that_differ_in_case_and_blanks_are_one_firm_and_others_wait(rows_of):
    taken = [row for row in rows_of("us-2020") if isinstance(row, Record)]
    firm = {row.key for row in taken if row.subject_key == "del al associates, inc.\x1eus"}
    assert firm >= {"Del Al Associates, Inc.", "Del Al Associates, INC."}
    assert len({row.subject_key for row in taken if row.subject_key.startswith("del al")}) > 10
    assert {row.facts.licences for row in taken} == {()}


def test_us_accents_tell_two_spellings_apart_until_a_person_joins_them(rows_of):
    keys = {row.subject_key for row in rows_of("us-2020") if isinstance(row, Record)}
    assert {"asistencia juridica gm\x1emx", "asistencia jurídica gm\x1emx"} <= keys


@pytest.mark.parametrize(
    ("line", "legal", "trading"),
    [
        (1012, "Ahmed 2002 Company Ltd", "Brunel Raj"),
        (1484, "Almonds and Cloves Limited", "Apricot"),
        (3880, "Bestland Solutions Limited", "Training Associates (Surrey)"),
        (14668, "Hawkes Bay Meat Co. (UK) Ltd", "Ovation New Zealand (UK)"),
        (25413, "Phenolic Ltd", "PCC.eu"),
    ],
)
def test_gb_2015_a_trading_name_is_told_from_the_legal_one(rows_of, line, legal, trading):
    row = rows_of("gb-2015")[line - 2]
    assert row.line == line
    assert every_name(row) == [("legal", legal), ("trading", trading)]


def test_gb_2015_trading_as_a_word_of_a_name_is_no_trading_name(rows_of):
    found = records(rows_of("gb-2015"))
    assert every_name(found["EDF Trading Limited"]) == [("legal", "EDF Trading Limited")]
    assert every_name(found["TAS Racing Ltd"]) == [("legal", "TAS Racing Ltd")]


def test_gb_2015_a_name_in_two_towns_is_two_sponsors_and_case_of_the_town_is_none(rows_of):
    keys = {row.subject_key for row in rows_of("gb-2015") if isinstance(row, Record)}
    assert "access college london\x1elondon\x1e" in keys
    assert len(keys) > len({key.split("\x1e")[0] for key in keys})


def test_gb_2015_one_sub_tier_under_two_tiers_is_two_listings(rows_of):
    church = [
        row.key
        for row in rows_of("gb-2015")
        if isinstance(row, Record) and row.subject_key.startswith("aberdeen church of christ\x1e")
    ]
    assert church == ["Tier 2\x1eReligious Workers", "Tier 5\x1eReligious Workers"]


def test_gb_2015_the_sponsor_without_a_rating_has_an_unknown_status(rows_of):
    odd = [
        row
        for row in rows_of("gb-2015")
        if isinstance(row, Record) and row.facts.licences[0].status != "valid"
    ]
    assert [row.facts.names[0].text for row in odd] == ["Manchester Trinity College Limited"]
    assert odd[0].facts.licences[0].status == "unknown"


def test_gb_2015_a_name_that_begins_like_a_formula_is_kept(rows_of):
    found = records(rows_of("gb-2015"))["@ Home Accommodation Services Ltd"]
    assert found.facts.addresses == (AddressFact(None, "London", None, "GB"),)


def test_gb_2026_route_and_rating_become_licences(rows_of):
    words = Counter(row.facts.licences[0][2:4] for row in rows_of("gb-2026"))
    assert words["Worker (B rating)", "valid"] == 48
    assert words["Worker (UK Expansion Worker: Provisional )", "valid_provisional"] == 102
    assert {status for _, status in words} == {"valid", "valid_provisional"}


def test_nl_numbers_get_back_the_zeros_that_a_spreadsheet_took(rows_of):
    taken = [row for row in rows_of("nl") if isinstance(row, Record)]
    numbers = [fact.value for row in taken for fact in row.facts.identifiers]
    assert len(numbers) == 12_382
    assert {len(number) for number in numbers} == {8}
    assert sum(number.startswith("0") for number in numbers) == 692
    assert [row.subject_key for row in taken if not row.facts.identifiers] == [
        "autoriteit consument en markt",
        "jetro amsterdam",
        "korea trade center, amsterdam",
        "staatstoezicht op de mijnen",
    ]


def test_nl_doubled_quotation_marks_are_single_again(rows_of):
    quoted = [name for name in records(rows_of("nl")) if '"' in name]
    assert len(quoted) == 11
    assert 'Magazijn "De Bijenkorf" B.V.' in quoted
    assert not any('""' in name for name in quoted)


def test_nl_two_bodies_of_one_number_are_one_firm_of_two_listings(rows_of):
    found = records(rows_of("nl"))
    assert found["Centraal Planbureau"].subject_key == "52813150"
    assert found["Ministerie van Economische Zaken"].subject_key == "52813150"


def enforced(rows: Rows) -> list[EnforcementFact]:
    return [act for row in rows if isinstance(row, Record) for act in row.facts.enforcement]


def test_whd_cases_without_a_violation_are_told_from_the_others(rows_of):
    found = enforced(rows_of("whd"))
    assert Counter(each.offence_class for each in found) == {
        "wages_withheld": 2_515,
        "none_counted": 1_411,
        "labour_standards": 550,
        "under_age": 118,
    }
    assert sum(each.amount_minor or 0 for each in found) == 7_463_757_279
    assert {each.until_by for each in found} == {"while_listed"}


def test_h2_what_was_overturned_or_has_no_end_is_read_from_the_notes(rows_of):
    said = {name: row.facts.enforcement[0] for name, row in records(rows_of("h2")).items()}
    apart = {name: each.until_by for name, each in said.items() if each.until_by != "stated"}
    assert apart == {
        "Castro Harvesting": "overturned",
        "Noble Farm": "overturned",
        "Douglas Meyers Farms": "overturned",
        "International Labor Management Corp.": "permanent",
    }
    disputed = said["SWA Tobacco"].note or ""
    assert "subsequent PDFs indicate a two-year debarment period" in disputed
    names = every_name(records(rows_of("h2"))["Caddo Creek Ranch"])
    assert names == [("legal", "Caddo Creek Ranch"), ("trading", "Paradise Ranch")]


def test_h2_an_employer_of_another_country_is_not_taken_for_an_american_one(rows_of):
    countries = Counter(row.facts.country for row in rows_of("h2"))
    assert countries == {"US": 136, "CA": 2, None: 3}


def test_ny_ends_a_thousand_years_ahead_are_for_ever(rows_of):
    found = [each for each in enforced(rows_of("ny")) if each.until_by == "permanent"]
    assert sorted(each.published_from or "" for each in found) == [
        *("1998-08-19", "2002-01-20", "2003-08-11"),
    ]
    assert {each.published_until for each in found} == {None}


def test_ny_words_that_the_lines_of_the_pdf_broke_are_whole(rows_of):
    texts = [text for row in rows_of("ny") for _, text in every_name(row)]
    assert "BESTUCCO CONSTRUCTION, INC." in texts
    assert [text for text in texts if text.endswith(("TI ON", "RATIO N", "TIN G, INC."))] == []


def test_jp_rows_that_name_no_firm_are_rejected_and_gaps_are_said(rows_of):
    refused = [row for row in rows_of("jp") if isinstance(row, Reject)]
    assert Counter("個人事業主" in row.reason for row in refused) == {True: 17, False: 1}
    kinds = Counter(each.until_by for each in enforced(rows_of("jp")))
    assert kinds == {"removed": 2_875, "by_setting": 456, "unreliable": 431}
    unsure = [each for each in enforced(rows_of("jp")) if each.until_by == "unreliable"]
    assert all("not reliable" in (each.note or "") for each in unsure)


def test_jp_blanks_of_line_breaks_are_cut_out_of_japanese_and_stay_in_latin(rows_of):
    texts = {row.facts.names[0].text for row in rows_of("jp") if isinstance(row, Record)}
    assert {"日本郵便（株）新大阪郵便局", "（株）Future Glue"} <= texts
    assert not any(" " in (each.offence or "") for each in enforced(rows_of("jp")))


def test_br_a_company_number_is_read_whatever_stands_between_and_a_persons_is_cut_off(rows_of):
    found = records(rows_of("br"))
    assert found["CONSÓRCIO SP-270"].facts.identifiers == (("BR-CNPJ", "30799231000178"),)
    assert "JOAO PEREIRA DA SILVA" in found
    assert {len(row.facts.identifiers[0].value) for row in found.values()} == {14}
    assert sum(each.workers or 0 for each in enforced(rows_of("br"))) == 765
    assert enforced(rows_of("br"))[0].published_from == "2022-10-05"
    changed = every_name(found["INDÚSTRIA ERVATEIRA ANZOLIN LTDA."])
    assert changed[1] == ("alias", "ANZOLIN DISTRIBUIDORA DE ALIMENTOS LTDA.")

"""The compliance report: each figure, its records, as of an entry, and who reads it."""

import csv
import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from urllib.parse import parse_qsl, urlsplit

import openpyxl
import pypdfium2
import pytest
from sqlalchemy import func, select

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.disclosures.models import Disclosure
from app.domains.identity.types import OrganisationKind
from app.domains.reports.engine.content import canonical
from app.domains.reports.types import FactKind
from app.domains.violations.models import ViolationCharge, ViolationFinding
from tests.agreeing import clause, lay_down
from tests.counting import as_of, counted_anew
from tests.make import statements
from tests.remedying import confirmed
from tests.reporting import AFTER, PATH, State, figures, tables
from tests.violating import pointers, slug

UNITS = {"count"}


@pytest.fixture
def state(world, clock) -> State:
    """The Philippines, nothing counted yet."""
    return State(world, clock)


def told(state: State) -> dict:
    """Let all happen that a report tells of, and read it half a year later."""
    state.errs()
    state.deploys()
    state.certifies()
    sharing = state.shares()
    first = sharing.inbox("QA")[0]
    assert sharing.answer("QA", first["id"], "warned").status_code == 200
    state.clock.at = AFTER
    state.counted()
    return state.reads()


def test_each_figure_is_what_an_independent_count_finds_and_what_its_records_are(state):
    content = told(state)
    with state.world.database.reading(CLOCK) as work:
        findings = work.session.scalar(select(func.count()).select_from(ViolationFinding))
        charged = work.session.execute(
            select(
                func.sum(ViolationCharge.amount_minor * ViolationCharge.workers),
                func.sum(ViolationCharge.workers),
            )
        ).one()
        shared = work.session.scalar(
            select(func.count()).select_from(Disclosure).where(Disclosure.receiver == "QA")
        )
    assert figures(content, "licences") == {
        ("suspended",): {"start": 0, "end": 1},
        ("valid",): {"start": 1, "end": 0},
    }
    assert figures(content, "licence-moves") == {("valid", "suspended"): {"count": 1}}
    assert figures(content, "certificates") == {
        ("ers-1", "active"): {"start": 1, "end": 0},
        ("ers-1", "suspended"): {"start": 0, "end": 1},
    }
    assert figures(content, "certificate-moves") == {("active", "suspended"): {"count": 1}}
    assert sum(each["final"] for each in figures(content, "violations").values()) == findings == 2
    assert charged == (12 * 120_000_00, 12)
    assert figures(content, "charges") == {
        ("fee.service", "NPR"): {"workers": 12, "charged": "1440000.00", "common": "no_rate"}
    }
    assert figures(content, "charge-corridors")["NP", "QA", "NPR"]["charged"] == "1440000.00"
    assert figures(content, "sanctions") == {
        ("licence_suspension",): {"start": 0, "begun": 1, "end": 1}
    }
    assert shared == 2
    _shared(state)
    assert figures(content, "deployments") == {("PH", "QA"): {"firms": 50, "authorities": 35}}
    [rate] = [e for of, e in figures(content, "rates").items() if of == ("PH", "QA")]
    assert (rate["final"], rate["covers"], rate["placed"], rate["rate"]) == (1, 1, 45, "22.22")
    assert figures(content, "rates")["NP", "QA"]["rate"] == "no_denominator"
    _listed(state, content)


def _shared(state: State) -> None:
    """Compare what the neighbour was told with its own report."""
    neighbour = state.world.member(
        Role.AUTHORITY_OFFICER,
        state.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="QA"),
    )
    content = state.reads(neighbour, jurisdiction="QA")
    received = list(figures(content, "disclosures-received").values())
    facts = as_of(state.world, content["entry"], FactKind.DISCLOSURE)
    assert sum(each["received"] for each in received) == 2, facts
    answers = [sum(each[name] for each in received) for name in ("in_time", "late", "overdue")]
    assert answers == [0, 0, 0], "a suspension asks for no answer"
    [answered] = figures(content, "disclosure-answers").values()
    assert answered["answered"] == 1


def _listed(state: State, content: dict) -> None:
    """Compare each count with how many records its list holds."""
    client = state.world.signed_in(state.officer)
    seen = 0
    for table in tables(content).values():
        for row in table["rows"]:
            for measure, cell in zip(table["measures"], row["cells"], strict=True):
                if "records" not in cell or measure["unit"] not in UNITS:
                    continue
                answer = client.get(f"{cell['records']}&limit=100")
                assert answer.status_code == 200, answer.text
                assert len(answer.json()["items"]) == cell["value"], (table["key"], row["of"])
                seen += 1
    assert seen > 10


def test_made_again_as_of_its_entry_a_report_is_the_same_to_the_byte(state):
    state.errs()
    state.clock.at = AFTER
    state.counted()
    before = state.asks()
    entry = before.json()["content"]["entry"]
    assert before.headers["vouch-journal-number"] == str(entry)

    confirmed(state.world, state.officer, (state.court.subject_id, None))
    state.certifies()
    state.clock.at += timedelta(days=40)
    state.counted()

    assert state.asks(entry=str(entry)).content == before.content
    later = state.reads()
    assert later["entry"] > entry
    assert figures(later, "certificates") != figures(before.json()["content"], "certificates")


def test_the_digest_is_that_of_the_content_as_the_page_says(state):
    state.clock.at = AFTER
    state.court.licensed()
    state.counted()
    said = state.asks().json()
    assert said["digest"] == hashlib.sha256(canonical(said["content"])).hexdigest()


def test_csv_workbook_and_pages_say_what_json_says(state):
    content = told(state)
    flat = [
        (table["key"], *row["of"], measure["key"], str(cell["value"]))
        for table in tables(content).values()
        for row in table["rows"]
        for measure, cell in zip(table["measures"], row["cells"], strict=True)
        if "value" in cell
    ]
    answer = state.asks(format="csv")
    assert answer.headers["content-disposition"].startswith('attachment; filename="compliance-PH')
    lines = [
        (
            *(row["table"], *(row[f"is_{n}"] for n in range(1, 5) if row[f"by_{n}"])),
            *(row["measure"], row["value"]),
        )
        for row in csv.DictReader(StringIO(answer.text))
        if row["shown"] == "shown"
    ]
    assert lines == flat

    accept = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    book = openpyxl.load_workbook(BytesIO(state.asks(headers={"Accept": accept}).content))
    numbers = [
        cell.value
        for sheet in book.worksheets[1:]
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "n" and cell.value is not None
    ]
    assert numbers == [float(each[-1]) for each in flat]

    pages = pypdfium2.PdfDocument(state.asks(format="pdf").content)
    text = "\n".join(each.get_textpage().get_text_range() for each in pages)
    for section in content["sections"]:
        assert section["title"] in text
        for table in section["tables"]:
            assert table["title"] in text
    assert all(f"{Decimal(each[-1]):,}" in text for each in flat)
    assert f"as of entry {content['entry']}" in text


def test_another_state_reads_counts_where_a_clause_on_statistics_opens_them(state):
    told(state)
    lay_down(state.world, "ph-sa", ["PH", "SA"], [clause("statistics", "counts")])
    lay_down(
        state.world, "ph-kw", ["PH", "KW"], [clause("statistics", "counts", corridors=["PH-KW"])]
    )
    readers = {
        code: state.world.member(
            Role.AUTHORITY_OFFICER,
            state.world.organisation(OrganisationKind.AUTHORITY, jurisdiction=code),
        )
        for code in ("SA", "KW", "OM", "PH-00")
    }
    for code in ("KW", "OM", "PH-00"):
        refused = state.asks(readers[code])
        assert (refused.status_code, slug(refused)) == (403, "report-not-opened"), code
    content = state.reads(readers["SA"])
    assert content["scope"] == "opened"
    shown = {each["key"] for each in content["sections"] if each["tables"]}
    assert shown == {"intermediaries", "complaints", "fees"}
    assert set(tables(content)) == {
        *("licences", "certificates", "violations"),
        *("complaints", "complaint-categories", "complaint-steps", "complaints-open"),
    }
    assert "records" not in json.dumps(content)
    records = {"cell": "licences/suspended/end"}
    answer = state.asks(readers["SA"], f"{PATH}/records", **records)
    assert (answer.status_code, slug(answer)) == (403, "records-not-listed")


def test_the_scheme_reads_every_state_and_nobody_else_reads_any(state):
    state.court.licensed()
    state.clock.at = AFTER
    state.counted()
    for who in (state.court.secretary, state.court.judge):
        assert figures(state.reads(who), "licences")
    firm = state.asks(state.court.firm)
    assert (firm.status_code, slug(firm)) == (403, "forbidden")
    assert state.world.client().get(PATH).status_code == 401


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"from": "2027-04-01"}, "/query/to"),
        ({"from": "1827-01-01"}, "/query/to"),
        ({"from": "0001-02-01", "to": "0001-02-28"}, "/query/from"),
        ({"from": "2027-01-02"}, "/query/from"),
        ({"to": "2027-03-30"}, "/query/to"),
        ({"to": "2027-05-31"}, "/query/to"),
        ({"jurisdiction": "PH-01"}, "/query/jurisdiction"),
        ({"jurisdiction": "Philippines"}, "/query/jurisdiction"),
        ({"from": "yesterday"}, "/query/from"),
        ({"entry": "0"}, "/query/entry"),
        ({"format": "docx"}, "/query/format"),
    ],
)
def test_bad_input_names_what_is_wrong(state, said, pointer):
    state.clock.at = AFTER
    state.court.licensed()
    state.counted()
    assert pointers(state.asks(**said)) == [pointer]


def test_nothing_is_told_as_of_an_entry_that_the_facts_have_not_come_to(state):
    state.clock.at = AFTER
    refused = state.asks()
    assert (refused.status_code, slug(refused)) == (409, "report-not-counted-yet")
    state.court.licensed()
    state.counted()
    refused = state.asks(entry="999999")
    assert (refused.status_code, slug(refused)) == (409, "report-not-counted-yet")


@pytest.mark.parametrize(
    ("cell", "status", "name"),
    [
        ("complaints/2027-Q1/PH/QA/came", 403, "records-not-listed"),
        ("remedy/2027-Q1/PH/QA/PHP/owed", 403, "records-not-listed"),
        ("recruitment-cost/NP/QA/median/value", 403, "records-not-listed"),
        ("applications/ers-1/submitted/lodged", 403, "records-not-listed"),
        ("licences", 422, "bad-input"),
        ("licences/valid", 422, "bad-input"),
        ("licences/valid/sideways", 422, "bad-input"),
        ("nothing/valid/start", 422, "bad-input"),
    ],
)
def test_e5_records_are_listed_where_there_are_any_to_be_seen(state, cell, status, name):
    state.clock.at = AFTER
    state.court.licensed()
    state.counted()
    answer = state.asks(None, f"{PATH}/records", cell=cell)
    assert (answer.status_code, slug(answer)) == (status, name)


def test_records_are_read_page_by_page_and_lead_to_where_they_are_read(state):
    state.errs()
    confirmed(state.world, state.officer, (state.court.subject_id, None))
    state.clock.at = AFTER
    state.counted()
    [row] = tables(state.reads())["charges"]["rows"]
    query = dict(parse_qsl(urlsplit(row["cells"][0]["records"]).query)) | {"limit": "1"}
    answer = state.asks(path=f"{PATH}/records", **query)
    assert 'rel="next"' in answer.headers["link"]
    first = answer.json()
    more = query | {"cursor": first["next_cursor"]}
    second = state.asks(path=f"{PATH}/records", **more).json()
    records = [each for page in (first, second) for each in page["items"]]
    assert {each["kind"] for each in records} == {"charge"}
    assert len({each["id"] for each in records}) == 2
    assert second["next_cursor"] is None
    client = state.world.signed_in(state.officer)
    assert [client.get(each["href"]).status_code for each in records] == [200, 200]


def test_every_kind_of_record_is_read_where_its_list_says(state):
    state.errs()
    state.certifies()
    state.shares()
    state.deploys()
    state.clock.at = AFTER
    state.counted()
    state.court.follow()
    client = state.world.signed_in(state.officer)
    cells = [
        cell["records"]
        for table in tables(state.reads()).values()
        for row in table["rows"]
        for cell in row["cells"]
        if "records" in cell
    ]
    pages = [client.get(each).json() for each in cells]
    records = {(each["kind"], each["href"]) for page in pages for each in page["items"]}
    assert {kind for kind, _ in records} == {
        *("licence", "certificate", "violation", "charge", "sanction", "disclosure", "deployment")
    }
    answers = {each: client.get(each[1]).status_code for each in records}
    assert answers == dict.fromkeys(records, 200)


def test_a_report_asks_as_much_of_the_database_for_one_firm_as_for_many(state):
    state.errs()
    state.clock.at = AFTER
    state.counted()
    # The clock went on, so the first of all reads the signing keys again.
    state.reads()
    with statements(state.world.database) as few:
        state.reads()
    for _ in range(5):
        confirmed(state.world, state.officer, (state.court.subject_id, None))
    state.deploys()
    state.certifies()
    counted_anew(state.world)
    with statements(state.world.database) as many:
        state.reads()
    assert len(many) == len(few)


def test_what_is_too_much_at_once_is_asked_for_in_the_background(state, monkeypatch):
    state.court.licensed()
    state.clock.at = datetime(2027, 5, 20, 12, tzinfo=UTC)
    state.counted()
    few = replace(state.desk, facts_at_once=0)
    monkeypatch.setattr(state.world.api.state, "reports", few)
    refused = state.asks()
    assert (refused.status_code, slug(refused)) == (409, "report-too-large")

"""The published schemas: what is really answered and sent fits them, and nothing else does."""

from typing import Any

import jsonschema_rs
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.changes.engine import records
from app.domains.changes.engine.records import Record
from app.kit.errors import BadInput, Fault
from tests.changing import Systems, decision, followed
from tests.people import World

DISCLOSURE = {
    "record": "disclosure",
    "id": "vouch.example/VZ1",
    "at": "2026-11-24T08:00:00Z",
    "number": "VZ0000001",
    "what": "licence_suspended",
    "sender": "PH",
    "receiver": "QA",
    "agreement": "ph-qa-2025",
    "clause": "suspensions",
    "detail": "grounds",
    "firm": {
        "number": "VI00123415",
        "country": "PH",
        "names": [{"text": "HARBOUR LIGHT"}],
        "identifiers": [{"scheme": "PH-SEC", "value": "A200"}],
    },
    "content": {"status": "suspended", "since": "2026-11-20", "workers": 11},
    "answer_by": "2026-12-09T00:00:00Z",
}
SAID: tuple[dict[str, Any], ...] = (
    decision(1),
    DISCLOSURE,
    {
        **{name: DISCLOSURE[name] for name in ("at", "number")},
        "record": "recall",
        "id": "vouch.example/VZ1-r",
        "of": DISCLOSURE["id"],
        "why": "reversed",
    },
    {"record": "acknowledgement", "id": "q/1", "at": "2026-11-24T08:00:00Z", "of": "v/1"},
    {
        "record": "answer",
        "id": "q/2",
        "at": "2026-11-24T08:00:00Z",
        "of": "v/1",
        "kind": "warned",
        "did_on": "2026-11-23",
        "words": "Letters went out.",
    },
    {
        "record": "listing",
        "id": "v/2",
        "at": "2026-11-24T08:00:00Z",
        "key": "0001",
        "source": {"key": "bd-bmet", "jurisdiction": "BD"},
        "list_date": "2026-09-14",
        "firm": {"names": [{"text": "AGENCY 1 LTD"}]},
        "licences": [{"number": "0001", "status": "unknown"}],
    },
)
DRAWN: st.SearchStrategy[Record] = st.sampled_from(
    [records.read(orjson.dumps(each)) for each in SAID]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


def schema(world: World, name: str) -> Any:
    answer = world.client().get(f"/v1/schemas/{name}/1")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("application/schema+json")
    assert "max-age" in answer.headers["cache-control"]
    said = answer.json()
    assert said["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(said)
    return jsonschema_rs.validator_for(said, validate_formats=True)


def test_what_is_answered_fits_its_schema(world: World):
    systems = Systems(world, firms=2)
    push = systems.push(decision(1), decision(2, "0009"), b"cut")
    followed(world.database)
    change, row, line = (schema(world, name) for name in ("change", "changed-row", "push-line"))
    items = systems.all_of() + systems.all_of(systems.other)
    assert len(items) >= 4
    for each in items:
        change.validate(each)
        if each["rows"]:
            for found in systems.machine.get(each["rows"]["address"]).json()["items"]:
                row.validate(found)
    for each in systems.became(push):
        line.validate(each)
    assert not change.is_valid({**items[0], "number": "4711"})


def test_every_record_fits_the_schema_and_comes_back_as_it_was(world: World):
    valid = schema(world, "record")
    for said in SAID:
        valid.validate(said)
        record = records.read(orjson.dumps(said))
        assert records.read(records.written(record)) == record
        valid.validate(orjson.loads(records.written(record)))
        assert not valid.is_valid({**said, "extra": 1})
        assert not valid.is_valid({name: said[name] for name in said if name != "id"})


def test_a_schema_that_is_not_there_is_not_found(world: World):
    for path in ("/v1/schemas/gossip/1", "/v1/schemas/change/2"):
        assert world.client().get(path).status_code == 404
    for path in ("/v1/schemas/change/0", "/v1/schemas/change/x"):
        assert world.client().get(path).status_code == 422


@given(record=DRAWN, field=st.text(max_size=8), value=JSON)
def test_whatever_stands_in_a_line_it_is_a_record_or_refused_with_a_pointer(
    record: Record, field: str, value: Any
):
    said = orjson.loads(records.written(record))
    for name in [*said, field] if _told(value) else ():
        for fault in _faults(orjson.dumps({**said, name: value})):
            assert not fault.pointer or fault.pointer[0] == "/"


def _faults(line: bytes) -> tuple[Fault, ...]:
    try:
        records.read(line)
    except BadInput as problem:
        return problem.faults
    return ()


@given(line=st.binary(max_size=300))
def test_whatever_bytes_come_they_are_refused(line: bytes):
    with pytest.raises(BadInput):
        records.read(line)


def _told(value: Any) -> bool:
    """Tell whether JSON can say a value at all."""
    try:
        orjson.dumps(value)
    except TypeError:
        return False
    return True

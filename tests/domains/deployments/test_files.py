"""Reports as files: read line by line, taken whole or not at all."""

import io
import time
from typing import Any

import pytest

from app.domains.deployments import rules
from app.domains.deployments.engine.files import lines
from app.domains.deployments.service import reporting
from app.kit.errors import BadInput
from tests.deploying import firm, officer, report
from tests.people import Member, World, key

HEAD = "month,origin,destination,sex,wage_band,count"
GOOD = f"{HEAD}\n2026-03,PH,QA,female,usd-1-c,12\n2026-03,PH,QA,male,,30\n\n2026-04,PH,AE,,,0\n"


def send(world: World, who: Member, content: str | bytes) -> Any:
    """Send a file; return the answer."""
    body = content.encode() if isinstance(content, str) else content
    return world.signed_in(who).post("/v1/deployments/files", content=body, headers=key())


def faults(answer: Any) -> dict[str, str]:
    """Return what is wrong in a file, by its place."""
    assert answer.status_code == 422, answer.text
    return {each["pointer"]: each["detail"] for each in answer.json()["errors"]}


def test_a_file_is_a_report_with_its_mark_or_without(world):
    ours = firm(world)
    answer = send(world, ours.holder, GOOD)
    assert answer.status_code == 201, answer.text
    assert (answer.json()["lines"], answer.json()["workers"]) == (3, 42)
    for other in ";\t":
        saved = send(world, ours.holder, GOOD.replace(",", other))
        assert (saved.status_code, saved.json()["unchanged"]) == (201, 2)
    again = send(world, ours.holder, b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert (again.json()["recorded"], again.json()["unchanged"]) == (0, 2)


def test_an_authority_sends_many_firms_in_one_file(world):
    houses = [firm(world, number=f"L-{number}") for number in range(3)]
    ministry = officer(world)
    rows = "".join(
        f"{each.licence},2026-03,PH,QA,{place + 1}\n" for place, each in enumerate(houses)
    )
    answer = send(world, ministry, f"licence,month,origin,destination,count\n{rows}")
    assert (answer.json()["recorded"], answer.json()["workers"]) == (3, 6)


def test_one_problem_tells_every_fault_by_line_and_column_and_nothing_is_kept(world):
    ours = firm(world)
    report(world, ours.holder, {"count": 5})
    bad = (
        f"{HEAD}\n2026-03,PH,QA,female,,8\n2026-03,PH,QA,woman,,-3\n2027-01,PH,XX,,none,4\n"
        "2026-03,PH,QA\n2026-03,PH,QA,female,,9\n"
    )
    found = faults(send(world, ours.holder, bad))
    assert list(found) == [
        *("/line/3/count", "/line/4/month", "/line/4/destination", "/line/4/wage_band"),
        *("/line/5", "/line/6"),
    ]
    assert found["/line/6"] == "It counts the same workers as /line/2: give one sum."
    [now] = world.signed_in(ours.holder).get("/v1/deployments").json()["items"]
    assert now["workers"] == 5


@pytest.mark.parametrize(
    ("content", "place", "told"),
    [
        ("month,origin,destination,count,name\n", "/line/1/5", "no worker's name"),
        ("month,origin,destination,count,passport_no\n", "/line/1/5", "There is no column"),
        ("month,origin,destination,count,count\n", "/line/1/5", "twice"),
        ("month,origin,destination\n", "/line/1", "'count' is missing"),
        (GOOD.encode("utf-16"), "", "UTF-8"),
        (f'{HEAD}\n"2026-03,PH\n', "", "Line"),
        (f"{HEAD}\n", "", "at least one line"),
        (f"{HEAD}\n2026-03,PH,QA,\x00,,3\n", "/line/2/sex", "looks like this"),
        (f"{HEAD}\n2026-03,PH,QA,{'x' * 500},,3\n", "/line/2/sex", "looks like this"),
    ],
)
def test_what_is_no_report_is_refused_with_its_place(world, content, place, told):
    assert told in faults(send(world, firm(world).holder, content))[place]


def test_an_empty_body_is_refused_and_a_larger_one_than_allowed_too(world):
    ours = firm(world)
    assert faults(send(world, ours.holder, b"")) == {"": "Empty."}
    declared = {"Content-Length": str(rules.MOST_FILE_BYTES + 1), **key()}
    answer = world.signed_in(ours.holder).post("/v1/deployments/files", headers=declared)
    assert answer.status_code == 413


def test_a_file_with_too_many_faults_or_lines_is_read_no_further(world, monkeypatch):
    ours = firm(world)
    wrong = f"{HEAD}\n" + "2026-03,PH,QA,,,x\n" * 500
    found = send(world, ours.holder, wrong).json()
    assert len(found["errors"]) == rules.MOST_FAULTS
    assert "The first 100 faults follow; there may be more." in found["detail"]
    monkeypatch.setattr(reporting, "MOST_LINES", 2)
    assert faults(send(world, ours.holder, GOOD)) == {"": "Send at most 2 lines at once."}


def test_a_file_of_very_many_kinds_is_compared_in_time(world):
    ours = firm(world)
    rows = "".join(
        f"2026-03,PH,QA,{1000 + number},{sector},1\n"
        for number in range(3_000)
        for sector in ("56", "4100", "C")
    )
    begun = time.monotonic()
    content = f"month,origin,destination,occupation,sector,count\n{rows}2026-03,PH,QA,2,56,1\n"
    found = faults(send(world, ours.holder, content))
    assert list(found) == ["/line/9002"]
    assert "too: give one sum" in found["/line/9002"]
    assert time.monotonic() - begun < 10


def test_lines_are_read_as_they_are_asked_for():
    class Endless(io.RawIOBase):
        """A file that goes on for ever."""

        def __init__(self) -> None:
            self.begun = False

        def readable(self) -> bool:
            return True

        def readinto(self, room: Any) -> int:
            line = b"2026-03,PH,QA,3\n" if self.begun else b"month,origin,destination,count\n"
            self.begun = True
            room[: len(line)] = line
            return len(line)

    found = lines(io.BufferedReader(Endless()))
    assert [next(found).at for _ in range(3)] == ["/line/2", "/line/3", "/line/4"]
    with pytest.raises(BadInput):
        next(lines(io.BytesIO(b"")))


def test_a_first_line_of_very_many_cells_is_refused_at_once(world):
    ours = firm(world)
    begun = time.monotonic()
    found = faults(send(world, ours.holder, "a," * 200_000))
    assert (list(found), time.monotonic() - begun < 5) == (["/line/1"], True)
    assert "200001" in found["/line/1"]

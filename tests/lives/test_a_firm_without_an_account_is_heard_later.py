"""A firm without an account is written to, does not answer, and is heard within the year (V1)."""

from typing import Any
from uuid import UUID

from app.access.policy import ANYONE
from app.domains.violations.queries.findings import final_findings
from tests.afterwards import nothing_lies_in_the_clear, spoken, the_journal_holds
from tests.people import World
from tests.violating import DEFENCE, Bench, code_of, slug, text_of


def final(world: World, subject_id: UUID) -> list[str]:
    with world.database.reading(ANYONE) as work:
        return [each.number for each in final_findings(work, subject_id)]


def absent(bench: Bench, silent: UUID) -> tuple[dict[str, Any], str]:
    """Decide a case in absence, since the letter came back; return it and the code of that."""
    case = bench.notified(respondents=[{"part": "agency", "record": bench.silent}])
    code = code_of(bench.printed(case))
    bench.served(case, "returned")
    bench.after(days=16)
    confirmed = bench.done(bench.manager, case, "decide", bench.found(case))
    assert confirmed["respondents"][0]["in_absence"] is True
    bench.after(days=31)
    assert final(bench.world, silent) == [case["number"]]
    return case, code


def asked(bench: Bench, case: dict[str, Any], first: str) -> str:
    """Ask to be heard, with the code of a newer letter; return it."""
    page = bench.printed(case)
    assert "in absence" in text_of(page)
    code = code_of(page)
    assert bench.by_code("read", first).status_code == 404
    assert bench.by_code("read", code).json()["can_be_heard_until"] is not None
    bench.after(days=100)
    assert bench.by_code("ask-to-be-heard", code).status_code == 200
    return code


def test_a_firm_without_an_account_is_heard_later(world: World, clock):
    bench = Bench(world, clock)
    silent = bench.call(bench.silent, "Silent Harbour")
    case, first = absent(bench, silent)
    code = asked(bench, case, first)
    assert final(world, silent) == []

    part = case["respondents"][0]["id"]
    assert case["id"] in str(bench.reads(bench.manager, "/v1/me/work"))
    bench.done(bench.manager, case, f"respondents/{part}/reopen")
    bench.done(bench.officer, case, "notify")
    second = code_of(bench.printed(case))
    bench.served(case)
    assert bench.by_code("answer", second, answer=DEFENCE).status_code == 200
    mine = bench.act(bench.manager, case, "decide", bench.found(case))
    assert slug(mine) == "had-a-part-in-violation"
    found = bench.found(case, "not_proved", why_not="another_did_it")
    done = bench.done(bench.second_manager, case, "decide", found)
    assert done["state"] == "dismissed"
    bench.after(days=400)
    assert final(world, silent) == []

    the_journal_holds(world)
    nothing_lies_in_the_clear(world, spoken(first, code, second))

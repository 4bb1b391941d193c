"""Fee checks, measured: twenty items in process, and the endpoint beside the bare function.

Alone: python scripts/benchmark/fees_bench.py [ADDRESS OF AN EMPTY POSTGRESQL DATABASE]
"""

import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import orjson  # noqa: E402 - the path is set above
from audits_bench import opened  # noqa: E402 - the path is set above
from servers import (  # noqa: E402 - the path is set above
    LOAD_CORE,
    OURS,
    UVICORNS,
    Rate,
    bare,
    environment,
    load,
    served,
)

from app.access.policy import ANYONE  # noqa: E402 - the path is set above
from app.desks import fee_desk  # noqa: E402 - the path is set above
from app.domains.fees.engine.judging import judge  # noqa: E402 - the path is set above
from app.domains.fees.engine.layouts import load_layout  # noqa: E402 - the path is set above
from app.domains.fees.routes.checks import answer_of  # noqa: E402 - the path is set above
from app.domains.fees.routes.reading import read  # noqa: E402 - the path is set above
from app.domains.fees.schemas.asking import FeeCheckIn  # noqa: E402 - the path is set above
from app.domains.fees.service.checking import check  # noqa: E402 - the path is set above
from app.domains.fees.service.loading_rates import (  # noqa: E402 - the path is set above
    Request,
    load_rates,
)
from app.domains.fees.service.loading_rules import (  # noqa: E402 - the path is set above
    load_shipped_rules,
)
from app.domains.fees.service.rates import CACHE, DAYS_BACK  # noqa: E402 - the path is set above
from app.domains.fees.service.rulebook import RULEBOOKS  # noqa: E402 - the path is set above
from app.settings import Settings  # noqa: E402 - the path is set above
from app.store.work import Database  # noqa: E402 - the path is set above
from tests.make import OPERATOR  # noqa: E402 - the path is set above

ITEMS, ASKED, BODIES, SAME = 20, 60, 500, 16
CLIENTS, SECONDS, ROUNDS = 16, 3, 3
IN_PROCESS_MS, SHARE = 5, 0.05
FIRST = date(2024, 10, 1)
PAID = (
    ("fee.service", None, "origin_agency"),
    ("cost.medical", "medical_exam", "provider"),
    ("cost.admin.visa", "visa", "state"),
    ("cost.admin.identity", "passport", "state"),
    ("cost.travel", "outbound_ticket", "provider"),
    ("cost.training", "orientation", "provider"),
    ("cost.insurance", "life_insurance", "provider"),
    ("cost.admin.levy", "welfare_fund", "state"),
    ("cost.lodging", None, "origin_agency"),
    ("fee.subagent", None, "sub_agent"),
)
CORRIDORS = (("NP", "QA", "NPR"), ("PH", "SA", "PHP"), ("IN", "AE", "INR"), ("BD", "MY", "BDT"))


@dataclass(frozen=True, slots=True)
class Checked:
    """What fee checks took.

    Attributes:
        judged_ms: the pure judgement of twenty items, each time, of several corridors.
        whole_ms: body read, judged, told and written, each time.
        size: bytes of an answer.
        rate: of the endpoint, never the same question twice in a round's time.
        again: of the same questions, asked over and over.
        ours: of the bare function on our server.
        uvicorns: of the bare function on Uvicorn's own.
    """

    judged_ms: tuple[float, ...]
    whole_ms: tuple[float, ...]
    size: int
    rate: Rate
    again: Rate
    ours: Rate
    uvicorns: Rate


def rows(found: Checked | None) -> list[str]:
    """Return the lines of a table for the report."""
    if found is None:
        return []
    judged, whole = median(found.judged_ms), median(found.whole_ms)
    return [
        "",
        "| fee checks of 20 items | measured | target |",
        "|---|---:|---|",
        (
            f"| judged, in process | {judged:.1f} ms |"
            f" under {IN_PROCESS_MS}: {_met(judged < IN_PROCESS_MS)} |"
        ),
        f"| body to answer, in process ({found.size:,} bytes) | {whole:.1f} ms | |",
        *_share("asked in the same words within a minute", found.again, found),
        *_share("never asked before", found.rate, found),
    ]


def _share(what: str, rate: Rate, found: Checked) -> list[str]:
    share, beside = rate.median / found.ours.median, rate.median / found.uvicorns.median
    return [
        (
            f"| the endpoint at {CLIENTS} clients, {what} | {rate.median:,.0f}/s,"
            f" p99 {rate.p99_ms:.0f} ms, {rate.bad} bad | |"
        ),
        (
            f"| of the bare function on our server | {share:.1%} |"
            f" {SHARE:.0%}: {_met(share >= SHARE)} |"
        ),
        f"| of the bare function on Uvicorn's own | {beside:.1%} | |",
    ]


def _met(is_met: bool) -> str:  # noqa: FBT001 - the one thing it tells
    return "met" if is_met else "**not met**"


def measure_fees(url: str, folder: Path) -> Checked:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
    """
    with opened(url, folder, "fees") as (database, place):
        load_shipped_rules(database, "of the benchmark")
        _load(database, place)
        settings = Settings(_env_file=None, data_dir=place, operator="Bench")  # type: ignore[call-arg]  # its own option
        bodies = [_body(at) for at in range(BODIES)]
        judged = tuple(_judged(database, bodies))
        whole, size = _whole(database, settings, bodies)
        said = {
            "VOUCH_DATABASE_URL": database.url.render_as_string(hide_password=False),
            "VOUCH_DATA_DIR": str(place),
            "VOUCH_INSTANCE": "test",
            "VOUCH_REQUESTS_BY_ADDRESS": "100000000/minute",
        }
        listed = place / "bodies"
        listed.write_text("\n".join(map(json.dumps, bodies)) + "\n", encoding="utf-8")
        with served(said) as address:
            _refuse_wrong(address, bodies)
            rate = _asked(address, listed)
            listed.write_text("\n".join(map(json.dumps, bodies[:SAME])) + "\n", encoding="utf-8")
            again = _asked(address, listed)
        with bare(size, OURS) as ours, bare(size, UVICORNS) as uvicorns:
            how: dict[str, Any] = {"clients": CLIENTS, "seconds": SECONDS, "rounds": ROUNDS}
            ceilings = [load(each, ["/"], place, **how) for each in (ours, uvicorns)]
        return Checked(judged, whole, size, rate, again, *ceilings)


def _load(database: Database, place: Path) -> None:
    """Load a month of rates, and the currencies that are held."""
    days = [FIRST + timedelta(days=at) for at in range(-9, 40)]
    lines = "".join(f"{day},1.1,62.5,92.4,4.6\n" for day in days)
    table = place / "ecb.csv"
    table.write_text(f"Date,USD,PHP,INR,MYR\n{lines}", encoding="utf-8")
    load_rates(database, OPERATOR, Request(load_layout("ecb"), table, place / "r.csv", "bench"))
    pegs = place / "pegs.csv"
    held = ("USD,SAR,3.75", "USD,AED,3.6725", "USD,QAR,3.64", "INR,NPR,1.6", "USD,BDT,119")
    text = "".join(f"{each},2018-01-01,,for a benchmark\n" for each in held)
    pegs.write_text(f"one,currency,rate,from,until,source\n{text}", encoding="utf-8")
    load_rates(database, OPERATOR, Request(load_layout("pegs"), pegs, place / "r.csv", "bench"))


def _body(at: int) -> dict[str, Any]:
    """Return a check of twenty items; no two are the same."""
    origin, destination, currency = CORRIDORS[at % len(CORRIDORS)]
    charges = []
    for n in range(ITEMS):
        category, item, payee = PAID[n % len(PAID)]
        paid_in = "USD" if n % 7 == 0 else currency
        charges.append(
            {
                "category": category,
                "item": item,
                "payee": payee,
                "amount": {"amount": f"{1_000 + 37 * n + at}.00", "currency": paid_in},
                "charged_on": (FIRST + timedelta(days=n % 9)).isoformat(),
            }
        )
    return {
        "origin": origin,
        "destination": destination,
        "occupation": "construction_worker",
        "channel": "agency",
        "sex": "male",
        "public_contract": "none",
        "contract_months": 24,
        "wages": {"basic": {"amount": "1200.00", "currency": "USD"}},
        "dates": {"contract_signed": "2024-09-20", "departed": None},
        "charges": charges,
    }


def _judged(database: Database, bodies: list[dict[str, Any]]) -> Iterator[float]:
    with database.reading(ANYONE) as work:
        book = RULEBOOKS.now(work).book
        cases = [read(FeeCheckIn.model_validate(each), work.at.date()) for each in bodies[:ASKED]]
        for turn in range(2):
            for circumstances, charges in cases:
                rates = CACHE.rates(work, DAYS_BACK)
                took = _took(lambda: judge(book, circumstances, charges, rates))  # noqa: B023 - called at once
                if turn:
                    yield took


def _whole(
    database: Database, settings: Settings, bodies: list[dict[str, Any]]
) -> tuple[tuple[float, ...], int]:
    desk, found, sizes = fee_desk(settings), [], []

    def answer(raw: bytes) -> None:
        body = FeeCheckIn.model_validate_json(raw)
        with database.reading(ANYONE) as work:
            circumstances, charges = read(body, work.at.date())
            checked = check(work, desk, circumstances, charges, (None, "en"))
            said = answer_of(work, desk, checked, "en")
        sizes.append(len(orjson.dumps(said, option=orjson.OPT_UTC_Z)))

    for each in bodies[: 2 * ASKED]:
        raw = json.dumps(each).encode()
        found.append(_took(lambda: answer(raw)))  # noqa: B023 - called at once
    return tuple(found[ASKED:]), int(median(sizes))


def _took(what: Callable[[], object]) -> float:
    began = time.perf_counter()
    what()
    return (time.perf_counter() - began) * 1000


def _refuse_wrong(address: str, bodies: list[dict[str, Any]]) -> None:
    """See that the endpoint answers what it should, before it is measured."""
    for each in bodies[: len(CORRIDORS)]:
        request = urllib.request.Request(  # noqa: S310 - only loopback is asked
            f"{address}/v1/fee-checks",
            json.dumps(each).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - the same
            items = json.loads(answer.read())["items"]
        assert len(items) == ITEMS
        assert any(item["law"]["verdict"] != "no_rule_known" for item in items)


def _asked(address: str, listed: Path) -> Rate:
    results = []
    for _ in range(ROUNDS):
        done = subprocess.run(  # noqa: S603 - load goes to loopback alone
            [
                *("taskset", "-c", LOAD_CORE, "wrk", "-t1", f"-c{CLIENTS}", f"-d{SECONDS}s"),
                *("--timeout", "10s", "-s", str(HERE / "check.lua"), address),
            ],
            env=environment(VOUCH_BODIES=str(listed)),
            capture_output=True,
            text=True,
            check=True,
        )
        results.append(json.loads(done.stdout.strip().splitlines()[-1]))
    return Rate(
        tuple(each["requests"] / each["us"] * 1e6 for each in results),
        median(each["p50"] for each in results),
        median(each["p99"] for each in results),
        int(sum(each["bad"] for each in results)),
    )


def _alone() -> None:
    """Measure fee checks alone, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        url = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder}/bench.db"
        print("\n".join(rows(measure_fees(url, Path(folder)))))


if __name__ == "__main__":
    _alone()

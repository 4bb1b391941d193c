"""The whole contract against itself: what it allows and forbids is asked, and each answer judged.

Schemathesis draws the requests from what the service publishes of itself: the examples in it, what
its schemas allow and what they forbid, each edge of them, and chains in which one answer gives the
next request its identifiers. Each round is one caller, one part of the contract and one of these
ways. An answer must be one that the contract declares, down to the kind of its problem.
"""

import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import uuid4

import httpx
import orjson
import schemathesis
from faults import Findings
from places import Place
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from schemathesis.engine.recorder import ScenarioRecorder
from strangers import Caller, Callers
from trials import Limits

from app.access.grants import HELD

CHAINS = "stateful"
WAYS = ("examples", "fuzzing", "coverage", CHAINS)
MOST_OF_A_PART = 6
DRAWS = 8
PARTS_OF_A_CHAIN = 3
CALLS_OF_A_CALLER = 150
PROBLEM = "application/problem+json"
MEMBERS = {"type", "title", "status", "detail", "instance"}
SHOWN = 400
DRAWN = random.Random()


@schemathesis.serializer("application/x-ndjson")
def _as_lines(_context: object, value: object) -> bytes:
    """Send what was drawn as one line of JSON Lines, or as it is where it is text."""
    return value if isinstance(value, bytes) else orjson.dumps(value, default=str)


@schemathesis.check
def declared_problem(_context: Any, answer: Any, case: Any) -> None:
    """Hold that a refusal has the form of a problem, of a kind that the operation declares."""
    # By another method a path may be that of another thing: /v1/candidates/decide is a pair by GET.
    if answer.status_code < 400 or case.method.upper() != case.operation.method.upper():
        return
    responses = case.operation.definition.raw["responses"]
    declared = responses.get(str(answer.status_code), {}).get("content", {})
    told = answer.headers.get("content-type", [""])[0]
    if told in set(declared) - {PROBLEM}:
        return  # RFC 6749 has a form of its own for what /v1/oauth/token refuses.
    assert told == PROBLEM, f"A refusal is {told!r}."
    problem = answer.json()
    missing = MEMBERS - set(problem)
    assert not missing, f"The problem lacks {missing}."
    assert problem["status"] == answer.status_code, "The problem tells another status."
    slug = problem["type"].rpartition("/")[2]
    kinds = declared.get(PROBLEM, {}).get("examples", {})
    assert slug in kinds, f"{answer.status_code} {slug} is not declared, but {set(kinds)}."


@schemathesis.hook
def before_call(_context: Any, case: Any, _more: Any) -> None:
    """Give most requests what every act needs: a key of its own, and the version that was seen."""
    if DRAWN.random() < 0.8:
        seen = DRAWN.choice((1, 1, 2, 3))
        given = {"Idempotency-Key": str(uuid4()), "If-Match": f'"{seen}"'}
        case.headers = {**(case.headers or {}), **given}


def run(place: Place, limits: Limits, findings: Findings) -> None:
    """Ask for everything, as everybody, until the calls or the seconds are used up."""
    drawn = random.Random(limits.seed)
    DRAWN.seed(limits.seed)
    roles = drawn.sample(sorted(HELD), k=min(len(HELD), max(1, limits.calls // CALLS_OF_A_CALLER)))
    callers = Callers(place, roles)
    place.serve()
    trial = _Trial(place, limits, findings, callers)
    while trial.goes_on():
        rounds = [(who, *each) for who in callers.all for each in _ways(trial.parts)]
        drawn.shuffle(rounds)
        for who, tag, way in rounds:
            if not trial.goes_on():
                break
            names = drawn.sample(trial.parts[tag], k=min(len(trial.parts[tag]), MOST_OF_A_PART))
            trial.round(who, names, way, drawn.randrange(1 << 32))
            limits.tell(findings)
    trial.close()


def _ways(parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Go through the parts in each way; chains take seconds to begin, so they are few and long."""
    for number, tag in enumerate(parts):
        yield from ((tag, way) for way in WAYS if way != CHAINS or number % PARTS_OF_A_CHAIN == 0)


class _Trial:
    """Calls a register in rounds.

    Args:
        place: whose register it is.
        limits: how far it goes.
        findings: of the trial.
        callers: who asks.
    """

    def __init__(self, place: Place, limits: Limits, findings: Findings, callers: Callers) -> None:
        self.place, self.limits, self.findings, self.callers = place, limits, findings, callers
        self.document = httpx.get(f"{place.address}/openapi.json", timeout=120).json()
        self.parts: dict[str, list[str]] = {}
        self.answers: dict[str, Counter[int]] = {}
        self.told: set[str] = set()
        # The callers are there; to bring them can take as long as a short trial.
        self.began = time.monotonic()
        # What names a choice is drawn from it, and the library cannot bind it to other words.
        self.named: set[str] = set()
        choices: set[str] = set()
        for path in self.document["paths"].values():
            for each in path.values():
                self.parts.setdefault(each["tags"][0], []).append(each["operationId"])
                for said in each.get("parameters", ()):
                    if said["in"] == "path":
                        (choices if "$ref" in said["schema"] else self.named).add(said["name"])
        self.named -= choices

    def goes_on(self) -> bool:
        """Tell whether calls and seconds are left."""
        calls = self.findings.counts["calls"]
        return calls < self.limits.calls and time.monotonic() - self.began < self.limits.seconds

    def round(self, caller: Caller, names: list[str], way: str, seed: int) -> None:
        """Call operations as somebody, in one way; a chain goes through the whole contract."""
        config = self._config(caller, way, seed)
        whole = schemathesis.openapi.from_dict(self.document, config=config)
        schema = whole if way == CHAINS else whole.include(operation_id=names)
        stream = from_schema(schema).execute()
        for event in stream:
            if isinstance(event, events.ScenarioFinished):
                self._judge(caller, event.recorder)
            elif isinstance(event, events.NonFatalError | events.FatalError):
                self._error(caller, event)
            if not self.goes_on():
                stream.stop()

    def close(self) -> None:
        """Tell how much of the contract was reached."""
        total = sum(len(names) for names in self.parts.values())
        worked = sum(any(200 <= each < 400 for each in seen) for seen in self.answers.values())
        self.findings.facts["operations that were called"] = f"{len(self.answers)} of {total}"
        self.findings.facts["that answered with success"] = str(worked)
        self.findings.hold(self.findings.counts["calls"], "nothing was called")

    def _config(self, caller: Caller, way: str, seed: int) -> SchemathesisConfig:
        kept = {name: {"values": caller.like(name)} for name in self.named}
        return SchemathesisConfig.from_dict(
            {
                "base-url": self.place.address,
                "headers": self.callers.headers(caller),
                "seed": seed,
                "continue-on-failure": True,
                "request-timeout": 60,
                # How long it takes to draw says how busy the machine is.
                "suppress-health-check": ["too_slow"],
                "dictionaries": {**kept, "things": {"values": caller.like("")}},
                "parameters": {
                    f"path.{name}": {"dictionary": name, "probability": 0.8} for name in kept
                },
                "generation": {
                    "max-examples": DRAWS * (PARTS_OF_A_CHAIN if way == CHAINS else 1),
                    "no-shrink": True,
                    "database": "none",
                    "mode": "all",
                    "dictionaries": {"string": {"dictionary": "things", "probability": 0.1}},
                },
                "checks": {
                    # What is well formed may still be refused by a rule, and most of it is.
                    "positive_data_acceptance": {"enabled": False},
                    # Too large a body is refused for its size, before it is read.
                    "negative_data_rejection": {"expected-statuses": [413, "4xx"]},
                    # It takes the token away and gives it back; nobody asks for all of it anyway.
                    "missing_required_header": {"enabled": False},
                    # /v1/candidates/decide takes POST alone, but reads as /v1/candidates/{pair}.
                    "unsupported_method": {"enabled": False},
                    "allow_header_conformance": {"enabled": False},
                },
                "phases": {
                    **{each: {"enabled": each == way} for each in WAYS},
                    CHAINS: {"enabled": way == CHAINS, "max-steps": 8},
                },
            }
        )

    def _judge(self, caller: Caller, recorder: ScenarioRecorder) -> None:
        for key, interaction in recorder.interactions.items():
            if interaction.response is None:
                self._fault(f"{recorder.label} as {caller.name}: no answer")
                continue
            status = interaction.response.status_code
            operation = recorder.cases[key].value.operation
            self.findings.count("calls")
            self.answers.setdefault(operation.label, Counter())[status] += 1
            # An operation that takes a token from who has one allows none as well.
            needs_token = operation.definition.raw.get("security") == [{"bearer": []}]
            if caller.member is None and needs_token and status < 400:
                self._fault(f"{operation.label} as nobody: it answered {status}")
        for key, checks in recorder.checks.items():
            label = recorder.cases[key].value.operation.label
            for failed in (each.failure_info for each in checks if each.failure_info):
                said = " ".join(f"{failed.failure.title}: {failed.failure.message}".split())
                sample = failed.code_sample[:SHOWN]
                self._fault(f"{label} as {caller.name}: {said[:SHOWN]} {sample}")

    def _error(self, caller: Caller, event: events.NonFatalError | events.FatalError) -> None:
        what = event.value if isinstance(event, events.NonFatalError) else event.exception
        self._fault(f"as {caller.name}: {what}")

    def _fault(self, sentence: str) -> None:
        """Write a fault down once, however often and by whomever it is met."""
        met = re.sub(r" as \w+| curl .*|[0-9a-f-]{36}", "", sentence)
        if met not in self.told:
            self.told.add(met)
            self.findings.fault(sentence)
            print(f"\n{sentence}", flush=True)

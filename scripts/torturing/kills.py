"""``kill -9`` at random instants under load: nothing answered is lost, nothing is half-done."""

import hashlib
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from queue import Queue
from random import Random
from uuid import uuid4

import httpx
from cast import FIRST_DAY, SOURCE, Cast, written_list
from faults import Findings
from inspecting import Inspector, strays
from ledger import CLAIM_SECONDS, Cut, Firm
from places import Child, Place, tail
from trials import Limits

from app.outside.name_index import NameIndex, Unusable

WRITERS = 4
FIRMS = 80
CATCH_UP_SECONDS = 120
"""A follower whose process died is taken over after half a minute, and then has work to do."""


@dataclass
class Load:
    """Everybody who writes while processes are killed.

    Attributes:
        place: whose register it is.
        findings: of the trial.
        random: decides what is written.
        firms: those who wait for their turn.
        signed_up: addresses of which a sign-up was answered.
        imported: digests of the lists whose import ended well.
        up: set while the service should answer.
        over: set when nothing more is to be written.
        importer: the import that runs now.
    """

    place: Place
    findings: Findings
    random: Random
    firms: "Queue[Firm]" = field(default_factory=Queue)
    signed_up: list[str] = field(default_factory=list)
    imported: list[str] = field(default_factory=list)
    up: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    importer: Child | None = None
    threads: list[threading.Thread] = field(default_factory=list)

    def begin(self) -> None:
        """Start everybody."""
        works = [self._write] * WRITERS + [self._sign_up, self._import]
        for number, work in enumerate(works):
            random = Random(self.random.random())
            thread = threading.Thread(
                target=self._guarded, args=(work, random), name=f"load {number}"
            )
            thread.start()
            self.threads.append(thread)

    def end(self) -> None:
        """Let everybody finish what they are at."""
        self.over.set()
        for thread in self.threads:
            thread.join(180)
            self.findings.hold(not thread.is_alive(), f"{thread.name} hangs")

    def _guarded(self, work: object, random: Random) -> None:
        try:
            work(random)  # type: ignore[operator]  # one of ours
        except Exception as error:  # noqa: BLE001 - a writer that fails is a finding
            self.findings.fault(f"a writer failed: {error!r}")

    def client(self) -> httpx.Client:
        """Return a client of the service, of nobody."""
        return httpx.Client(base_url=self.place.address, timeout=30)

    def _write(self, random: Random) -> None:
        with self.client() as client:
            while not self.over.is_set():
                if not self.up.wait(0.2):
                    continue
                firm = self.firms.get()
                self._turn(firm, client, random)
                self.firms.put(firm)

    def _turn(self, firm: Firm, client: httpx.Client, random: Random) -> None:
        """Let a firm look back, and then write until it is cut off, or somebody else's turn."""
        if time.monotonic() < firm.again_at:
            time.sleep(0.01)
            return
        try:
            if not firm.look_back(client):
                self.findings.count("keys held by requests that died")
                return
            for _ in range(random.randint(1, 12)):
                firm.act(client, random)
        except Cut:
            # Where nobody listened nothing was sent, but what was in flight before may be at work.
            firm.cut_at = max(firm.cut_at, time.monotonic())
            self.findings.count("writes cut off")
            time.sleep(0.05)

    def _sign_up(self, random: Random) -> None:
        with self.client() as client:
            while not self.over.is_set():
                if not self.up.wait(0.2):
                    continue
                address = f"{uuid4().hex[:12]}@firm.example"
                organisation = {"kind": "intermediary", "name": f"Firm {address}", "country": "NP"}
                said = {"organisation": organisation, "name": "Amina", "email": address}
                with suppress(httpx.TransportError):
                    answer = client.post("/v1/sign-ups", json=said)
                    if answer.status_code == 202:
                        self.signed_up.append(address)
                        self.findings.count("writes answered")
                    elif answer.status_code != 503:
                        self.findings.fault(f"a sign-up: {answer.status_code} {answer.text[:200]}")
                time.sleep(random.uniform(0.02, 0.2))

    def _import(self, random: Random) -> None:
        number = 0
        while not self.over.is_set():
            number += 1
            path = written_list(self.place.folder, number, 20 + 2 * number)
            day = FIRST_DAY + timedelta(days=number)
            profile = str(self.place.folder / f"{SOURCE}.toml")
            self.importer = self.place.start(
                *("import", profile, str(path), "--as-of", day.isoformat()),
                *("--by", "Torture", "--reason", "a trial"),
            )
            status = self._waited(self.importer)
            if status == 0:
                self.imported.append(hashlib.sha256(path.read_bytes()).hexdigest())
                self.findings.count("imports ended well")
            elif status != -9:
                said = tail(self.importer.log, 3)
                # The two ways in which a command may say that it cannot work just now.
                if "Busy" in said or "in force" in said:
                    self.findings.count("imports put off")
                else:
                    self.findings.fault(f"an import ended with {status}: {said}")
            time.sleep(random.uniform(0, 0.3))

    def _waited(self, child: Child) -> int:
        while (status := child.ended()) is None:
            time.sleep(0.05)
        return status


def run(place: Place, limits: Limits, findings: Findings) -> None:
    """Kill, start again and look, until the time or the number of kills is over."""
    random = Random(limits.seed)
    cast = Cast(place)
    load = Load(place, findings, random)
    for record in cast.records(FIRMS):
        load.firms.put(Firm(cast.firm(), record, findings))
    inspector = Inspector(place, findings, cast.world.desk.ring)
    until = time.monotonic() + max(limits.seconds - CLAIM_SECONDS, limits.seconds / 3)
    api, *workers = place.serve()
    load.up.set()
    load.begin()
    while time.monotonic() < until and findings.counts["kills"] < limits.kills:
        time.sleep(random.uniform(0.1, 2.5))
        api, workers = _killed(load, random, api, workers)
        load.up.set()
        inspector.look(tuple(load.signed_up), tuple(load.imported))
        limits.tell(findings)
    load.end()
    _settle(load)
    _caught_up(place, findings)
    inspector.look(load.signed_up, load.imported)
    _letters(load)
    _verified(place, findings)
    findings.facts["seed"] = str(limits.seed)


def _killed(
    load: Load, random: Random, api: Child, workers: list[Child]
) -> tuple[Child, list[Child]]:
    """Kill one or all of the processes, in any order, and start again what is gone."""
    here = [api, *workers, *([load.importer] if load.importer else [])]
    victims = here if random.random() < 0.5 else [random.choice(here)]
    random.shuffle(victims)
    for victim in victims:
        if victim.ended() is None:
            load.findings.count("kills")
            victim.kill()
            if victim is api:
                load.up.clear()
            time.sleep(random.choice((0, 0, random.uniform(0, 0.2))))
    place = load.place
    began = [each if each.ended() is None else place.start("worker") for each in workers]
    if api.ended() is not None:
        api = place.start("serve")
        while random.random() < 0.1:
            # One that is killed before it answers anything.
            time.sleep(random.uniform(0, 1))
            load.findings.count("kills")
            api.kill()
            api = place.start("serve")
        place.wait(api)
    return api, began


def _settle(load: Load) -> None:
    """Let each firm look back a last time; keys of requests that died are free after a minute."""
    with load.client() as client:
        waiting = [load.firms.get_nowait() for _ in range(load.firms.qsize())]
        until = time.monotonic() + CLAIM_SECONDS + 30
        while waiting and time.monotonic() < until:
            now = time.monotonic()
            waiting = [
                each for each in waiting if now < each.again_at or not _is_settled(each, client)
            ]
            time.sleep(0.2)
    load.findings.hold(not waiting, f"{len(waiting)} firms could not settle what was in flight")


def _is_settled(firm: Firm, client: httpx.Client) -> bool:
    try:
        return firm.look_back(client)
    except Cut:
        return False


def _caught_up(place: Place, findings: Findings) -> None:
    """See that every follower and the search index come to the head without help."""
    began = time.monotonic()
    behind = "nothing was read"
    while time.monotonic() < began + CATCH_UP_SECONDS:
        checks = place.readiness()["checks"]
        followers = checks.get("consumers", {}).get("followers", [{"behind": -1}])
        lag = [each["behind"] for each in followers] + [checks.get("search", {}).get("behind", -1)]
        if not any(lag):
            findings.facts["followers caught up after"] = f"{time.monotonic() - began:.0f} s"
            return _index_opens(place, findings)
        behind = str(checks)
        time.sleep(0.5)
    findings.fault(f"followers did not catch up: {behind[:600]}")
    return None


def _index_opens(place: Place, findings: Findings) -> None:
    try:
        NameIndex.open(place.settings.index_folder)
    except Unusable as error:
        findings.fault(f"the search index: {error}")


def _letters(load: Load) -> None:
    """See that each sign-up that was answered has its letter, or the job that writes it."""
    folder = load.place.folder / "var" / "mail"
    written = "\n".join(each.read_text(errors="replace") for each in folder.glob("*.eml"))
    missing = [each for each in load.signed_up if each not in written]
    load.findings.counts["letters written"] = len(load.signed_up) - len(missing)
    load.findings.counts["letters whose job waits for a claim that died"] = len(missing)


def _verified(place: Place, findings: Findings) -> None:
    """Let the command walk the journal, and count files that no document has."""
    child = place.start("journal", "verify")
    while (status := child.ended()) is None:
        time.sleep(0.05)
    findings.hold(status == 0, f"vouch journal verify: {tail(child.log)}")
    findings.facts["journal"] = tail(child.log, 2).splitlines()[0]
    findings.counts["files of no document"] = len(strays(place))

"""Whatever is called in whatever order, nothing of a profile shows before it is registered."""

import itertools
from collections.abc import Callable
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from app.domains.registration.types import ProfileState
from app.domains.roster.models import RosterEntry
from app.domains.subjects.models import Subject, SubjectName
from tests.make import OPERATOR
from tests.people import key
from tests.registration import PROFILE, Scene

CALLERS = st.sampled_from(["recruiting", "rival", "lena", "omar", "authority", "public"])
BASES = st.sampled_from(
    [
        *[{"basis": "licence", "proves": "/licences/0", "authority": "Department of Tests"}] * 5,
        {"basis": "licence", "proves": "/licences/9", "authority": "Department of Tests"},
        {"basis": "visit", "proves": "/addresses/0"},
        {"basis": "company_register", "proves": "/identifiers/0", "authority": "Registrar"},
    ]
)
NUMBERS = itertools.count(1)
LETTERS = str.maketrans("0123456789", "ghijklmnop")


class Calls(RuleBasedStateMachine):
    """Every call on a profile, by every caller, on a register that other examples used before."""

    scene: Scene

    @initialize()
    def begin(self) -> None:
        """Let a new firm come, with a name that no other has."""
        number = next(NUMBERS)
        # Names that are nothing like each other: a likely record would hold the next firm up.
        digest = sha256(str(number).encode()).hexdigest()
        self.mark = digest[:14].translate(LETTERS).title()
        self.scene.firm = self.scene.recruiter(self.mark)
        self.scene.again()
        made = self.scene.begin(
            legal_name={"text": self.mark},
            trading_names=[],
            identifiers=[{"scheme": "NP-CRO", "value": str(number)}],
        )
        self.profile, self.is_registered = made, False
        self.before = self._count()

    @rule(
        caller=CALLERS,
        action=st.sampled_from(["submit", "withdraw", "return", "refuse"]),
    )
    def act(self, caller: str, action: str) -> None:
        """Take one of the actions that register nobody."""
        self._call(caller, action)

    @rule(caller=CALLERS, basis=BASES)
    def ask_to_register(self, caller: str, basis: dict[str, str]) -> None:
        """Ask for the registration; only the secretariat's act makes a record."""
        self._register(caller, basis)

    def _register(self, caller: str, basis: dict[str, str]) -> None:
        answer = self._call(caller, "register", **basis)
        if answer.status_code == 200:
            assert caller in {"lena", "omar"}
            self.is_registered = True

    @rule(basis=BASES)
    def go_the_usual_way(self, basis: dict[str, str]) -> None:
        """Submit, look for like records, and register, as far as each is possible now."""
        self._call("recruiting", "submit")
        self.scene.settle()
        self.scene.again()
        self._register("lena", basis)

    @rule(caller=CALLERS)
    def change(self, caller: str) -> None:
        """Change the profile."""
        getattr(self.scene, caller).patch(
            f"/v1/profiles/{self.profile['id']}",
            json={"addresses": [{"locality": self.mark, "country": "NP"}]},
            headers={"If-Match": f'"{self._version()}"'},
        )

    @rule(caller=CALLERS)
    def begin_another(self, caller: str) -> None:
        """Begin another profile of the same name."""
        body = {**PROFILE, "legal_name": {"text": self.mark}}
        getattr(self.scene, caller).post("/v1/profiles", json=body, headers=key())

    @rule()
    def work(self) -> None:
        """Run what is due, and bring the roster up to date."""
        self.scene.settle()

    @invariant()
    def is_no_record(self) -> None:
        """Only a registered firm has a record, a number of the register, and names there."""
        assert self._count() == self.before + self.is_registered
        with self.scene.world.database.reading(OPERATOR) as work:
            names = select(func.count()).where(SubjectName.text.contains(self.mark))
            entries = select(func.count()).where(RosterEntry.item.contains(self.mark))
            assert work.session.scalar(names) == self.is_registered
            assert self.is_registered or not work.session.scalar(entries)
        state = self.scene.read(self.profile)
        assert (state["state"] == ProfileState.REGISTERED) is self.is_registered
        assert (state["subject_id"] is not None) is self.is_registered

    def teardown(self) -> None:
        """Ask as the public does, once all has settled."""
        if not hasattr(self, "profile"):
            return
        self.scene.settle()
        public = self.scene.world.client()
        found = [
            public.get(f"/v1/roster?q={self.mark}").text,
            public.get("/v1/roster/export.csv").text,
            public.get("/v1/roster/export.jsonl").text,
        ]
        assert all((self.mark in text) is self.is_registered for text in found)
        assert public.get(f"/v1/roster/{self.profile['number']}").status_code == 404

    def _call(self, caller: str, action: str, **body: str):
        seen = {**self.profile, "version": self._version()}
        return self.scene.act(getattr(self.scene, caller), seen, action, **body)

    def _version(self) -> int:
        return self.scene.read(self.profile)["version"]

    def _count(self) -> int:
        with self.scene.world.database.reading(OPERATOR) as work:
            return work.session.scalars(select(func.count()).select_from(Subject)).one()


@pytest.fixture
def calls(world, clock) -> Callable[[], Calls]:
    """Make a machine on one register; each example brings its own firm."""
    scene = Scene(world, clock)

    def make() -> Calls:
        machine = Calls()
        machine.scene = scene
        return machine

    return make


def test_l3_whatever_is_called_nothing_of_a_profile_is_public_before_it_is_registered(calls):
    run_state_machine_as_test(
        calls,
        settings=settings(
            max_examples=12,
            stateful_step_count=10,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

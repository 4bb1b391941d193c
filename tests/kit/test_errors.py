"""Every problem says what it is; none can be made without."""

import gc
from collections.abc import Iterator

import pytest

from app.kit.errors import (
    BadInput,
    Busy,
    Fault,
    MethodNotAllowed,
    MistypedNumber,
    NoRoom,
    Problem,
    StepRefused,
    TooMany,
    Unauthenticated,
    every_problem,
)
from app.paths import read_problems

# Read before a test tries to make one that cannot be made.
read_problems()
KNOWN = every_problem()


@pytest.fixture
def forgotten() -> Iterator[None]:
    """Forget the classes that a test makes, so that no later one finds them among the problems."""
    yield
    gc.collect()


def test_no_two_problems_share_a_slug() -> None:
    slugs = [kind.slug for kind in KNOWN]

    assert len(slugs) == len(set(slugs))
    assert slugs == sorted(slugs)


@pytest.mark.parametrize("kind", KNOWN, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_a_problem_is_an_error_status_with_plain_words(kind: type[Problem]) -> None:
    assert 400 <= kind.status <= 599
    assert kind.title[0].isupper()
    assert kind.what_to_do.endswith(".")
    assert kind.__doc__


@pytest.mark.usefixtures("forgotten")
def test_a_problem_without_a_way_out_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="Vague needs the class variable slug"):

        class Vague(Problem):
            """Nothing is said of it."""


@pytest.mark.usefixtures("forgotten")
def test_a_slug_is_kebab_case() -> None:
    with pytest.raises(TypeError, match="must be kebab-case, not 'Shouted_Slug'"):

        class Shouted(StepRefused):
            """Its slug has another form."""

            slug = "Shouted_Slug"


def test_a_member_cannot_hide_what_every_problem_says() -> None:
    with pytest.raises(TypeError, match="status, title"):
        StepRefused("No.", status="closed", title="x")


@pytest.mark.parametrize("name", ["type", "title", "status", "instance", "request_id"])
def test_each_name_of_a_problem_is_its_own(name: str) -> None:
    with pytest.raises(TypeError, match=f"{name}: the problem's own"):
        StepRefused("No.", **{name: "x"})


def test_a_problem_reads_as_its_detail() -> None:
    problem = StepRefused("It is closed.", state="closed")

    assert str(problem) == problem.detail == "It is closed."
    assert problem.members == {"state": "closed"}


@pytest.mark.usefixtures("forgotten")
def test_a_problem_that_is_made_of_something_else_reads_as_its_detail_too() -> None:
    class OfANumber(StepRefused):
        """It puts its detail together itself."""

        def __init__(self, number: int) -> None:
            super().__init__(f"Case {number} is closed.")

    assert str(OfANumber(7)) == "Case 7 is closed."


def test_a_mistyped_number_says_where_it_stands_if_that_is_known() -> None:
    told = MistypedNumber("Its check digits do not fit.", at="/number")
    untold = MistypedNumber("Its check digits do not fit.")

    assert told.detail == untold.detail == "Its check digits do not fit."
    assert told.members == {
        "errors": [{"pointer": "/number", "detail": "Its check digits do not fit."}]
    }
    assert untold.members == {}


def test_bad_input_shows_its_faults_as_members() -> None:
    problem = BadInput("Two faults.", faults=[Fault("/a", "One."), Fault("/b", "Two.")])

    assert problem.members == {
        "errors": [{"pointer": "/a", "detail": "One."}, {"pointer": "/b", "detail": "Two."}]
    }


def test_what_passes_says_when_to_come_back() -> None:
    assert Busy("Busy.").retry_after == 1
    assert TooMany("Slower.", retry_after=30).retry_after == 30


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("missing", ["slug", "title", "status", "what_to_do"])
def test_a_problem_that_leaves_out_what_all_say_cannot_be_made(missing: str) -> None:
    said = {"slug": "vague", "title": "Vague", "status": 400, "what_to_do": "Nothing."}
    del said[missing]

    with pytest.raises(TypeError, match=f"needs the class variable {missing}"):
        type("Vague", (Problem,), said)


def test_every_kind_of_problem_is_known() -> None:
    assert {BadInput, Busy, StepRefused, Unauthenticated} <= set(KNOWN)


@pytest.mark.parametrize(
    "problem",
    [
        Unauthenticated("It is so."),
        MethodNotAllowed("It is so."),
        BadInput("It is so."),
        TooMany("It is so.", retry_after=1),
        Busy("It is so."),
        NoRoom("It is so."),
    ],
)
def test_a_problem_with_more_to_say_still_says_its_detail(problem: Problem) -> None:
    assert problem.detail == "It is so."


def test_whoever_sent_a_token_is_told_that_it_is_the_token() -> None:
    assert Unauthenticated("No.", had_token=True).challenge == 'Bearer error="invalid_token"'
    assert Unauthenticated("No.").challenge == "Bearer"

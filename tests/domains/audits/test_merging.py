"""Merging what comes back from the field: whatever the order, nothing of either side is lost."""

from hypothesis import given
from hypothesis import strategies as st

from app.domains.audits.engine.merging import Choice, Known, Offered, Outcome, Take, merged

CONTENT = st.sampled_from("abcd")
BUNDLES = st.sampled_from(("mine", "hers"))
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("online", "return")), BUNDLES, CONTENT, st.sampled_from((None, *Take))
    ),
    max_size=12,
)


class Register:
    """One entry, written online and through two bundles that were fetched on one base.

    Attributes:
        kept: all revisions, with the bundle through which each came.
        said: every content that was ever taken.
        base: the revision on which both bundles were fetched.
    """

    def __init__(self, before: str) -> None:
        self.kept: list[tuple[str, str | None]] = [(each, None) for each in before]
        self.said = set(before)
        self.base = len(before)

    def online(self, content: str) -> None:
        if not self.kept or self.kept[-1][0] != content:
            self.kept.append((content, None))
        self.said.add(content)

    def send(self, bundle: str, content: str, choice: Choice | None) -> Outcome:
        known = [Known(each, by == bundle) for each, by in self.kept]
        outcome = merged(Offered(self.base, content, choice), known)
        theirs = self.kept[-1][0] if self.kept else ""
        if outcome in (Outcome.ADDED, Outcome.KEPT_BESIDE):
            self.kept.append((content, bundle))
        if outcome is Outcome.KEPT_BESIDE:
            self.kept.append((theirs, bundle))
        if outcome is not Outcome.COLLIDES:
            self.said.add(content)
        return outcome


@given(before=st.text("abcd", max_size=2), steps=STEPS)
def test_a_merge_never_loses_an_entry_of_either_side(before, steps):
    register = Register(before)
    for how, bundle, content, take in steps:
        history = list(register.kept)
        if how == "online":
            register.online(content)
        else:
            choice = None if take is None else Choice(take, len(register.kept))
            outcome = register.send(bundle, content, choice)
            assert choice is None or outcome is not Outcome.COLLIDES
            if outcome is Outcome.COLLIDES:
                assert register.kept == history
        assert register.kept[: len(history)] == history
        assert register.said <= {each for each, _ in register.kept}


@given(before=st.text("abcd", max_size=2), steps=STEPS, content=CONTENT)
def test_what_is_sent_twice_changes_nothing(before, steps, content):
    register = Register(before)
    for how, bundle, said, take in steps:
        if how == "online":
            register.online(said)
        else:
            register.send(bundle, said, take and Choice(take, len(register.kept)))
    if register.send("mine", content, None) is Outcome.COLLIDES:
        register.send("mine", content, Choice(Take.MINE, len(register.kept)))
    kept = list(register.kept)
    assert register.send("mine", content, None) is Outcome.NOTHING
    assert register.kept == kept


def test_both_sides_wrote_and_nobody_is_overruled_unseen():
    known = [Known("a"), Known("b"), Known("c")]
    assert merged(Offered(1, "d"), known) is Outcome.COLLIDES
    assert merged(Offered(1, "d", Choice(Take.MINE, 2)), known) is Outcome.COLLIDES
    assert merged(Offered(1, "d", Choice(Take.MINE, 3)), known) is Outcome.ADDED
    assert merged(Offered(1, "d", Choice(Take.THEIRS, 3)), known) is Outcome.KEPT_BESIDE


def test_a_new_entry_that_another_wrote_too_collides_unless_it_is_the_same():
    assert merged(Offered(0, "a"), []) is Outcome.ADDED
    assert merged(Offered(0, "a"), [Known("a")]) is Outcome.NOTHING
    assert merged(Offered(0, "a"), [Known("b")]) is Outcome.COLLIDES


def test_what_somebody_did_not_touch_takes_nothing_back():
    assert merged(Offered(1, "a"), [Known("a"), Known("b")]) is Outcome.NOTHING


def test_who_goes_on_writing_in_a_bundle_does_not_collide_with_themselves():
    known = [Known("a"), Known("b", is_own=True)]
    assert merged(Offered(1, "c"), known) is Outcome.ADDED

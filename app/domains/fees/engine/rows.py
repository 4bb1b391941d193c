"""The row of a rule as it is written, in a file of the package or by an authority."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from app.domains.fees.types import (
    Channel,
    Fact,
    FeeCategory,
    Item,
    Milestone,
    Occupation,
    Payee,
    Payer,
    Programme,
    Sex,
    Skill,
    WageBase,
)
from app.domains.fees.types.answers import Confidence
from app.domains.fees.types.rules import (
    BadRules,
    Bound,
    Condition,
    Covered,
    DateBasis,
    Host,
    Line,
    NoteKind,
    Rule,
    Shape,
    Step,
)
from app.kit.money import BadMoney, Money

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,3}(\.[0-9]{1,4}|/[1-9][0-9]{0,2})?$")]
Amount = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3} [0-9.]{1,24}$")]
Jurisdiction = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{2,6}(-[A-Z0-9]{1,3})?$")]
Place = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
Values = Annotated[list[Text], Field(min_length=1, max_length=30)]
Said = Values | bool | Text
Conditions = dict[Fact, Said]

DOMESTIC = (
    "domestic_worker",
    "household_manager",
    "baby_sitter",
    "elderly_carer",
    "child_carer",
    "family_driver",
    "gardener",
)
GROUPS = {"@domestic": DOMESTIC, "@at_sea": ("ship_officer", "seafarer")}
"""Names for several values in the conditions of a row."""
OPEN_FACTS = frozenset({Fact.ORIGIN_PART, Fact.DESTINATION_PART, Fact.FLAG, Fact.PUBLIC_CONTRACT})
KNOWN_VALUES: Mapping[Fact, frozenset[str]] = {
    Fact.OCCUPATION: frozenset(Occupation),
    Fact.SEX: frozenset(Sex),
    Fact.SKILL: frozenset(Skill),
    Fact.CHANNEL: frozenset(Channel),
    Fact.PROGRAMME: frozenset(Programme),
}
"""Facts with a list of values; others but those of a place are answered with yes or no."""


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class StepForm(_Form):
    """A step of a schedule."""

    from_month: int = Field(ge=1, le=600)
    amount: Amount


class LineForm(_Form):
    """A line of a row."""

    shape: Shape
    covers: list[Text] = Field(default_factory=list)
    left: list[Text] = Field(default_factory=list)
    payees: list[Payee] = Field(default_factory=list)
    when: Conditions = Field(default_factory=dict)
    unless: Conditions = Field(default_factory=dict)
    payer: Payer = Payer.NOT_STATED
    amount: Amount | None = None
    months: Number | None = None
    base: WageBase | None = None
    total_months: Number | None = None
    share: Number | None = None
    steps: list[StepForm] = Field(default_factory=list)
    per: Literal["month", "year"] = "month"
    after: list[Milestone] = Field(default_factory=list)
    less_fee_from_abroad: bool = False
    within_months: int | None = Field(default=None, ge=1, le=600)
    plus_interest: bool = False


class HostForm(_Form):
    """A named host, from a day on."""

    place: Place
    from_: date | None = Field(default=None, alias="from")
    until: date | None = None
    programme: Text | None = None
    source: Text
    confidence: Confidence


class RuleForm(_Form):
    """A row."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]+(-[A-Za-z0-9]+)*$", max_length=60)]
    of: Jurisdiction
    who: list[Bound] = Field(min_length=1)
    text: Text
    source: Text
    read_in: Text
    confidence: Confidence
    states: list[Place] = Field(default_factory=list)
    from_: date | None = Field(default=None, alias="from")
    until: date | None = None
    date_basis: DateBasis = DateBasis.CHARGE
    corridors: list[Place] = Field(default_factory=list)
    not_corridors: list[Place] = Field(default_factory=list)
    when: Conditions = Field(default_factory=dict)
    unless: Conditions = Field(default_factory=dict)
    series: Text | None = None
    subsidiary: bool = False
    imports_bans: bool = False
    host: list[HostForm] = Field(default_factory=list)
    unsure: list[Text] = Field(default_factory=list)
    doubts: list[Text] = Field(default_factory=list)
    penalty: str = ""
    note: NoteKind | None = None
    line: list[LineForm] = Field(default_factory=list)


def read_rule(says: Mapping[str, Any], where: str) -> Rule:
    """Read a row; ``of`` names its jurisdiction.

    Raises:
        BadRules: it is no row, or says what cannot be; the place says which member.
    """
    where = f"{where}, rule {says.get('id', '?')}"
    try:
        form = RuleForm.model_validate(dict(says))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(str(step) for step in first["loc"])
        raise BadRules(f"{where}, {path}", first["msg"]) from error
    _check_row(form, where)
    lines = [_line(each, f"{where}, line {n}") for n, each in enumerate(form.line, 1)]
    return Rule(
        id=form.id,
        jurisdiction=form.of,
        text=form.text,
        source=form.source,
        read_in=form.read_in,
        confidence=form.confidence,
        bound=frozenset(form.who),
        lines=tuple(lines),
        note=form.note,
        states=frozenset(form.states),
        first=form.from_,
        last=form.until,
        date_basis=form.date_basis,
        corridors=frozenset(form.corridors),
        not_corridors=frozenset(form.not_corridors),
        when=_conditions(form.when, form.unless, where),
        series=form.series or form.id,
        subsidiary=form.subsidiary,
        imports_bans=form.imports_bans,
        hosts=tuple(_host(each, where) for each in form.host),
        unsure=tuple(form.unsure),
        doubts=tuple(form.doubts),
        penalty=form.penalty,
        spec=dict(says),
    )


def _check_row(form: RuleForm, where: str) -> None:
    if form.from_ and form.until and form.until < form.from_:
        raise BadRules(where, f"it ends on {form.until}, before it begins on {form.from_}")
    if bool(form.line) == (form.note is not None):
        raise BadRules(where, "a row has either lines or a note that says what it is about")
    if form.host and not form.imports_bans:
        raise BadRules(where, "only a row that imports the bans of hosts names hosts")
    if set(form.corridors) & set(form.not_corridors):
        raise BadRules(where, "a corridor is both meant and left out")


def _line(form: LineForm, where: str) -> Line:
    covers, rest = _covers(form.covers, where)
    _check_line(form, covers, where)
    steps = tuple(Step(each.from_month, _money(each.amount, where)) for each in form.steps)
    if [each.from_month for each in steps] != sorted({each.from_month for each in steps}):
        raise BadRules(where, "the steps are not in the order of their months")
    if steps and (steps[0].from_month != 1 or len({s.amount.currency for s in steps}) > 1):
        raise BadRules(where, "the steps begin with month 1 and are in one currency")
    return Line(
        shape=form.shape,
        covers=covers,
        left=_covers(form.left, where)[0],
        rest=rest,
        payees=frozenset(form.payees),
        when=_conditions(form.when, form.unless, where),
        payer=form.payer,
        amount=None if form.amount is None else _money(form.amount, where),
        months=_fraction(form.months),
        base=form.base,
        total_months=_fraction(form.total_months),
        share=_fraction(form.share),
        steps=steps,
        per_months=12 if form.per == "year" else 1,
        after=tuple(form.after),
        less_fee_from_abroad=form.less_fee_from_abroad,
        within_months=form.within_months,
        plus_interest=form.plus_interest,
    )


_NEEDS = {
    Shape.FIXED: {"amount"},
    Shape.MONTHS_OF_WAGE: {"months", "base"},
    Shape.MONTHS_PER_YEAR: {"months", "base"},
    Shape.SHARE_OF_WAGE: {"share", "base"},
    Shape.SCHEDULE: {"steps"},
    Shape.REFUND_SHARE: {"share", "within_months"},
}
_MAY = {
    Shape.MONTHS_PER_YEAR: {"total_months"},
    Shape.REFUND_SHARE: {"plus_interest"},
    Shape.REFUND_PRO_RATA: {"plus_interest"},
}
_NUMBERS = (
    "amount",
    "months",
    "base",
    "total_months",
    "share",
    "steps",
    "within_months",
    "plus_interest",
)
_SETTLES_NOTHING = {Shape.ZERO, Shape.REVIEW, Shape.UNCLEAR}


def _check_line(form: LineForm, covers: frozenset[Covered], where: str) -> None:
    given = {name for name in _NUMBERS if getattr(form, name)}
    needed = _NEEDS.get(form.shape, set())
    if missing := sorted(needed - given):
        raise BadRules(where, f"the shape {form.shape} needs {', '.join(missing)}")
    if extra := sorted(given - needed - _MAY.get(form.shape, set())):
        raise BadRules(where, f"the shape {form.shape} has no {', '.join(extra)}")
    if not form.covers:
        raise BadRules(where, "it covers nothing")
    illicit = [each.category for each in covers if each.category.kind == "illicit"]
    if illicit and form.shape not in _SETTLES_NOTHING:
        raise BadRules(where, f"no ceiling makes {illicit[0]} legitimate")
    if form.share is not None and not 0 < Fraction(form.share) <= 1:
        raise BadRules(where, "a share is above 0 and at most 1")


def _covers(said: list[str], where: str) -> tuple[frozenset[Covered], bool]:
    found: set[Covered] = set()
    for each in said:
        if each == "rest":
            continue
        name, _, item = each.partition(":")
        family = name.removesuffix("*").rstrip(".")
        matched = [
            one
            for one in FeeCategory
            if one == name or (name.endswith("*") and f"{one}.".startswith(f"{family}."))
        ]
        if not matched:
            raise BadRules(where, f"{each!r} is no category")
        try:
            thing = Item(item) if item else None
        except ValueError:
            raise BadRules(where, f"{item!r} is no thing that rules tell apart") from None
        found |= {Covered(one, thing) for one in matched}
    return frozenset(found), "rest" in said


def _conditions(when: Conditions, unless: Conditions, where: str) -> tuple[Condition, ...]:
    return tuple(
        Condition(fact, _values(fact, said, where), negated)
        for facts, negated in ((when, False), (unless, True))
        for fact, said in facts.items()
    )


def _values(fact: Fact, said: Said, where: str) -> frozenset[str]:
    if isinstance(said, bool):
        return frozenset({"yes" if said else "no"})
    values = {
        one
        for each in ([said] if isinstance(said, str) else said)
        for one in GROUPS.get(each, (each,))
    }
    known = KNOWN_VALUES.get(fact)
    if known is not None and (strange := sorted(values - known)):
        raise BadRules(where, f"{strange[0]!r} is no {fact}")
    if known is None and fact not in OPEN_FACTS and values - {"yes", "no"}:
        raise BadRules(where, f"{fact} is answered with true or false")
    return frozenset(values)


def _host(form: HostForm, where: str) -> Host:
    if form.from_ and form.until and form.until < form.from_:
        raise BadRules(where, f"the host {form.place} ends before it begins")
    return Host(form.place, form.from_, form.until, form.programme, form.source, form.confidence)


def _money(text: str, where: str) -> Money:
    currency, _, amount = text.partition(" ")
    try:
        return Money.parse(amount, currency)
    except BadMoney as error:
        raise BadRules(where, f"{text!r}: {error}") from error


def _fraction(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)

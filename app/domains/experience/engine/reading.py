"""What a worker sent, read as answers; what cannot be read is told in her language (W5)."""

from collections.abc import Iterator, Mapping

from app.domains.experience.engine import texts
from app.domains.experience.engine.bank import BEST, BY_CODE, WORST, Kind
from app.domains.experience.rules import LONGEST_WORDS
from app.domains.experience.types import Paid, Told
from app.kit.errors import BadInput, Fault
from app.kit.json_pointers import pointer
from app.kit.money import BadMoney
from app.kit.typed_money import read as read_money

MONEY_AT = "paid"
_DIGITS = frozenset("12345")


def told(
    language: str,
    answers: Mapping[str, int | str],
    paid: tuple[str, str] | None,
    words: str | None,
) -> Told:
    """Read what she answers; all that does not fit is refused at once.

    Args:
        language: BCP 47, in which she reads.
        answers: by code of the question; a form sends the digit of a scale as text.
        paid: amount and currency, as she typed them.
        words: her own; blank ones are none.

    Raises:
        BadInput: an answer does not fit its question, the amount or the currency cannot be read,
            or the words are too long.

    Rule:
        Fairness W5.
    """
    read = {
        code: int(each) if isinstance(each, str) and each in _DIGITS else each
        for code, each in answers.items()
    }
    faults = list(_misfits(language, read))
    money = None
    try:
        money = None if paid is None else read_money(*paid)
    except BadMoney as error:
        said = texts.refused(language, error.pointer.removeprefix("/"))
        faults.append(Fault(f"/{MONEY_AT}{error.pointer}", said))
    hers = (words or "").strip() or None
    if hers is not None and len(hers) > LONGEST_WORDS:
        faults.append(Fault("/words", texts.refused(language, "words", most=LONGEST_WORDS)))
    if faults:
        raise BadInput(texts.refused(language, "input"), faults=faults)
    kept = None if money is None else Paid(money.amount_minor, money.currency)
    return Told(read, kept, hers, language)


def _misfits(language: str, answers: Mapping[str, int | str]) -> Iterator[Fault]:
    for code, given in answers.items():
        said = _misfit(language, code, given)
        if said is not None:
            yield Fault(pointer("answers", code), said)


def _misfit(language: str, code: str, given: int | str) -> str | None:
    question = BY_CODE.get(code)
    if question is None:
        return texts.refused(language, "question")
    if question.kind is Kind.MONEY:
        return texts.refused(language, "money", field=MONEY_AT)
    if question.kind is Kind.SCALE:
        fits = isinstance(given, int) and WORST <= given <= BEST
        return None if fits else texts.refused(language, "scale")
    if given in question.answers:
        return None
    known = ", ".join(text for _, text in texts.choices(language, question))
    return texts.refused(language, "choice", answers=known)

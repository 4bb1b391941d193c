"""What a worker reads of her money, in her language (W5). Words: ``app/texts/*/remedies.ftl``."""

from app.domains.remedies.types import InterestKind, Method, PaymentState
from app.kit.catalogue import said
from app.kit.money import Money


def _amount(money: Money) -> str:
    return f"{money.amount} {money.currency}"


def letter(asked: str, due: Money, code: str, line: str) -> str:
    """Write the letter with the code that is hers."""
    return said(asked, "remedies-letter", due=_amount(due), code=code, line=line)


def method(asked: str, code: Method) -> str:
    """Say how it was found what she paid."""
    return said(asked, f"remedies-method-{code.value}")


def interest(asked: str, kind: InterestKind) -> str:
    """Say on what interest rests."""
    return said(asked, f"remedies-interest-{kind.value}")


def payment(asked: str, state: PaymentState) -> str:
    """Say what became of a payment."""
    return said(asked, f"remedies-payment-{state.value}")


def meaning(asked: str) -> str:
    """Say what her line is, and what she can say to it."""
    return said(asked, "remedies-meaning")


def owed(asked: str, due: Money, open_: Money) -> str:
    """Say what she is owed, and what of it nobody has paid yet."""
    return said(asked, "remedies-owed", due=_amount(due), open=_amount(open_))


def held(asked: str, amount: Money, until: str) -> str:
    """Say that it is kept for her, and until when she can ask for it."""
    return said(asked, "remedies-held", amount=_amount(amount), until=until)


def follow_up(asked: str) -> str:
    """Ask whether she still has it, and whether anybody pressed her."""
    return said(asked, "remedies-follow-up")


def public(asked: str) -> str:
    """Say what the public list is, and what it leaves out."""
    return said(asked, "remedies-public")

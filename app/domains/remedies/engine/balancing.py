"""What became of each unit that is owed: a payment is claimed until she says what she got."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domains.remedies.types import Balance, PaymentState


class DoesNotAddUp(ValueError):
    """More was paid, kept or returned than there is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A payment, as far as it is known.

    Attributes:
        amount: that the payer says.
        state: what became of it.
        returned: what she did not get, or gave back.
    """

    amount: int
    state: PaymentState
    returned: int = 0

    @property
    def received(self) -> int:
        """What she has of it."""
        return 0 if self.state is PaymentState.CLAIMED else self.amount - self.returned


def balanced(due: int, entries: Iterable[Entry], held: int = 0, to_fund: int = 0) -> Balance:
    """Return the balance of a line.

    Raises:
        DoesNotAddUp: a part is below nought, or the parts are more than what is due.

    Rule:
        Facts on remedy, 5.2: totals always add up; what came short or was given back is owed again.
    """
    claimed = received = 0
    for each in entries:
        if not 0 <= each.returned <= each.amount:
            raise DoesNotAddUp("more came back of a payment than was paid")
        if each.state is PaymentState.CLAIMED:
            claimed += each.amount
        received += each.received
    found = Balance(due, claimed, received, held, to_fund)
    if min(due, held, to_fund, found.open) < 0:
        raise DoesNotAddUp("the parts are more than what is due")
    return found


def total(balances: Iterable[Balance]) -> Balance:
    """Add up balances."""
    due = claimed = received = held = to_fund = 0
    for each in balances:
        due += each.due
        claimed += each.claimed
        received += each.received
        held += each.held
        to_fund += each.to_fund
    return Balance(due, claimed, received, held, to_fund)


def paying(before: Balance, amount: int) -> Balance:
    """Return the balance once a payment was reported.

    Raises:
        DoesNotAddUp: it is nought or less, or more than is open.
    """
    if not 0 < amount <= before.open:
        raise DoesNotAddUp("a payment is above nought and no more than what is owed")
    return replace(before, claimed=before.claimed + amount)


def answering(before: Balance, entry: Entry, state: PaymentState, returned: int = 0) -> Balance:
    """Return the balance once she said what became of a payment; what she lacks is open again.

    Raises:
        DoesNotAddUp: it was not counted so before, or more came back than was paid.
    """
    if not 0 <= returned <= entry.amount:
        raise DoesNotAddUp("more came back of a payment than was paid")
    after = Entry(entry.amount, state, returned)
    was_claimed = entry.amount if entry.state is PaymentState.CLAIMED else 0
    found = replace(
        before,
        claimed=before.claimed - was_claimed,
        received=before.received - entry.received + after.received,
    )
    if min(found.claimed, found.received, found.open) < 0:
        raise DoesNotAddUp("it was not counted so before")
    return found

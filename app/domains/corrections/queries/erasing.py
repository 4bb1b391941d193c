"""What is erased of disputes for good, and is erased again in a register that was restored (L8)."""

from app.domains.corrections.models import Lodging
from app.store.erasures import Erasable

ADDRESSES = Erasable("corrections.addresses", Lodging, Lodging.address.is_(None), {"address": None})
